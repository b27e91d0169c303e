/**
 * The JSON of `driver-preflight inspect --json`, schema `driver-preflight/inspection@1`.
 * Keys may be added, never renamed or removed, within `@1`. The app shows the same document.
 */
import { z } from 'zod';
import { diagnosisSchema } from './diagnosis';
import { categories, checkIds, signatureTypes } from './verdict';

const code = z.string().regex(/^0x[0-9A-F]{8}$/);
const digestAlgorithm = z.enum(['md5', 'sha1', 'sha256', 'sha384', 'sha512']);
const rootKind = z.enum(['microsoft', 'public', 'enterprise', 'test', 'unknown']);

export const problemSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  path: z.string().optional(),
  line: z.number().int().optional(),
  column: z.number().int().optional(),
  offset: z.number().int().optional(),
});

/** A certificate without its bytes. */
export const certificateSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  subjectName: z.string(),
  issuerName: z.string(),
  serial: z.string(),
  thumbprint: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  /** Empty when the certificate is good for any use; see `anyUse`. */
  ekus: z.array(z.string()),
  anyUse: z.boolean(),
  publicKey: z.object({ algorithm: z.enum(['rsa', 'ec', 'dsa', 'unknown']), bits: z.number() }),
  signatureDigest: z.string().nullable(),
});

const timestampSchema = z.object({
  time: z.string(),
  kind: z.enum(['rfc3161', 'authenticode']),
  authority: z.string(),
  valid: z.boolean(),
  code,
  detail: z.string(),
});

const signatureSchema = z.object({ valid: z.boolean(), code, detail: z.string() });

const embeddedSignatureSchema = z.object({
  signer: certificateSchema.nullable(),
  valid: z.boolean(),
  code,
  detail: z.string(),
  digestAlgorithm: digestAlgorithm.nullable(),
  timestamp: timestampSchema.nullable(),
  nested: z.number().int(),
});

const pathSchema = z.object({
  code,
  detail: z.string(),
  taken: z.boolean(),
  certificates: z.array(certificateSchema),
  root: z
    .object({
      subject: z.string(),
      thumbprint: z.string(),
      trusted: z.boolean(),
      kind: rootKind,
      /** The lab's, in the place of one of Microsoft's. */
      standIn: z.boolean(),
    })
    .nullable(),
});

const catalogSchema = z.object({
  path: z.string(),
  version: z.union([z.literal(1), z.literal(2)]).nullable(),
  /** Entries of the trusted-subject list; 0 when the catalog cannot be read. */
  members: z.number().int(),
  digests: z.array(digestAlgorithm),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
  signature: signatureSchema,
  signer: certificateSchema.nullable(),
  digestAlgorithm: digestAlgorithm.nullable(),
  timestamp: timestampSchema.nullable(),
  nestedSignatures: z.number().int(),
  programName: z.string().nullable(),
  chain: z.array(certificateSchema),
  root: pathSchema.shape.root,
  paths: z.array(pathSchema),
});

const fileSchema = z.object({
  path: z.string(),
  role: z.enum(['inf', 'catalog', 'payload', 'extra']),
  referenced: z.boolean(),
  present: z.boolean(),
  size: z.number().int().nullable(),
  compressedAs: z.string().nullable(),
  hash: z
    .object({
      kind: z.enum(['authenticode', 'flat', 'cab']),
      md5: z.string().optional(),
      sha1: z.string().optional(),
      sha256: z.string().optional(),
      sha384: z.string().optional(),
      sha512: z.string().optional(),
    })
    .nullable(),
  status: z.enum(['verified', 'altered', 'missing', 'not-referenced', 'unknown']),
  /** How an altered file was altered, one sentence each, where that can be shown. */
  alterations: z.array(z.string()),
  embeddedSignature: embeddedSignatureSchema.nullable(),
  kernelMode: z.boolean(),
  problem: problemSchema.nullable(),
});

export const checkSchema = z.object({
  id: z.enum(checkIds),
  result: z.enum(['pass', 'fail', 'skipped', 'info']),
  code,
  title: z.string(),
  detail: z.string(),
  remedy: z.string().nullable(),
  unconfirmed: z.boolean(),
});

export const verdictSchema = z.object({
  category: z.enum(categories),
  /** False: Windows cannot read the INF, `code` says why, and `category` means nothing. */
  infUsable: z.boolean(),
  reason: z.string(),
  code,
  publisher: z.string().nullable(),
  summary: z.string(),
  judgedAt: z.object({ time: z.string(), by: z.enum(['timestamp', 'clock']) }).nullable(),
  checks: z.array(checkSchema),
});

export const inspectedPackageSchema = z.object({
  inf: z.object({
    path: z.string(),
    encoding: z.string(),
    kind: z.enum(['device', 'extension', 'component', 'primitive', 'legacy', 'other']),
    class: z.string().nullable(),
    classGuid: z.string().nullable(),
    provider: z.string().nullable(),
    driverVersion: z.object({ date: z.string().nullable(), version: z.string().nullable() }).nullable(),
    catalogFile: z.string().nullable(),
    architectures: z.array(z.string()),
    devices: z.array(
      z.object({
        description: z.string(),
        hardwareIds: z.array(z.string()),
        compatibleIds: z.array(z.string()),
      }),
    ),
    problems: z.array(problemSchema),
  }),
  catalog: catalogSchema.nullable(),
  files: z.array(fileSchema),
  signatureType: z.enum(signatureTypes),
  /** A root of the lab stands in for Microsoft's. */
  standIn: z.boolean(),
  verdict: verdictSchema,
});

export const inspectionSchema = z.object({
  schema: z.literal('driver-preflight/inspection@1'),
  source: z.object({
    path: z.string(),
    kind: z.enum(['folder', 'inf', 'zip', 'cab', '7z']),
    files: z.number().int(),
    bytes: z.number().int(),
  }),
  architecture: z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']),
  /** The PC whose stores and clock the verdicts hold for. */
  pc: z.object({ id: z.string().nullable(), windows: z.string(), user: z.enum(['admin', 'standard']) }),
  packages: z.array(inspectedPackageSchema),
  /** How altered files were altered; only where the command line found any. The app asks for it apart. */
  diagnoses: z.array(diagnosisSchema).optional(),
  problems: z.array(problemSchema),
});

export type CertificateSummary = z.infer<typeof certificateSchema>;
export type InspectedPackage = z.infer<typeof inspectedPackageSchema>;
export type InspectedCatalog = z.infer<typeof catalogSchema>;
export type InspectedFile = z.infer<typeof fileSchema>;
export type InspectedPath = z.infer<typeof pathSchema>;
export type Inspection = z.infer<typeof inspectionSchema>;
