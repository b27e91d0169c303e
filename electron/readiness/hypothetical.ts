import type { Certificate } from '../../shared/model/certificate';
import type { FileFacts, PackageFacts } from '../../shared/model/package';
import type { WindowsProfile } from '../../shared/model/pc';
import type { EmbeddedSignature, Signature, Timestamp } from '../../shared/model/signature';
import type { Category, SignatureType, Verdict, VerdictReason } from '../../shared/model/verdict';
import { codeVerificationRoot } from '../../shared/windows/known-certificates';

/**
 * A package as if it were signed today in some way. Nothing is signed: the facts say so, and the verdict that the
 * rules would reach is put beside them, since chains of Microsoft's cannot be made.
 */
export interface Hypothesis {
  readonly facts: PackageFacts;
  readonly verdict: Verdict;
}

/** How the PC stands to the signer: as Windows comes, or with root, or root and publisher, put into its stores. */
export type Standing = 'unprepared' | 'root-trusted' | 'publisher-trusted';

const codeSigning = '1.3.6.1.5.5.7.3.3';
const usages: Readonly<Partial<Record<SignatureType, readonly string[]>>> = {
  inbox: [codeSigning, '1.3.6.1.4.1.311.10.3.6'],
  whql: [codeSigning, '1.3.6.1.4.1.311.10.3.5'],
  attestation: [codeSigning, '1.3.6.1.4.1.311.10.3.5', '1.3.6.1.4.1.311.10.3.5.1'],
};
const year = 365 * 24 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/** The end of the last cross-certificate. Source: deprecation-of-software-publisher-certificates. */
const lastCrossCertificate = '2021-07-01T00:00:00.000Z';

/** The package signed at `now` in this way, and what a PC of that standing would say. */
export function asIfSigned(
  facts: PackageFacts,
  type: SignatureType,
  standing: Standing,
  now: string,
  judged: Verdict,
  windows: Pick<WindowsProfile, 'build'>,
): Hypothesis {
  const publisher = publisherOf(facts, type);
  const signature = type === 'none' ? null : signatureOf(type, publisher, now);
  return {
    facts: factsWith(facts, signature, now),
    verdict: verdictOf(type, answerOf(type, standing, windows.build), publisher, now, judged),
  };
}

function publisherOf({ inf, catalog }: PackageFacts, type: SignatureType): string {
  if (type === 'inbox') return 'Microsoft Windows';
  if (type === 'whql' || type === 'attestation' || type === 'whql-test') {
    return 'Microsoft Windows Hardware Compatibility Publisher';
  }
  const signer = catalog?.signature?.signer?.subject ?? null;
  const microsoft = signer?.startsWith('Microsoft Windows') ?? false;
  return (microsoft ? null : signer) ?? inf.provider ?? 'The publisher';
}

function factsWith(facts: PackageFacts, signature: Signature | null, now: string): PackageFacts {
  const files = facts.files.map((file): FileFacts => {
    const concerned = file.referenced || file.role === 'inf';
    const signed = signature !== null && file.image !== null;
    return {
      ...file,
      present: file.present || concerned,
      status: !concerned ? file.status : signature === null ? 'unknown' : 'verified',
      alterations: [],
      embeddedSignature: signed ? embeddedOf(signature) : null,
    };
  });
  if (signature === null) return { ...facts, files, catalogState: 'not-named', catalog: null };
  const catalog = facts.catalog?.catalog ?? {
    version: 2,
    listIdentifier: '',
    thisUpdate: now,
    members: [],
    attributes: [],
    problems: [],
  };
  const path = facts.catalog?.path ?? 'hypothetical.cat';
  return {
    ...facts,
    inf: { ...facts.inf, catalogFile: facts.inf.catalogFile ?? path },
    files,
    catalogState: 'present',
    catalog: { path, size: facts.catalog?.size ?? 0, catalog, problem: null, signature },
  };
}

const embeddedOf = (signature: Signature): EmbeddedSignature => ({
  ...signature,
  fileDigest: null,
  fileDigestMatches: true,
  hasPageHashes: false,
});

function signatureOf(type: SignatureType, publisher: string, now: string): Signature {
  const signer = certificate(publisher, now, usages[type] ?? [codeSigning]);
  const cross = {
    ...certificate('Cross-certificate', now, null),
    issuer: codeVerificationRoot,
    notAfter: lastCrossCertificate,
  };
  return {
    status: 'valid',
    code: '0x00000000',
    detail: 'As if it were signed so.',
    digestAlgorithm: 'sha256',
    signatureAlgorithm: 'rsa',
    signer,
    certificates: type === 'cross-signed' ? [signer, cross] : [signer],
    programName: null,
    moreInfoUrl: null,
    timestamps: [timestampAt(now, null)],
    nested: [],
  };
}

