/** How far opening a source has come. `done` and `total` are bytes; `total` is 0 while unknown. */
export interface IntakeProgress {
  readonly phase: 'reading' | 'extracting';
  readonly done: number;
  readonly total: number;
  readonly file: string;
}
