import type { Certificate } from '../../shared/model/certificate';
import type { FileFacts, PackageFacts } from '../../shared/model/package';
import type { DigestAlgorithm, EmbeddedSignature, Signature } from '../../shared/model/signature';
import type { SignatureType, Verdict, VerdictReason } from '../../shared/model/verdict';
import { codeVerificationRoot } from '../../shared/windows/known-certificates';

/** A signature that the kernel may accept for a file. */
export interface KernelSignature {
  readonly type: SignatureType;
  /** Common name of the signer's certificate. */
  readonly by: string | null;
  /** ISO 8601, of the signer's certificate. */
  readonly issued: string | null;
  readonly from: 'catalog' | 'embedded';
  readonly digest: DigestAlgorithm | null;
  /** When a countersignature says that it was made, ISO 8601; `null` without a valid one. */
  readonly signedAt: string | null;
  /** End of the cross-certificate that it carries, ISO 8601. */
  readonly crossCertificateEnds: string | null;
  /** The type was read from names inside the file; its chain has not been built. */
  readonly guessed: boolean;
}

/** Reasons that leave the catalog's own signature good enough for the kernel to look at who made it. */
const standing: ReadonlySet<VerdictReason> = new Set([
  'microsoft',
  'trusted',
  'unknown',
  'untrusted',
  'altered-file',
  'altered-inf',
  // The kernel asks its own roots, not the PC's Root store.
  'untrusted-root',
  'untrusted-test-root',
  'no-chain',
]);

/**
 * The signatures of one kernel-mode file: the catalog's when it vouches for the file, and the embedded one.
 * Source: kernel-mode-code-signing-requirements--windows-vista-and-later-.
 */
export function kernelSignatures(
  facts: PackageFacts,
  verdict: Verdict,
  file: FileFacts,
): readonly KernelSignature[] {
  const found: KernelSignature[] = [];
  const catalog = facts.catalog?.signature ?? null;
  const signer = catalog?.signer ?? null;
  if (file.status === 'verified' && standing.has(verdict.reason) && catalog !== null && signer !== null) {
    found.push({
      ...factsOf(catalog, verdict.crossCertificate),
      type: verdict.signatureType,
      from: 'catalog',
      guessed: false,
    });
  }
  const embedded = file.embeddedSignature;
  if (embedded === null || embedded.signer === null) return found;
  if (embedded.status !== 'valid' || !embedded.fileDigestMatches) return found;
  const same = embedded.signer.thumbprint === signer?.thumbprint && standing.has(verdict.reason);
  found.push({
    ...factsOf(embedded, same ? verdict.crossCertificate : null),
    type: same ? verdict.signatureType : guessType(embedded),
    from: 'embedded',
    guessed: !same,
  });
  return found;
}

function factsOf(
  signature: Signature,
  crossCertificate: Certificate | null,
): Pick<KernelSignature, 'by' | 'issued' | 'digest' | 'signedAt' | 'crossCertificateEnds'> {
  const stamped = signature.timestamps.find((timestamp) => timestamp.status === 'valid');
  const cross =
    crossCertificate ?? signature.certificates.find((entry) => entry.issuer === codeVerificationRoot);
  return {
    by: signature.signer?.subject ?? null,
    issued: signature.signer?.notBefore ?? null,
    digest: signature.digestAlgorithm,
    signedAt: stamped?.time ?? null,
    crossCertificateEnds: cross?.notAfter ?? null,
  };
}

const attested = '1.3.6.1.4.1.311.10.3.5.1';
const whql = ['1.3.6.1.4.1.311.10.3.5', '1.3.6.1.4.1.311.10.3.39'];
const inbox = '1.3.6.1.4.1.311.10.3.6';

/**
 * What an embedded signature claims to be, from the names that it carries. A claim only: anybody can put
 * these names into a certificate of their own, so whoever uses this says that it is unconfirmed.
 */
function guessType(signature: EmbeddedSignature): SignatureType {
  const { signer, certificates } = signature;
  if (signer === null) return 'none';
  const usages = signer.ekus ?? [];
  if (signer.issuer.startsWith('Microsoft Windows')) {
    if (usages.includes(attested)) return 'attestation';
    if (whql.some((usage) => usages.includes(usage))) return 'whql';
    if (usages.includes(inbox)) return 'inbox';
  }
  if (certificates.some((entry) => entry.issuer === codeVerificationRoot)) return 'cross-signed';
  return signer.selfIssued ? 'self-signed' : 'unknown-authority';
}
