import type { PathResult } from '../../shared/model/certificate';
import type { Signature } from '../../shared/model/signature';
import type { SignatureType } from '../../shared/model/verdict';

const attested = '1.3.6.1.4.1.311.10.3.5.1';
const whql = ['1.3.6.1.4.1.311.10.3.5', '1.3.6.1.4.1.311.10.3.39'];
const inbox = ['1.3.6.1.4.1.311.10.3.6', '1.3.6.1.4.1.311.10.3.7', '1.3.6.1.4.1.311.10.3.8'];
const codeVerificationRoot = 'Microsoft Code Verification Root';
/** Microsoft Identity Verification Root Certificate Authority 2020: Trusted Signing, not a driver authority. */
const identityVerificationRoot = 'F40042E2E5F7E8EF8189FED15519AECE42C3BFA2';

/**
 * Which kind of signature a catalog bears, in the recognition order of the release-signing table: Microsoft's
 * usages count only under a Microsoft root, since anybody can put OIDs into a certificate.
 * Source: WDD digital-signatures-and-pnp-device-installation, dashboard/code-signing-validate,
 * release-certificates. A commercial test certificate looks exactly like a commercial release certificate.
 */
export function signatureTypeOf(signature: Signature | null, paths: readonly PathResult[]): SignatureType {
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
  if (carriesCrossCertificate(signature)) return 'cross-signed';
  if (ends.has('public') || ends.has('microsoft')) return 'commercial';
  return ends.has('enterprise') ? 'enterprise' : 'unknown-authority';
}

/** The message itself carries a certificate that Microsoft Code Verification Root issued. */
function carriesCrossCertificate(signature: Signature): boolean {
  return signature.certificates.some((certificate) => certificate.issuer === codeVerificationRoot);
}
