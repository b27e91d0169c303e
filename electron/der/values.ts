import type { DerElement } from './element';
import { DerError } from './error';
import { type DerValue, expectTag } from './header';
import { toHex } from './hex';
import { rememberTexts } from './remember';
import { TAG } from './tags';

/** Bytes of an object identifier's content that are looked at; the longest in use has about 20. */
const MAX_OID_BYTES = 128;

/**
 * Dotted form of an OBJECT IDENTIFIER (ITU-T X.690 section 8.19).
 * @throws DerError for another type, a value over 128 bytes, an arc over 2^53, or a broken arc
 */
export function decodeOid(value: DerValue): string {
  expectTag(value, TAG.oid, 'object identifier');
  return rememberedOid(value.bytes, value.contentStart, value.end);
}

const rememberedOid = rememberTexts((bytes, start, end) =>
  decodeOidContent(bytes.subarray(start, end), start),
);

/**
 * Dotted form of the content octets of an object identifier, for `[n] IMPLICIT` ones.
 * @throws DerError
 */
export function decodeOidContent(content: Uint8Array, offset = 0): string {
  if (content.length === 0 || content.length > MAX_OID_BYTES) {
    throw new DerError('BAD_VALUE', offset, `An object identifier of ${content.length} bytes`);
  }
  const arcs: number[] = [];
  let arc = 0;
  let inside = false;
  for (const byte of content) {
    if (!inside && byte === 0x80) throw new DerError('BAD_VALUE', offset, 'A padded object identifier arc');
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER) throw new DerError('BAD_VALUE', offset, 'An arc beyond 2^53');
    inside = byte >= 0x80;
    if (inside) continue;
    if (arcs.length === 0) {
      const root = arc < 40 ? 0 : arc < 80 ? 1 : 2;
      arcs.push(root, arc - root * 40);
    } else {
      arcs.push(arc);
    }
    arc = 0;
  }
  if (inside) throw new DerError('BAD_VALUE', offset, 'An object identifier ends inside an arc');
  return arcs.join('.');
}

/**
 * An INTEGER or ENUMERATED as hex, without the zero octet that only keeps it positive.
 * The form of serial numbers: negative ones are shown as their bytes, as Windows does.
 * @throws DerError
 */
export function decodeIntegerHex(element: DerElement): string {
  expectInteger(element);
  const { content } = element;
  return toHex(content.length > 1 && content[0] === 0 ? content.subarray(1) : content);
}

/**
 * An INTEGER or ENUMERATED that fits a safe number.
 * @throws DerError when it does not
 */
export function decodeInteger(integer: DerValue): number {
  expectInteger(integer);
  const { bytes, contentStart, end } = integer;
  if (end - contentStart > 6) throw new DerError('BAD_VALUE', integer.start, 'An integer beyond 48 bits');
  let value = (bytes[contentStart] ?? 0) & 0x80 ? -1 : 0;
  for (let at = contentStart; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0);
  return value;
}

function expectInteger(value: DerValue): void {
  if (value.tag !== TAG.enumerated) expectTag(value, TAG.integer, 'integer');
  if (value.end === value.contentStart)
    throw new DerError('BAD_VALUE', value.start, 'An integer without octets');
}

/**
 * A BOOLEAN. Anything but zero is true: certificates with 0x01 exist.
 * @throws DerError
 */
export function decodeBoolean(element: DerElement): boolean {
  element.expect(TAG.boolean, 'boolean');
  if (element.length !== 1)
    throw new DerError('BAD_VALUE', element.start, 'A boolean of another size than 1');
  return element.content[0] !== 0;
}

/**
 * Content of an OCTET STRING, as a view.
 * @throws DerError
 */
export function decodeOctets(element: DerElement): Uint8Array {
  return element.expect(TAG.octetString, 'octet string').content;
}

/** Bits of a BIT STRING: the octets without the count, and how many low bits of the last one do not count. */
export interface BitString {
  readonly unusedBits: number;
  readonly octets: Uint8Array;
}

/**
 * A BIT STRING (ITU-T X.690 section 8.6).
 * @throws DerError
 */
export function decodeBits(element: DerElement): BitString {
  element.expect(TAG.bitString, 'bit string');
  const unusedBits = element.content[0];
  if (unusedBits === undefined || unusedBits > 7 || (unusedBits > 0 && element.length === 1)) {
    throw new DerError('BAD_VALUE', element.start, 'A bit string with a broken count of unused bits');
  }
  return { unusedBits, octets: element.content.subarray(1) };
}
