/** X.509: reading certificates, checking what their keys signed, and finding and judging the chains above them. */
export { describeCertificate } from './describe-certificate';
export { CertificateError } from './error';
export { evaluatePath, type PathQuestion } from './evaluate-path';
export { findPaths } from './find-paths';
export { findKnown, knownCertificates, knownIssuers, knownRootKind } from './known';
export { parseCertificate } from './parse-certificate';
export { readCertificates } from './read-certificates';
export { signatureAlgorithmOf } from './signature-algorithm';
export type { SignatureAlgorithm } from './types';
export { verifyDigest, verifySignedBytes, whyNotComputed } from './verify';
export { type CertificateFormat, certificateFormats, writeCertificates } from './write-certificates';
