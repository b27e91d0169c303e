import * as asn1js from 'asn1js';

/**
 * A value that is encoded already. asn1js encodes the primitive ones; containers are put together here, because
 * asn1js loses raw DER inside its own containers, and most of what goes into a signature exists as DER.
 */
export type DerNode = Uint8Array;

export function seq(...items: readonly DerNode[]): DerNode {
  return wrap(0x30, items);
}

/** A SET whose order is the writer's: for sets of one, and for the certificates of a message. */
export function set(...items: readonly DerNode[]): DerNode {
  return wrap(0x31, items);
}

/** A SET OF in DER's order, by encoding (ITU-T X.690 section 11.6): signed attributes depend on it. */
export function sortedSet(...items: readonly DerNode[]): DerNode {
  return set(...sortByEncoding(items));
}

/** `[n]` around elements. */
export function context(n: number, ...items: readonly DerNode[]): DerNode {
  return wrap(0xa0 | n, items);
}

/** `[n]` IMPLICIT around octets. */
export function contextOctets(n: number, value: Uint8Array = new Uint8Array()): DerNode {
  return wrap(0x80 | n, [value]);
}

export function oid(value: string): DerNode {
  return encode(new asn1js.ObjectIdentifier({ value }));
}

/** A small number, or a large one as the octets of its two's complement. */
export function integer(value: number | Uint8Array): DerNode {
  return typeof value === 'number' ? encode(new asn1js.Integer({ value })) : wrap(0x02, [value]);
}

export function octets(value: Uint8Array): DerNode {
  return wrap(0x04, [value]);
}

export function bits(value: Uint8Array, unusedBits = 0): DerNode {
  return wrap(0x03, [Uint8Array.of(unusedBits), value]);
}

export function bmp(value: string): DerNode {
  return encode(new asn1js.BmpString({ value }));
}

export function utf8(value: string): DerNode {
  return encode(new asn1js.Utf8String({ value }));
}

export function nothing(): DerNode {
  return encode(new asn1js.Null());
}

export function utcTime(valueDate: Date): DerNode {
  return encode(new asn1js.UTCTime({ valueDate }));
}

/** GeneralizedTime in whole seconds: RFC 3161 and RFC 5280 allow no trailing zeros. */
export function generalizedTime(date: Date): DerNode {
  const valueDate = new Date(Math.floor(date.getTime() / 1000) * 1000);
  return encode(new asn1js.GeneralizedTime({ valueDate }));
}

/** `SEQUENCE { type, SET { value } }`: an attribute of a signer or of a catalog's member. */
export function attribute(type: string, value: DerNode): DerNode {
  return seq(oid(type), set(value));
}

export function sortByEncoding(items: readonly DerNode[]): DerNode[] {
  return items.toSorted((a, b) => Buffer.compare(a, b));
}

/** UTF-16LE text with its closing NUL, as catalogs hold it. */
export function utf16(text: string): Uint8Array {
  return Buffer.from(`${text}\0`, 'utf16le');
}

/** Content octets of a DER value with a definite length. */
export function contentOf(der: Uint8Array): Uint8Array {
  const first = der[1] ?? 0;
  return der.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
}

function wrap(tag: number, items: readonly Uint8Array[]): DerNode {
  const length = items.reduce((sum, item) => sum + item.length, 0);
  return Buffer.concat([Uint8Array.of(tag), lengthOctets(length), ...items]);
}

/** ITU-T X.690 sections 8.1.3 and 10.1. */
function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Uint8Array.of(0x80 | octets.length, ...octets);
}

function encode(value: asn1js.BaseBlock): DerNode {
  return new Uint8Array(value.toBER(false));
}
