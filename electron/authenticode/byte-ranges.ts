/** A stretch of a file, from `start` up to but not including `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Ranges from pairs of bounds, empty ones left out. */
export function byteRanges(...bounds: readonly (readonly [start: number, end: number])[]): ByteRange[] {
  return bounds.filter(([start, end]) => end > start).map(([start, end]) => ({ start, end }));
}
