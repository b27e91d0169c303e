import { CertificateError } from './error';

/** CERT_CERT_PROP_ID of wincrypt.h: the property that is the certificate itself. */
const CERTIFICATE_PROPERTY = 32;
const X509_ENCODING = 1;
const HEADER_BYTES = 8;

/** Whether the bytes start as a serialised certificate store does: version 0, then `CERT`. */
export function isSerializedStore(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  return bytes.length >= HEADER_BYTES && view.getUint32(0, true) === 0 && view.getUint32(4) === 0x43455254;
}

/**
 * The certificates of a serialised store (`.sst`), as DER. Each element is a property id, an encoding type and a
 * length, all 32-bit little-endian, and its bytes; a zero id ends the store. Other properties, and CRLs and
 * CTLs, are passed over.
 * Rules: MS-OSHARED sections 2.3.9.1 and 2.3.2.5.
 * @throws CertificateError when an element runs past the end
 */
export function readSerializedStore(bytes: Uint8Array): readonly Uint8Array[] {
  const view = viewOf(bytes);
  const certificates: Uint8Array[] = [];
  let offset = HEADER_BYTES;
  while (offset + 12 <= bytes.length) {
    const id = view.getUint32(offset, true);
    const length = view.getUint32(offset + 8, true);
    if (id === 0) break;
    const start = offset + 12;
    if (length > bytes.length - start) {
      throw new CertificateError(
        'NOT_CERTIFICATE',
        offset,
        `A store element of ${length} bytes runs past the end`,
      );
    }
    if (id === CERTIFICATE_PROPERTY) certificates.push(bytes.subarray(start, start + length));
    offset = start + length;
  }
  return certificates;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * A serialised store of certificates without further properties. Rules: MS-OSHARED sections 2.3.9.1 and 2.3.2.5; the
 * encoding type is X509_ASN_ENCODING of wincrypt.h.
 */
export function writeSerializedStore(certificates: readonly Uint8Array[]): Uint8Array {
  const words = (...values: readonly number[]): Uint8Array => {
    const bytes = Buffer.alloc(values.length * 4);
    for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
    return bytes;
  };
  const header = Buffer.concat([words(0), Buffer.from('CERT', 'latin1')]);
  const elements = certificates.flatMap((der) => [
    words(CERTIFICATE_PROPERTY, X509_ENCODING, der.length),
    der,
  ]);
  return Buffer.concat([header, ...elements, words(0, 0, 0)]);
}
