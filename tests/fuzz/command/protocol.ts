/** What a process of its own is told to do, as JSON in its first argument. */
export type Task =
  /** Runs cases of a seed from a number on until the time is over. */
  | {
      readonly kind: 'fuzz';
      readonly target: string;
      readonly seed: number;
      readonly from: number;
      readonly seconds: number;
      /** Files with inputs that failed once: they stand in for the first cases. */
      readonly kept: readonly string[];
    }
  /** Runs one input alone, three times. */
  | { readonly kind: 'replay'; readonly target: string; readonly file: string };

/** What it tells. */
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly executions: number }
  | { readonly kind: 'replayed'; readonly fault: Fault | null }
  | ({ readonly kind: 'fault' } & Found)
  /** The last before it ends by itself. */
  | ({ readonly kind: 'stopped' } & Found);

/** A case that failed; its input in base64. */
export interface Found {
  readonly case: number;
  readonly input: string;
  readonly fault: Fault;
}

/** How a reader failed. `sign` is the same for inputs that fail in the same way. */
export interface Fault {
  readonly why: 'threw' | 'slow' | 'memory' | 'hung' | 'died';
  readonly sign: string;
  readonly detail: string;
}

/** Bytes beyond what a target needs to start. The largest input has a quarter of a MiB. */
export const MOST_MEMORY = 512 * 1024 ** 2;
