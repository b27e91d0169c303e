import type { SignatureType } from '../model/verdict';

/** Who made the signature and how, in the words of the release-signing documentation. */
export const signatureTypeNames: Readonly<Record<SignatureType, string>> = {
  inbox: 'Part of Windows (inbox)',
  whql: 'WHQL certified by Microsoft',
  attestation: 'Attestation-signed by Microsoft',
  'cross-signed': 'Publisher’s certificate with a Microsoft cross-certificate',
  commercial: 'Publisher’s commercial certificate',
  'trusted-signing': 'Microsoft Trusted Signing',
  enterprise: 'An organisation’s own authority',
  'whql-test': 'WHQL test signature (preproduction)',
  'self-signed': 'Self-signed',
  'unknown-authority': 'An authority that this PC does not know',
  none: 'No signature',
};
