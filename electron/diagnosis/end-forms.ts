import type { Form } from './observation';

/** A run of padding longer than this is tried whole only, not cut at every place. */
const mostCuts = 64;
const endOfFile = 0x1a;

const endings: readonly (readonly number[])[] = [
  [0x0a],
  [0x0d, 0x0a],
  [endOfFile],
  [0x0d, 0x0a, endOfFile],
  [0],
  [0, 0],
  [0x20],
  [0x0d, 0x0a, 0x0d, 0x0a],
];

/**
 * Forms that differ at the end only: without some or all of the blanks, line ends, NULs and Ctrl-Z marks (0x1A, the
 * end of a text under CP/M and DOS), or with one of the endings that tools take away.
 */
export function* otherEnds(bytes: Uint8Array): Generator<Form> {
  const text = textEnd(bytes);
  const run = bytes.length - text;
  const cuts =
    run > mostCuts ? [text, paddedEnd(bytes)] : Array.from({ length: run }, (_, cut) => text + cut);
  for (const cut of cuts.toReversed()) {
    if (cut === bytes.length) continue;
    yield {
      bytes: bytes.subarray(0, cut),
      changes: [{ kind: 'trailing-bytes', change: 'added', count: bytes.length - cut }],
    };
  }
  for (const ending of endings) {
    yield {
      bytes: Buffer.concat([bytes, Uint8Array.from(ending)]),
      changes: [{ kind: 'trailing-bytes', change: 'removed', count: ending.length }],
    };
  }
}

/** Behind the last byte that is no blank, line end, NUL or Ctrl-Z. */
function textEnd(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && isBlank(bytes[end - 1] ?? 0)) end -= 1;
  return end;
}

const isBlank = (byte: number): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0 || byte === endOfFile;

/** Behind the last byte that differs from the file's last: where padding of one kind began. */
function paddedEnd(bytes: Uint8Array): number {
  const last = bytes.at(-1);
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === last) end -= 1;
  return end;
}
