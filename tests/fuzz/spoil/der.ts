import { edges, join } from './bytes';
import type { Random } from './random';

/** An element as it will be written. `claim` is a length other than its own. */
interface Node {
  tag: number;
  content: Uint8Array | Node[];
  claim?: Uint8Array;
  /** Octets before the elements: the count of unused bits of a BIT STRING. */
  lead: Uint8Array;
}

const none = new Uint8Array();
/** Deeper than a reader may follow. */
const deep = [20, 200, 10_000];
const tags = [
  1, 2, 3, 4, 5, 6, 0x0a, 0x0c, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x24, 0x30, 0x31, 0x80, 0x82, 0xa0, 0xa3,
];

/** Spoils one element of a DER message; the lengths around it are put right, so that readers get there. */
export function spoilDer(bytes: Uint8Array, random: Random): Uint8Array {
  const roots = parse(bytes, 0);
  if (roots === null) return bytes;
  const lists: Node[][] = [];
  collect(roots, lists);
  const list = random.pick(lists) ?? roots;
  const at = random.below(list.length);
  const node = list[at];
  if (node === undefined) return bytes;
  spoil(list, at, node, lists, random);
  return join(...roots.map(write));
}

function spoil(list: Node[], at: number, node: Node, lists: Node[][], random: Random): void {
  const other = asBytes(random.pick(random.pick(lists) ?? list) ?? node);
  const choice = random.below(11);
  if (choice === 0) node.tag = random.pick(tags) ?? 0x30;
  else if (choice === 1) node.claim = claimed(random);
  else if (choice === 2) list.splice(at, 1);
  else if (choice === 3) list.splice(at, 0, ...Array.from({ length: 1 + random.length(3000) }, () => node));
  else if (choice === 4) list[at] = other;
  else if (choice === 5) list.splice(at, 0, other);
  else if (choice === 6) wrap(list, at, random);
  else if (choice === 7) node.content = random.bytes(random.length(40));
  else if (choice === 8) node.content = Uint8Array.of(0xff, ...random.bytes(random.length(8)));
  else if (choice === 9) node.content = new Uint8Array(1 + random.length(20_000)).fill(random.next());
  else node.content = numberOf(random);
}

/** Lengths that are indefinite, negative to a careless reader, or beyond every file. */
function claimed(random: Random): Uint8Array {
  const size = 1 + random.below(8);
  if (random.oneIn(5)) return Uint8Array.of(0x80);
  if (random.oneIn(3)) return Uint8Array.of(random.below(0x80));
  return Uint8Array.of(0x80 | size, ...random.bytes(size).map((byte) => (random.oneIn(3) ? 0xff : byte)));
}

function numberOf(random: Random): Uint8Array {
  const value = random.pick(edges);
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function wrap(list: Node[], at: number, random: Random): void {
  const tag = random.pick([0x30, 0x31, 0xa0, 0x24]) ?? 0x30;
  const inner = list[at];
  if (inner === undefined) return;
  const times = random.oneIn(4) ? (random.pick(deep) ?? 20) : 1 + random.below(20);
  let bytes = write(inner);
  for (let level = 0; level < times && bytes.length < 100_000; level += 1) {
    bytes = join(Uint8Array.of(tag), lengthOf(bytes.length), bytes);
  }
  list[at] = ofBytes(bytes);
}

/** The same element, of one piece: it may be put into what it holds, and nobody walks down its levels. */
const asBytes = (node: Node): Node => ofBytes(write(node));

const ofBytes = (bytes: Uint8Array): Node => ({
  tag: bytes[0] ?? 0,
  content: none,
  claim: bytes.subarray(1),
  lead: none,
});

function collect(nodes: Node[], lists: Node[][]): void {
  if (nodes.length > 0) lists.push(nodes);
  for (const { content } of nodes) if (Array.isArray(content)) collect(content, lists);
}

/** Elements that fill the bytes exactly; `null` when they do not. Strings that hold DER are entered too. */
function parse(bytes: Uint8Array, depth: number): Node[] | null {
  const nodes: Node[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] ?? 0;
    let length = bytes[at + 1] ?? 0xff;
    let start = at + 2;
    if (length > 0x84 || length === 0x80 || (tag & 0x1f) === 0x1f) return null;
    if (length > 0x80) {
      const size = length & 0x7f;
      length = 0;
      for (const byte of bytes.subarray(start, start + size)) length = length * 256 + byte;
      start += size;
    }
    if (start + length > bytes.length) return null;
    const content = bytes.subarray(start, start + length);
    const lead = tag === 3 ? content.subarray(0, 1) : none;
    const entered =
      depth < 40 && (tag & 0x20 || tag === 3 || tag === 4) ? content.subarray(lead.length) : none;
    const inner = entered.length === 0 ? null : parse(entered, depth + 1);
    nodes.push(inner === null ? { tag, content, lead: none } : { tag, content: inner, lead });
    at = start + length;
  }
  return nodes;
}

function write({ tag, content, claim, lead }: Node): Uint8Array {
  const body = Array.isArray(content) ? join(lead, ...content.map(write)) : content;
  return join(Uint8Array.of(tag), claim ?? lengthOf(body.length), body);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  if (length < 0x100) return Uint8Array.of(0x81, length);
  if (length < 0x1_0000) return Uint8Array.of(0x82, length >> 8, length);
  return Uint8Array.of(0x83, length >> 16, length >> 8, length);
}
