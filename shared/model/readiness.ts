/**
 * The JSON of `driver-preflight ready --json`, schema `driver-preflight/readiness@1`: whether a package is ready for
 * its release, which kind of signature it bears and which would do, and the state of its keys and of the way from
 * test signing to release signing. Keys may be added, never renamed or removed, within `@1`.
 */
import { z } from 'zod';
import { audiences, distributions } from './choices';
import { matrixCellSchema, matrixPcSchema } from './matrix';
import { signatureTypes } from './verdict';

export const findingLevels = ['fail', 'warn', 'info', 'pass'] as const;

/** What is checked, in the order of the report. */
export const readinessRules = [
  'inf-valid',
  'version-section',
  'class',
  'provider',
  'driver-version',
  'pnp-lockdown',
  'inf-files',
  'architectures',
  'files-present',
  'protected-files',
  'files-in-catalog',
  'catalog-signature',
  'sha2',
  'timestamp',
  'signature-type',
  'kernel-loads',
  'boot-start',
  'embedded-signatures',
  'catalog-os',
  'publisher-name',
  'blocked-list',
  'hardware-ids',
  'windows-update',
  'previous-release',
  's-mode',
] as const;

export const findingSchema = z.object({
  rule: z.enum(readinessRules),
  level: z.enum(findingLevels),
  /** What was looked at, a few words. */
  title: z.string(),
  /** What was found and why it matters. */
  reason: z.string(),
  places: z.array(z.object({ path: z.string(), line: z.number().int().nullable(), text: z.string() })),
  /** Windows releases that the finding speaks of; empty when it does not depend on them. */
  windows: z.array(z.string()),
  remedy: z.string().nullable(),
  source: z.string(),
  unconfirmed: z.boolean(),
});

/** What the advisor took the package to be, and how it knows. */
const profileFact = z.object({
  value: z.string(),
  from: z.enum(['asked', 'package', 'assumed']),
  why: z.string(),
});
export const profileSchema = z.object({
  kernelMode: z.boolean(),
  audience: z.enum(audiences),
  distribution: z.enum(distributions),
  facts: z.array(
    profileFact.extend({ about: z.enum(['kernel-mode', 'class', 'audience', 'distribution', 'windows']) }),
  ),
});

const seen = matrixCellSchema.pick({ outcome: true, category: true, prompts: true, loads: true });
/** What a signature type comes to on one Windows. */
export const typeOnWindowsSchema = z.object({
  windows: z.string(),
  name: z.string(),
  /** Whether the kernel loads the package's kernel-mode files so signed. */
  kernel: z.enum(['yes', 'no', 'no-kernel-files']),
  kernelDetail: z.string(),
  /** What users meet, on a PC that nobody has prepared and on one prepared as this type asks; `null` where such a PC cannot be. */
  admin: seen.nullable(),
  standard: seen.nullable(),
  prepared: seen.nullable(),
  unconfirmed: z.array(z.string()),
});

export const typeAdviceSchema = z.object({
  id: z.string(),
  name: z.string(),
  signatureType: z.enum(signatureTypes),
  purpose: z.enum(['release', 'test', 'none']),
  madeBy: z.string(),
  recognisedBy: z.string(),
  /** What has to be done to get it, in order. */
  steps: z.array(z.string()),
  /** How a PC is prepared for it; `null` when nothing has to be done there. */
  preparation: z.string().nullable(),
  /** Why it cannot be had any more, or not by a publisher; `null` when it can. */
  notObtainable: z.string().nullable(),
  fits: z.enum(['yes', 'partly', 'no']),
  reasons: z.array(z.string()),
  onWindows: z.array(typeOnWindowsSchema),
  source: z.string(),
  unconfirmed: z.array(z.string()),
});

export const adviceSchema = z.object({
  profile: profileSchema,
  present: z.object({
    signatureType: z.enum(signatureTypes),
    name: z.string(),
    /** Types that look alike from outside. */
    alike: z.string().nullable(),
    evidence: z.array(z.object({ what: z.string(), value: z.string() })),
  }),
  /** Identifiers of `types` that fit, the least work first. */
  recommended: z.array(z.string()),
  types: z.array(typeAdviceSchema),
});

export const boardCertificateSchema = z.object({
  role: z.enum(['signer', 'intermediate', 'root', 'cross-certificate', 'timestamp-authority']),
  subject: z.string(),
  issuer: z.string(),
  thumbprint: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  /** Whole days from the clock to `notAfter`; negative once it has ended. */
  daysLeft: z.number().int(),
  state: z.enum(['not-yet', 'good', 'ends-soon', 'ended']),
  /** Who holds the key, and what that asks of them. */
  keeper: z.string(),
  /** What breaks when it ends, in a sentence. */
  consequence: z.string(),
  /** How the package fares on the day after it ends, where that lies ahead, beside today. */
  onWindows: z.array(
    z.object({
      windows: z.string(),
      name: z.string(),
      today: z.string(),
      after: z.string(),
      breaks: z.boolean(),
    }),
  ),
});

export const boardStepSchema = z.object({
  id: z.string(),
  phase: z.enum(['develop', 'test-signing', 'release-signing', 'publish']),
  title: z.string(),
  role: z.string(),
  state: z.enum(['done', 'open', 'not-needed', 'unknown']),
  /** What in the package says so. */
  evidence: z.string(),
  source: z.string(),
});

export const boardSchema = z.object({
  roles: z.array(z.object({ id: z.string(), name: z.string(), task: z.string() })),
  certificates: z.array(boardCertificateSchema),
  steps: z.array(boardStepSchema),
});

export const packageReadinessSchema = z.object({
  inf: z.string(),
  /** No finding is a `fail`. */
  ready: z.boolean(),
  counts: z.object({
    fail: z.number().int(),
    warn: z.number().int(),
    info: z.number().int(),
    pass: z.number().int(),
  }),
  findings: z.array(findingSchema),
  /** Each chosen Windows, each user. */
  summary: z.array(matrixCellSchema),
  advice: adviceSchema,
  board: boardSchema,
});

export const readinessSchema = z.object({
  schema: z.literal('driver-preflight/readiness@1'),
  source: z.object({ path: z.string() }),
  architecture: z.string(),
  /** The clock by which it was checked. */
  now: z.string(),
  audience: z.enum(audiences),
  distribution: z.enum(distributions),
  pcs: z.array(matrixPcSchema),
  /** Path of the release that it was compared with; `null` when there is none. */
  previous: z.string().nullable(),
  ready: z.boolean(),
  packages: z.array(packageReadinessSchema),
  problems: z.array(z.object({ path: z.string().optional(), message: z.string() })),
});

export type Audience = (typeof audiences)[number];
export type Distribution = (typeof distributions)[number];
export type FindingLevel = (typeof findingLevels)[number];
export type ReadinessRule = (typeof readinessRules)[number];
export type Finding = z.infer<typeof findingSchema>;
export type Profile = z.infer<typeof profileSchema>;
export type TypeAdvice = z.infer<typeof typeAdviceSchema>;
export type TypeOnWindows = z.infer<typeof typeOnWindowsSchema>;
export type Advice = z.infer<typeof adviceSchema>;
export type BoardCertificate = z.infer<typeof boardCertificateSchema>;
export type BoardStep = z.infer<typeof boardStepSchema>;
export type Board = z.infer<typeof boardSchema>;
export type PackageReadiness = z.infer<typeof packageReadinessSchema>;
export type Readiness = z.infer<typeof readinessSchema>;
