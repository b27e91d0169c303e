import type { Certificate, PathResult } from '../../shared/model/certificate';
import type { Signature } from '../../shared/model/signature';
import type { SignatureType } from '../../shared/model/verdict';
import { codeVerificationRoot } from '../../shared/windows/known-certificates';

const attested = '1.3.6.1.4.1.311.10.3.5.1';
const whql = ['1.3.6.1.4.1.311.10.3.5', '1.3.6.1.4.1.311.10.3.39'];
const inbox = ['1.3.6.1.4.1.311.10.3.6', '1.3.6.1.4.1.311.10.3.7', '1.3.6.1.4.1.311.10.3.8'];
/** Microsoft Identity Verification Root Certificate Authority 2020: Trusted Signing, not a driver authority. */
const identityVerificationRoot = 'F40042E2E5F7E8EF8189FED15519AECE42C3BFA2';

/**
 * Which kind of signature a catalog bears, in the recognition order of the release-signing table: Microsoft's
 * usages count only under a Microsoft root, since anybody can put OIDs into a certificate.
 * Source: WDD digital-signatures-and-pnp-device-installation, dashboard/code-signing-validate,
 * release-certificates. A commercial test certificate looks exactly like a commercial release certificate.
 */
export function signatureTypeOf(
  signature: Signature | null,
  paths: readonly PathResult[],
  crossCertificate: Certificate | null,
): SignatureType {
  const signer = signature?.signer ?? null;
  if (signature === null || signer === null) return 'none';
  const ends = new Set(paths.map((result) => result.rootKind));
  const has = (usages: readonly string[]) => usages.some((usage) => signer.ekus?.includes(usage));
  if (ends.has('test')) return 'whql-test';
  if (ends.has('microsoft')) {
    if (has([attested])) return 'attestation';
    if (has(whql)) return 'whql';
    if (has(inbox)) return 'inbox';
  }
  if (paths.some((result) => result.root?.thumbprint === identityVerificationRoot)) return 'trusted-signing';
  if (signer.selfIssued) return 'self-signed';
  if (crossCertificate !== null) return 'cross-signed';
  if (ends.has('public') || ends.has('microsoft')) return 'commercial';
  return ends.has('enterprise') ? 'enterprise' : 'unknown-authority';
}

/**
 * A certificate in the message that Microsoft Code Verification Root has issued, or a root that stands in for it. A
 * stand-in's is told from an intermediate by its name: that of another root, which a path ends in without it.
 * Source: WDD cross-certificates-for-kernel-mode-code-signing.
 */
export function crossCertificateOf(
  signature: Signature | null,
  paths: readonly PathResult[],
  standIns: readonly Certificate[],
): Certificate | null {
  const issuers = new Set(standIns.map(({ subjectName }) => subjectName));
  const roots = new Set(paths.map(({ root }) => root?.subjectName));
  const found = signature?.certificates.find(
    ({ issuer, issuerName, subjectName, selfIssued }) =>
      issuer === codeVerificationRoot || (!selfIssued && issuers.has(issuerName) && roots.has(subjectName)),
  );
  return found ?? null;
}