/** A timestamp that somebody would have made at a moment; `authority` is its certificate. */
export function timestampAt(time: string, authority: Certificate | null): Timestamp {
  return {
    kind: 'rfc3161',
    time,
    authority: authority?.subject ?? 'A time-stamping authority',
    status: 'valid',
    code: '0x00000000',
    detail: 'As if it were timestamped so.',
    digestAlgorithm: 'sha256',
    signer: authority,
    certificates: authority === null ? [] : [authority],
  };
}

/** When the package was signed, as far as it tells: the date of the catalog, else the first day of the certificate. */
export function timestampMoment({ catalog }: PackageFacts): string | null {
  const signer = catalog?.signature?.signer ?? null;
  if (signer === null) return null;
  const made = catalog?.catalog?.thisUpdate ?? null;
  if (made !== null && made >= signer.notBefore && made <= signer.notAfter) return made;
  return new Date(Date.parse(signer.notBefore) + day).toISOString();
}

function certificate(subject: string, now: string, ekus: readonly string[] | null): Certificate {
  return {
    subject,
    issuer: 'As if it were issued',
    subjectName: `CN=${subject}`,
    issuerName: 'CN=As if it were issued',
    serial: '00',
    thumbprint: '0'.repeat(40),
    thumbprint256: '0'.repeat(64),
    notBefore: new Date(Date.parse(now) - year).toISOString(),
    notAfter: new Date(Date.parse(now) + year).toISOString(),
    ekus,
    keyUsage: null,
    basicConstraints: null,
    unknownCriticalExtensions: [],
    subjectKeyId: null,
    authorityKeyId: null,
    signatureDigest: 'sha256',
    publicKey: { algorithm: 'rsa', bits: 3072 },
    selfIssued: false,
    der: new Uint8Array(),
  };
}

interface Answer {
  readonly category: Category;
  readonly reason: VerdictReason;
  readonly code: string;
}

const microsoft: Answer = { category: 'windows-signing-authority', reason: 'microsoft', code: '0x00000000' };
const trusted: Answer = { category: 'trusted-publisher', reason: 'trusted', code: '0xE0000241' };
const unknown: Answer = { category: 'unknown-publisher', reason: 'unknown', code: '0xE0000242' };
const untrustedRoot: Answer = { category: 'unsigned', reason: 'untrusted-root', code: '0x800B0109' };
const testRoot: Answer = { category: 'unsigned', reason: 'untrusted-test-root', code: '0x800B010D' };
const noCatalog: Answer = { category: 'unsigned', reason: 'no-catalog', code: '0xE000022F' };

/** Source: signature-categories-and-driver-installation; dashboard/code-signing-attestation; using-setupapi-to-verify-driver-authenticode-signatures. */
function answerOf(type: SignatureType, standing: Standing, build: number): Answer {
  if (type === 'none') return noCatalog;
  // Attested catalogs name Windows 10 alone; before it only the certificate's code signing counts.
  if (type === 'attestation' && build < 10240) return standing === 'publisher-trusted' ? trusted : unknown;
  if (type === 'inbox' || type === 'whql' || type === 'attestation') return microsoft;
  if (standing === 'publisher-trusted') return trusted;
  if (standing === 'root-trusted') return unknown;
  if (type === 'whql-test') return testRoot;
  return ['cross-signed', 'commercial', 'trusted-signing'].includes(type) ? unknown : untrustedRoot;
}

function verdictOf(
  type: SignatureType,
  answer: Answer,
  publisher: string,
  now: string,
  judged: Verdict,
): Verdict {
  const verified = answer.category !== 'unsigned';
  return {
    ...judged,
    ...answer,
    publisher: verified ? publisher : null,
    signatureType: type,
    driverPolicyCode: answer === microsoft ? '0x00000000' : '0x800B0109',
    authenticodeCode: answer === microsoft || type === 'none' ? null : answer.code,
    paths: [],
    standInRoots: [],
    crossCertificate: null,
    judgedAt: type === 'none' ? null : { time: now, by: 'timestamp' },
    alteredFile: null,
    missingFiles: [],
    infUsable: true,
    checks: [],
    summary: type === 'none' ? 'As if nobody had signed it.' : `As if ${publisher} had signed it so.`,
  };
}
