/** Offsets kept before every second one is dropped: 16 MiB, whatever a file is made of. */
const LIMIT = 2 * 1024 * 1024;

/** Where every so-many-th line begins. From the nearest one it is a short walk to any line. */
export interface LineOffsets {
  /** Told once for each line, in order; keeps what it needs. `line` counts from 0. */
  note(line: number, offset: number): void;
  /** The nearest known line at or before `line`, both counted from 0. */
  before(line: number): { readonly line: number; readonly offset: number };
}

/** Begins with each 64th line; when the table is full the distance doubles, so that memory stays bounded. */
export function createLineOffsets(limit = LIMIT): LineOffsets {
  let offsets = new Float64Array(Math.min(limit, 1024));
  let count = 0;
  let shift = 6;
  return {
    note(line, offset) {
      if ((line & ((1 << shift) - 1)) !== 0 || line !== count * 2 ** shift) return;
      if (count === offsets.length) {
        if (count >= limit) {
          for (let kept = 0; kept < count / 2; kept += 1) offsets[kept] = offsets[kept * 2] ?? 0;
          count = Math.ceil(count / 2);
          shift += 1;
          this.note(line, offset);
          return;
        }
        const larger = new Float64Array(Math.min(limit, count * 2));
        larger.set(offsets);
        offsets = larger;
      }
      offsets[count] = offset;
      count += 1;
    },
    before(line) {
      const row = Math.max(0, Math.min(Math.floor(line / 2 ** shift), count - 1));
      return { line: row * 2 ** shift, offset: row < count ? (offsets[row] ?? 0) : 0 };
    },
  };
}
