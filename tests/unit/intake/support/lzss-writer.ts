/** A plain LZSS encoder (greedy, 4 KiB window of spaces) with its window start, for SZDD and KWAJ method 2. */
export function writeLzss(data: Uint8Array, start: number): Buffer {
  const window = new Uint8Array(4096).fill(0x20);
  const out: number[] = [];
  let at = start;
  let position = 0;
  while (position < data.length) {
    let flags = 0;
    const group: number[] = [];
    for (let bit = 0; bit < 8 && position < data.length; bit++) {
      const match = longestMatch(window, data, position, at);
      const length = match.length >= 3 ? match.length : 1;
      if (length >= 3) group.push(match.from & 0xff, ((match.from >> 4) & 0xf0) | (length - 3));
      else {
        flags |= 1 << bit;
        group.push(data[position] as number);
      }
      for (let count = 0; count < length; count++) {
        window[at] = data[position++] as number;
        at = (at + 1) % 4096;
      }
    }
    out.push(flags, ...group);
  }
  return Buffer.from(out);
}

/** Only matches that end before the write position: an overlapping one would need the decoder's own timing. */
function longestMatch(window: Uint8Array, data: Uint8Array, position: number, at: number) {
  let best = { from: 0, length: 0 };
  for (let from = 0; from < 4096; from++) {
    let length = 0;
    while (length < 18 && position + length < data.length) {
      const place = (from + length) % 4096;
      if (place === at || window[place] !== data[position + length]) break;
      length += 1;
    }
    if (length > best.length) best = { from, length };
  }
  return best;
}

export function writeSzdd(data: Uint8Array, missing = 's'): Buffer {
  const head = Buffer.alloc(14);
  Buffer.from([0x53, 0x5a, 0x44, 0x44, 0x88, 0xf0, 0x27, 0x33, 0x41]).copy(head);
  head.write(missing, 9, 'latin1');
  head.writeUInt32LE(data.length, 10);
  return Buffer.concat([head, writeLzss(data, 4096 - 16)]);
}

export function writeKwaj(method: number, packed: Uint8Array, size: number | null): Buffer {
  const head = Buffer.alloc(size === null ? 14 : 18);
  Buffer.from([0x4b, 0x57, 0x41, 0x4a, 0x88, 0xf0, 0x27, 0xd1]).copy(head);
  head.writeUInt16LE(method, 8);
  head.writeUInt16LE(head.length, 10);
  head.writeUInt16LE(size === null ? 0 : 1, 12);
  if (size !== null) head.writeUInt32LE(size, 14);
  return Buffer.concat([head, packed]);
}
