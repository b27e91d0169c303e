import type { SignatureType } from '../model/verdict';

/** Who made the signature and how, in the words of the release-signing documentation. */
const names: Readonly<Record<SignatureType, string>> = {
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

/** The same where a root of the lab stands in for Microsoft's: Microsoft has nothing to do with it. */
const standInNames: Readonly<Partial<Record<SignatureType, string>>> = {
  inbox: 'Like a part of Windows (inbox), by the lab’s stand-in for Microsoft',
  whql: 'Like WHQL, certified by the lab’s stand-in for Microsoft',
  attestation: 'Like an attestation, signed by the lab’s stand-in for Microsoft',
  'cross-signed': 'Publisher’s certificate with a cross-certificate of the lab’s stand-in for Microsoft',
  'whql-test': 'Like a WHQL test signature, of the lab’s stand-in for Microsoft',
};

/** A kind of signature for people. `standIn`: by the doing of a root that stands in for Microsoft's. */
export function signatureTypeName(type: SignatureType, standIn: boolean): string {
  return (standIn ? standInNames[type] : undefined) ?? names[type];
}
