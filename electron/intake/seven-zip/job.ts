/** One run of 7-Zip. Plain data: it crosses to a worker thread. */
export interface SevenZipJob {
  readonly archive: string;
  /** `list` prints technical details of every entry; `extract` writes the entries to `outFolder`. */
  readonly command: 'list' | 'extract';
  /** Entries to extract by exact name; `null` means all. */
  readonly names: readonly string[] | null;
  /** An existing empty folder; the files in it are called by number. */
  readonly outFolder: string;
  readonly maxBytes: number;
  /** Entries after which listing or extracting stops. */
  readonly maxEntries: number;
  readonly milliseconds: number;
}

/** A file that 7-Zip wrote: what it calls it, and where it lies. */
export interface SevenZipFile {
  readonly name: string;
  readonly diskPath: string;
  readonly size: number;
}

export interface SevenZipResult {
  /** 0 no error, 1 warning, 2 fatal error, 7 bad command line, 8 not enough memory. Source: 7-Zip help, "Exit Codes". */
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
  readonly files: readonly SevenZipFile[];
  /** Which bound stopped the run early; `null` when it ran to its end. */
  readonly stopped: 'bytes' | 'entries' | 'time' | 'output' | null;
}

/** What a worker tells while and after it runs a job. */
export type WorkerMessage =
  | { readonly kind: 'wrote'; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: SevenZipResult }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | null };
