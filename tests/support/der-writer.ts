/** A tiny DER writer for tests: every function gives one encoded element. */
type Bytes = Uint8Array;

export function concat(...parts: readonly Bytes[]): Bytes {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function tlv(tag: number, ...contents: readonly Bytes[]): Bytes {
  const size = contents.reduce((sum, { length }) => sum + length, 0);
  const length: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256);
  const header = size < 0x80 ? [tag, size] : [tag, 0x80 | length.length, ...length];
  const bytes = new Uint8Array(header.length + size);
  bytes.set(header);
  let at = header.length;
  for (const part of contents) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export const sequence = (...items: readonly Bytes[]): Bytes => tlv(0x30, ...items);
export const octets = (content: Bytes): Bytes => tlv(0x04, content);
export const nul = (): Bytes => tlv(0x05);
export const context = (n: number, ...items: readonly Bytes[]): Bytes => tlv(0xa0 | n, ...items);
export const contextOf = (n: number, content: Bytes): Bytes => tlv(0x80 | n, content);
export const bits = (content: Bytes): Bytes => tlv(0x03, Uint8Array.of(0), content);
export const utf8 = (text: string): Bytes => tlv(0x0c, new TextEncoder().encode(text));
export const ia5 = (text: string): Bytes => tlv(0x16, Buffer.from(text, 'latin1'));
export const bmp = (text: string): Bytes => tlv(0x1e, utf16be(text));
export const utcTime = (text: string): Bytes => tlv(0x17, Buffer.from(text, 'latin1'));
export const generalizedTime = (text: string): Bytes => tlv(0x18, Buffer.from(text, 'latin1'));

/** SET OF, in the order that DER asks for. */
export function setOf(...items: readonly Bytes[]): Bytes {
  return tlv(0x31, ...items.toSorted((a, b) => Buffer.compare(a, b)));
}

export function integer(value: number | Bytes): Bytes {
  if (typeof value !== 'number') return tlv(0x02, value);
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.unshift(rest % 256);
    rest = Math.floor(rest / 256);
  } while (rest > 0);
  if ((bytes[0] ?? 0) >= 0x80) bytes.unshift(0);
  return tlv(0x02, Uint8Array.from(bytes));
}

export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const content = [first * 40 + second, ...rest].flatMap((arc) => {
    const septets = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      septets.unshift((left % 128) | 0x80);
    }
    return septets;
  });
  return tlv(0x06, Uint8Array.from(content));
}

export function utf16be(text: string): Bytes {
  return Uint8Array.from([...utf16le(text)].map((_, i, all) => all[i ^ 1] ?? 0));
}

export function utf16le(text: string): Bytes {
  return Uint8Array.from(Buffer.from(text, 'utf16le'));
}

export const algorithm = (dotted: string): Bytes => sequence(oid(dotted), nul());
export const attribute = (type: string, ...values: readonly Bytes[]): Bytes =>
  sequence(oid(type), setOf(...values));
