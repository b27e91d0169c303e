import { knownCertificates } from '../../../electron/certificates';

/** A certificate for each number: a real one whose signature bits are replaced, so that it still has the right form. */
export function madeUpCertificate(number: number): Uint8Array {
  const [known] = knownCertificates();
  if (known === undefined) throw new Error('the known certificates are gone');
  const der = Buffer.from(known.certificate.der);
  der.writeUInt32BE(number, der.length - 4);
  return der;
}
