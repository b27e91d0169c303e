import type { Certificate, CertificatePath, PathResult, RootKind } from '../../shared/model/certificate';
import { OID } from '../../shared/windows/oids';
import { checkLink } from './link-signature';
import { partsOf } from './parts';

/** What a path is asked for, and what the PC at hand believes. */
export interface PathQuestion {
  /** The moment to judge at: the timestamp's, else the PC's clock. */
  readonly at: Date;
  /** The extended key usage that is needed, as a dotted OID. */
  readonly usage: string;
  readonly trusted: (root: Certificate) => boolean;
  readonly disallowed: (certificate: Certificate) => boolean;
  readonly rootKind: (root: Certificate) => RootKind;
}

type Fault = Pick<PathResult, 'code' | 'detail'>;
type Test = (path: CertificatePath, question: PathQuestion) => Fault | null;

/** Usages that stand for all: RFC 5280's anyExtendedKeyUsage, szOID_ANY_APPLICATION_POLICY (wincrypt.h). */
const anyUsages: readonly string[] = [OID.ekuAny, '1.3.6.1.4.1.311.10.12.1'];

/**
 * The tests in the order in which a failing one decides when several fail.
 *
 * Explicit distrust comes first: Authenticode's policy provider looks for it before it looks at the chain. Then
 * the questions about the chain's end, as an untrusted root makes every other finding worthless; a chain without a
 * root has no root to be untrusted. CERT_CHAIN_POLICY_STATUS (wincrypt.h) lists the errors of the base policy with
 * the signature and the root first, usage and dates after them, and constraints and critical extensions last.
 * That dates come before constraints and usage here is unconfirmed: no source tells the order among those.
 */
const tests: readonly Test[] = [
  findDistrusted,
  findPartialChain,
  findUntrustedRoot,
  findExpired,
  findBadConstraints,
  findBadKeyUsage,
  findWrongUsage,
  findUnknownCritical,
];

/**
 * Whether a path is good for a usage at a moment on a PC, with the code that WinVerifyTrust would give.
 * Revocation is not looked at: it needs a network, and driver staging does not fail without it.
 * Rules: RFC 5280 section 6.1.4; CERT_TRUST_STATUS and CERT_CHAIN_POLICY_STATUS (wincrypt.h); com-error-codes-4.
 */
export function evaluatePath(path: CertificatePath, question: PathQuestion): PathResult {
  const root = path.end === 'root' ? (path.certificates.at(-1) ?? null) : null;
  let fault: Fault | null = null;
  for (const test of tests) {
    fault = test(path, question);
    if (fault !== null) break;
  }
  return {
    path,
    code: fault?.code ?? '0x00000000',
    detail:
      fault?.detail ?? `The chain of ${nameOf(path.certificates[0])} ends in the trusted ${nameOf(root)}.`,
    root,
    rootKind: root === null ? 'unknown' : question.rootKind(root),
    rootTrusted: root !== null && question.trusted(root),
  };
}

/** TRUST_E_EXPLICIT_DISTRUST, for any certificate of the chain. */
function findDistrusted({ certificates }: CertificatePath, { disallowed }: PathQuestion): Fault | null {
  const bad = certificates.find(disallowed);
  return bad === undefined
    ? null
    : fault('0x800B0111', `${nameOf(bad)} is in the store of disallowed certificates.`);
}

/** CERT_E_CHAINING. */
function findPartialChain({ certificates, end }: CertificatePath): Fault | null {
  if (end === 'root') return null;
  const last = certificates.at(-1);
  const circle = last === undefined ? [] : circleAt(last, certificates);
  if (circle.length > 0) {
    const names = circle.map(nameOf).join(', ');
    return fault(
      '0x800B010A',
      `The chain of ${nameOf(certificates[0])} goes in a circle and ends in no root: ${names} certify one another.`,
    );
  }
  return fault('0x800B010A', `The issuer of ${nameOf(last)}, ${last?.issuer ?? ''}, could not be found.`);
}

/** The certificates from the one whose key signed the last up to the last; empty when it is none of the chain. */
function circleAt(last: Certificate, chain: readonly Certificate[]): readonly Certificate[] {
  const issuerName = partsOf(last).issuerKey;
  const from = chain.findIndex(
    (member) =>
      member !== last && partsOf(member).subjectKey === issuerName && checkLink(last, member) === 'valid',
  );
  return from < 0 ? [] : chain.slice(from);
}

/** CERT_E_UNTRUSTEDROOT; CERT_E_UNTRUSTEDTESTROOT for Microsoft's test roots. */
function findUntrustedRoot({ certificates }: CertificatePath, question: PathQuestion): Fault | null {
  const root = certificates.at(-1);
  if (root === undefined || question.trusted(root)) return null;
  return question.rootKind(root) === 'test'
    ? fault(
        '0x800B010D',
        `The chain ends in the test root ${nameOf(root)}, which counts with test-signing only.`,
      )
    : fault('0x800B0109', `The chain ends in ${nameOf(root)}, which is not among this PC's trusted roots.`);
}

