/**
 * A plain LZX encoder, because no free tool writes cabinets in it: one hash, greedy, verbatim blocks with trees of their
 * own, no repeated offsets. Source: MS-PATCH ("LZX DELTA Compression") and MS-CAB for the frames of 32 KiB.
 */
export const WINDOW_BITS = 21;
const SLOTS = 50;
const FRAME = 32_768;
const BLOCK = 256 * FRAME;
const MAIN = 256 + 8 * SLOTS;
const LONGEST = 257;
const FARTHEST = 2 ** WINDOW_BITS - 3;

const extraBits = Array.from({ length: SLOTS }, (_, slot) => (slot < 4 ? 0 : Math.min((slot >> 1) - 1, 17)));
const bases = extraBits.map((_, slot) => extraBits.slice(0, slot).reduce((sum, bits) => sum + 2 ** bits, 0));

/** The compressed frames of a folder of a cabinet, with how many bytes each expands to. */
export function lzxFrames(bytes) {
  const bits = bitWriter();
  const frames = [];
  bits.put(0, 1);
  const before = { main: new Uint8Array(MAIN), lengths: new Uint8Array(249) };
  const seen = new Int32Array(2 ** 16).fill(-1);
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, bytes.length);
    const tokens = tokenize(bytes, start, end, seen);
    const { main, lengths } = treesOf(tokens);
    bits.put(1, 3);
    bits.put((end - start) >> 8, 16);
    bits.put((end - start) & 0xff, 8);
    putLengths(bits, main, before.main, 0, 256);
    putLengths(bits, main, before.main, 256, MAIN);
    putLengths(bits, lengths, before.lengths, 0, 249);
    Object.assign(before, { main, lengths });
    const codes = { main: codesOf(main), lengths: codesOf(lengths) };
    let at = start;
    for (const token of tokens) {
      at += putToken(bits, token, codes, { main, lengths });
      if (at % FRAME === 0 || at === bytes.length)
        frames.push({ data: bits.take(), size: ((at - 1) % FRAME) + 1 });
    }
  }
  return frames;
}

/** Literals as they are; matches with the top bit, their length less two, and their distance. */
function tokenize(bytes, start, end, seen) {
  const tokens = [];
  for (let at = start; at < end; ) {
    const most = Math.min(LONGEST, end - at, FRAME - (at % FRAME));
    let length = 0;
    let from = -1;
    if (most >= 4) {
      const hash = (Math.imul(bytes.readInt32LE(at), 0x9e3779b1) >>> 16) & 0xffff;
      from = seen[hash];
      seen[hash] = at;
      if (from >= 0 && at - from <= FARTHEST)
        while (length < most && bytes[from + length] === bytes[at + length]) length += 1;
    }
    if (length >= 4) tokens.push(2 ** 31 + (length - 2) * 2 ** 21 + (at - from));
    else tokens.push(bytes[at]);
    at += length >= 4 ? length : 1;
  }
  return tokens;
}

const partsOf = (token) => {
  const distance = token & 0x1fffff;
  const length = ((token >>> 21) & 0x3ff) + 2;
  const slot = slotOf(distance + 2);
  return { length, slot, rest: distance + 2 - bases[slot], symbol: 256 + slot * 8 + Math.min(length - 2, 7) };
};

/** By bisection; from slot 2 on, two slots share each number of bits. */
function slotOf(formatted) {
  let [low, high] = [0, SLOTS];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bases[middle] <= formatted) low = middle;
    else high = middle;
  }
  return low;
}

function treesOf(tokens) {
  const [main, lengths] = [new Uint32Array(MAIN).fill(1), new Uint32Array(249).fill(1)];
  for (const token of tokens) {
    if (token < 256) main[token] += 1;
    else {
      const { length, symbol } = partsOf(token);
      main[symbol] += 1;
      if (length >= 9) lengths[length - 9] += 1;
    }
  }
  return { main: codeLengths(main), lengths: codeLengths(lengths) };
}

/** Lengths of Huffman codes, none above 16 bits: counts are flattened until that holds. */
function codeLengths(counts) {
  const lengths = new Uint8Array(counts.length);
  let queue = [...counts]
    .map((count, symbol) => ({ count, symbols: [symbol] }))
    .sort((a, b) => a.count - b.count);
  while (queue.length > 1) {
    const [a, b] = queue;
    const both = { count: a.count + b.count, symbols: a.symbols.concat(b.symbols) };
    for (const symbol of both.symbols) lengths[symbol] += 1;
    queue = queue.slice(2);
    const place = queue.findIndex(({ count }) => count >= both.count);
    queue.splice(place < 0 ? queue.length : place, 0, both);
  }
  return Math.max(...lengths) <= 16 ? lengths : codeLengths(counts.map((count) => (count >> 2) + 1));
}

/** Canonical codes: shorter first, then by symbol. */
function codesOf(lengths) {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 16; length += 1) {
    for (const [symbol, own] of lengths.entries()) if (own === length) codes[symbol] = code++;
    code *= 2;
  }
  return codes;
}

/** Differences from the block before, in a fixed code: four bits for the first fifteen, five for the last two. */
function putLengths(bits, lengths, before, from, to) {
  for (let symbol = 0; symbol < 20; symbol += 1) bits.put(symbol < 15 ? 4 : symbol < 17 ? 5 : 0, 4);
  for (let symbol = from; symbol < to; symbol += 1) {
    const difference = (before[symbol] - lengths[symbol] + 17) % 17;
    if (difference < 15) bits.put(difference, 4);
    else bits.put(difference + 15, 5);
  }
}

/** Gives how many bytes it stands for. */
function putToken(bits, token, codes, trees) {
  if (token < 256) {
    bits.put(codes.main[token], trees.main[token]);
    return 1;
  }
  const { length, slot, rest, symbol } = partsOf(token);
  bits.put(codes.main[symbol], trees.main[symbol]);
  if (length >= 9) bits.put(codes.lengths[length - 9], trees.lengths[length - 9]);
  if (extraBits[slot] > 16) bits.put(rest >> 16, extraBits[slot] - 16);
  bits.put(rest & 0xffff, Math.min(extraBits[slot], 16));
  return length;
}

/** Words of 16 bits, little-endian, each filled from its top. */
function bitWriter() {
  const buffer = Buffer.alloc(2 ** 17);
  let length = 0;
  let word = 0;
  let free = 16;
  const flush = () => {
    length = buffer.writeUInt16LE(word, length);
    word = 0;
    free = 16;
  };
  return {
    put(value, count) {
      for (let left = count; left > 0; ) {
        const part = Math.min(left, free);
        const piece = (value >> (left - part)) & (2 ** part - 1);
        free -= part;
        left -= part;
        word |= piece << free;
        if (free === 0) flush();
      }
    },
    /** What was written since the last time, to a whole word. */
    take() {
      if (free < 16) flush();
      const taken = Buffer.from(buffer.subarray(0, length));
      length = 0;
      return taken;
    },
  };
}
