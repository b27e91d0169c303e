import { CertificateError } from './error';

const labels = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE', 'PKCS7', 'CMS']);
const BEGIN = '-----BEGIN ';
const DASHES = '-----';

/**
 * The certificates and PKCS#7 messages of a PEM text, decoded; empty when the bytes are no PEM at all. Other blocks,
 * such as keys, and text between blocks are passed over. Linear in the size of the file.
 * Rules: RFC 7468 sections 2, 5 and 8.
 * @throws CertificateError when a block has no end or is not base64
 */
export function decodePem(bytes: Uint8Array): readonly Uint8Array[] {
  // A SEQUENCE with a long length is DER, whatever text is inside it.
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const blocks: Uint8Array[] = [];
  for (let begin = text.indexOf(BEGIN); begin >= 0; ) {
    const labelEnd = text.indexOf(DASHES, begin + BEGIN.length);
    const label = labelEnd < 0 ? '' : text.slice(begin + BEGIN.length, labelEnd);
    if (label === '' || label.length > 64) {
      begin = text.indexOf(BEGIN, begin + BEGIN.length);
      continue;
    }
    if (!labels.has(label)) {
      begin = text.indexOf(BEGIN, labelEnd);
      continue;
    }
    const end = text.indexOf(`-----END ${label}-----`, labelEnd);
    if (end < 0) throw new CertificateError('NOT_CERTIFICATE', begin, `A PEM ${label} block without its end`);
    blocks.push(decodeBase64(text.slice(labelEnd + DASHES.length, end), begin));
    begin = text.indexOf(BEGIN, end);
  }
  return blocks;
}

function decodeBase64(body: string, offset: number): Uint8Array {
  const compact = body.replace(/\s+/g, '');
  if (compact === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) {
    throw new CertificateError('NOT_CERTIFICATE', offset, 'A PEM block that is not base64');
  }
  return Buffer.from(compact, 'base64');
}
