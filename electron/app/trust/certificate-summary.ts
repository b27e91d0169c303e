import type { Certificate } from '../../../shared/model/certificate';
import type { CertificateSummary } from '../../../shared/model/inspection';

/** A certificate for showing: without its bytes. */
export function summaryOf(certificate: Certificate): CertificateSummary {
  const { subject, issuer, subjectName, issuerName, serial, thumbprint, notBefore, notAfter } = certificate;
  return {
    subject,
    issuer,
    subjectName,
    issuerName,
    serial,
    thumbprint,
    notBefore,
    notAfter,
    ekus: [...(certificate.ekus ?? [])],
    anyUse: certificate.ekus === null,
    publicKey: { ...certificate.publicKey },
    signatureDigest: certificate.signatureDigest,
  };
}