/**
 * CERT_E_EXPIRED. The expiry of a root that Windows itself brings is no failure: Microsoft Root Authority ended in
 * 2020 and still anchors drivers that install. A root that is the signer itself has no such privilege.
 * Source: support article on required trusted roots; exact rule unconfirmed.
 */
function findExpired({ certificates }: CertificatePath, { at, rootKind }: PathQuestion): Fault | null {
  const root = certificates.at(-1);
  const exempt =
    certificates.length > 1 && root !== undefined && ['microsoft', 'public'].includes(rootKind(root))
      ? root
      : null;
  const time = at.getTime();
  for (const certificate of certificates) {
    if (certificate === exempt) continue;
    const { notBefore, notAfter } = certificate;
    if (time >= Date.parse(notBefore) && time <= Date.parse(notAfter)) continue;
    const days = `${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}`;
    const moment = Number.isNaN(time) ? 'an unknown moment' : at.toISOString().slice(0, 10);
    return fault('0x800B0101', `${nameOf(certificate)} is valid from ${days}, not on ${moment}.`);
  }
  return null;
}

/**
 * TRUST_E_BASIC_CONSTRAINTS, also for a path that is longer than an authority allows: the chain engine has one
 * error state for both (CERT_TRUST_INVALID_BASIC_CONSTRAINTS). Roots may lack the extension: those of version 1
 * and Microsoft Root Authority do. So does Microsoft's first intermediate for hardware (1997), whose packages
 * Windows takes: below Microsoft's roots a missing extension is no fault, which is unconfirmed beyond that one.
 * Self-issued certificates do not count towards the length.
 * Rules: RFC 5280 section 6.1.4 (k) to (m).
 */
function findBadConstraints(
  { certificates, end }: CertificatePath,
  { rootKind }: PathQuestion,
): Fault | null {
  const root = end === 'root' ? certificates.at(-1) : undefined;
  const lenient = root !== undefined && rootKind(root) === 'microsoft';
  let below = 0;
  for (const [index, certificate] of certificates.entries()) {
    if (index === 0) continue;
    const constraints = certificate.basicConstraints;
    if (constraints === null ? !lenient && certificate !== root : !constraints.ca) {
      return fault('0x80096019', `${nameOf(certificate)} is not an authority, but issued a certificate.`);
    }
    const limit = constraints?.pathLength ?? null;
    if (limit !== null && below > limit) {
      const rest = `has ${below} below it and allows ${limit}`;
      return fault('0x80096019', `The chain is too long: the authority ${nameOf(certificate)} ${rest}.`);
    }
    if (!certificate.selfIssued) below += 1;
  }
  return null;
}

/** CERT_E_WRONG_USAGE: an authority that must not sign certificates, or a leaf that must not sign. */
function findBadKeyUsage({ certificates }: CertificatePath): Fault | null {
  for (const [index, certificate] of certificates.entries()) {
    const { keyUsage } = certificate;
    if (keyUsage === null) continue;
    const allowed =
      index > 0
        ? keyUsage.includes('keyCertSign')
        : keyUsage.includes('digitalSignature') || keyUsage.includes('nonRepudiation');
    if (allowed) continue;
    const deed = index > 0 ? 'certificates' : 'data';
    return fault('0x800B0110', `The key usage of ${nameOf(certificate)} does not allow it to sign ${deed}.`);
  }
  return null;
}

/** CERT_E_WRONG_USAGE: Windows nests extended key usages, so an authority's list limits those below it. */
function findWrongUsage({ certificates }: CertificatePath, { usage }: PathQuestion): Fault | null {
  const bad = certificates.find(
    ({ ekus }) => ekus !== null && !ekus.includes(usage) && !ekus.some((eku) => anyUsages.includes(eku)),
  );
  return bad === undefined
    ? null
    : fault(
        '0x800B0110',
        `${nameOf(bad)} is not good for ${usageName(usage)}: its extended key usages leave it out.`,
      );
}

/** CERT_E_CRITICAL. */
function findUnknownCritical({ certificates }: CertificatePath): Fault | null {
  const bad = certificates.find((certificate) => certificate.unknownCriticalExtensions.length > 0);
  if (bad === undefined) return null;
  const oid = bad.unknownCriticalExtensions[0] ?? '';
  return fault('0x800B0105', `${nameOf(bad)} has the critical extension ${oid}, which is not known.`);
}

function usageName(usage: string): string {
  if (usage === OID.ekuCodeSigning) return 'code signing';
  return usage === OID.ekuTimeStamping ? 'time-stamping' : `the usage ${usage}`;
}

function nameOf(certificate: Certificate | null | undefined): string {
  return certificate ? `"${certificate.subject}"` : 'no certificate';
}

function fault(code: string, detail: string): Fault {
  return { code, detail };
}
