import { type ImageExtent, imageExtent } from '../authenticode';
import type { Form, Observation } from './observation';

/** Zeros that a cut image is filled up with at most: sections are padded to pages, not more. */
const mostZeros = 64 * 1024;

/**
 * The forms that a program image may have had: without what was put behind it, filled up with the zeros that were cut
 * off, or without what is left of a signature. Signing itself needs no form: the Authenticode digest leaves the
 * checksum and the certificate table out.
 * Source: "PE Format", "The Attribute Certificate Table"; "Windows Authenticode Portable Executable Signature Format".
 */
export function* imageForms(bytes: Uint8Array): Generator<Form> {
  const extent = imageExtent(bytes);
  if (extent === null) return;
  const { sectionsEnd, signature } = extent;
  const cut = (end: number, change: Observation): Form => ({
    bytes: unsigned(bytes, extent, end),
    changes: [change],
  });
  if (signature === null) {
    for (const end of leftSignatures(bytes, sectionsEnd)) {
      yield cut(end, { kind: 'signature-left', count: bytes.length - end });
    }
  }
  if (signature !== null && signature.end > bytes.length) {
    const missing = signature.end - bytes.length;
    const end = Math.min(signature.start, bytes.length);
    if (end < bytes.length) yield cut(end, { kind: 'signature-cut', missing });
    if (sectionsEnd < end) yield cut(sectionsEnd, { kind: 'signature-cut', missing });
  }
  if (signature !== null && signature.end < bytes.length) {
    const change: Observation = { kind: 'padded', count: bytes.length - signature.end };
    yield { bytes: bytes.subarray(0, signature.end), changes: [change] };
  }
  if (sectionsEnd > 0 && sectionsEnd < bytes.length) {
    const between = signature !== null && signature.start > sectionsEnd ? signature.start - sectionsEnd : 0;
    if (signature === null) yield cut(sectionsEnd, { kind: 'padded', count: bytes.length - sectionsEnd });
    else if (between > 0) yield cut(sectionsEnd, { kind: 'signed-after-change', count: between });
  }
  const missing = sectionsEnd - bytes.length;
  if (missing > 0 && missing <= mostZeros) {
    yield {
      bytes: Buffer.concat([bytes, new Uint8Array(missing)]),
      changes: [{ kind: 'zeros-cut', count: missing }],
    };
  }
}

/** The image up to `end`, with no certificate table to its name. */
export function unsigned(bytes: Uint8Array, { signatureEntry }: ImageExtent, end: number): Uint8Array {
  const result = Uint8Array.from(bytes.subarray(0, end));
  if (signatureEntry !== null && signatureEntry + 8 <= end)
    result.fill(0, signatureEntry, signatureEntry + 8);
  return result;
}

const mostTables = 4;

/** Where a WIN_CERTIFICATE begins that reaches to the end of the file although nothing points to it any more. */
function leftSignatures(bytes: Uint8Array, from: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = Math.ceil(from / 8) * 8; at + 8 <= bytes.length && found.length < mostTables; at += 8) {
    const isSigned = view.getUint16(at + 4, true) === 0x0200 && view.getUint16(at + 6, true) === 0x0002;
    if (isSigned && Math.ceil(view.getUint32(at, true) / 8) * 8 === bytes.length - at) found.push(at);
  }
  return found;
}
