import type { Random } from './random';

/** No input grows beyond this: what is slow there is slow below, too. Bytes. */
export const MOST_BYTES = 256 * 1024;

/** Numbers at which counts, sizes and offsets go wrong. */
export const edges = [
  0, 1, 2, 3, 7, 8, 15, 16, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x1_0000, 0x7fff_ffff,
  0x8000_0000, 0xffff_fffe, 0xffff_ffff,
] as const;

type Spoil = (bytes: Uint8Array, random: Random) => Uint8Array;

const flip: Spoil = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const at = random.below(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  return copy;
};

const overwrite: Spoil = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const at = random.below(copy.length);
  copy.set(random.bytes(1 + random.below(8)).subarray(0, copy.length - at), at);
  return copy;
};

const edge: Spoil = (bytes, random) =>
  writeNumber(bytes, random.below(bytes.length), 1 << random.below(3), random);

const remove: Spoil = (bytes, random) => {
  const at = random.below(bytes.length);
  return join(bytes.subarray(0, at), bytes.subarray(at + 1 + random.length(bytes.length)));
};

const insert: Spoil = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return join(bytes.subarray(0, at), random.bytes(1 + random.length(64)), bytes.subarray(at));
};

const repeat: Spoil = (bytes, random) => {
  const at = random.below(bytes.length);
  const piece = bytes.subarray(at, at + 1 + random.length(200));
  const times = 1 + random.length(Math.floor(MOST_BYTES / (piece.length + 1)));
  return join(bytes.subarray(0, at), ...Array.from({ length: times }, () => piece), bytes.subarray(at));
};

const cut: Spoil = (bytes, random) => bytes.subarray(0, random.below(bytes.length));

/** Each once, but the small ones more often. */
const spoils = [flip, flip, overwrite, overwrite, edge, edge, remove, insert, repeat, cut] as const;

/** Spoils bytes of which nothing is known. */
export function spoilBytes(bytes: Uint8Array, random: Random): Uint8Array {
  return random.pick(spoils)(bytes, random);
}

/** The same bytes with the number of `size` bytes (1, 2 or 4) at a place replaced by one that is easily got wrong. */
export function writeNumber(bytes: Uint8Array, at: number, size: number, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const near = random.oneIn(4) ? copy.length + random.below(9) - 4 : random.pick(edges);
  const little = !random.oneIn(4);
  for (let index = 0; index < size && at + index < copy.length; index += 1) {
    copy[at + (little ? index : size - 1 - index)] = (near / 256 ** index) & 0xff;
  }
  return copy;
}

/** Pieces one after another, cut where an input ends at the latest. */
export function join(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = Buffer.concat(pieces);
  return Uint8Array.from(whole.length > MOST_BYTES ? whole.subarray(0, MOST_BYTES) : whole);
}
