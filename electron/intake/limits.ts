/** What one opened source may cost. Everything that is read or expanded for it counts together. */
export interface IntakeLimits {
  /** Bytes of all files together, as expanded. The largest graphics packages are about 2 GB. */
  readonly totalBytes: number;
  /** Files and folders together. */
  readonly files: number;
  /** Folders below the source. */
  readonly depth: number;
  /** UTF-16 code units of a path relative to the source. */
  readonly pathLength: number;
  /** Expanded bytes per compressed byte of an archive; counts above `RATIO_FLOOR` expanded bytes only. */
  readonly ratio: number;
  /** Wall-clock time for opening, and again for each later expansion. */
  readonly milliseconds: number;
  /** Archives within archives that are opened when the outer one holds no INF itself. */
  readonly nesting: number;
}

export const defaultLimits: IntakeLimits = {
  totalBytes: 8 * 1024 ** 3,
  files: 50_000,
  depth: 32,
  pathLength: 1024,
  ratio: 1000,
  milliseconds: 5 * 60_000,
  nesting: 2,
};

/**
 * Below this many expanded bytes no ratio is too high: LZX and LZMA shrink honest runs of zeros thousandfold
 * (libmspack's `large-files-cab.cab` reaches 565), and 64 MiB harm nobody.
 */
export const RATIO_FLOOR = 64 * 1024 ** 2;
