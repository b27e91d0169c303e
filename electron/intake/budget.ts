import { IntakeError } from './errors';
import { type IntakeLimits, RATIO_FLOOR } from './limits';
import type { IntakeProgress } from './progress';

/** Bytes between two reports of progress within one file. */
const REPORT_EVERY = 1024 ** 2;

/**
 * Counts what one source costs and throws `IntakeError` as soon as a limit is passed. Every loop over hostile
 * input calls it, so that nothing runs on after the time is over or the person has cancelled.
 */
export class Budget {
  readonly limits: IntakeLimits;
  /** The dropped source, for messages. */
  readonly source: string;
  #bytes = 0;
  #files = 0;
  #expected = 0;
  #reported = 0;
  #deadline = Number.POSITIVE_INFINITY;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((progress: IntakeProgress) => void) | undefined;
  readonly #now: () => number;

  constructor(options: {
    source: string;
    limits: IntakeLimits;
    signal?: AbortSignal | undefined;
    onProgress?: ((progress: IntakeProgress) => void) | undefined;
    now?: () => number;
  }) {
    this.source = options.source;
    this.limits = options.limits;
    this.#signal = options.signal;
    this.#onProgress = options.onProgress;
    this.#now = options.now ?? (() => performance.now());
    this.startClock();
  }

  get bytes(): number {
    return this.#bytes;
  }

  get signal(): AbortSignal | undefined {
    return this.#signal;
  }

  /** Gives the next operation its full time. */
  startClock(): void {
    this.#deadline = this.#now() + this.limits.milliseconds;
  }

  /** Milliseconds left, at least 0. */
  remaining(): number {
    return Math.max(0, this.#deadline - this.#now());
  }

  /** Throws when the person has cancelled or the time is over. */
  check(): void {
    if (this.#signal?.aborted) {
      throw new IntakeError({
        code: 'CANCELLED',
        message: `Opening ${this.source} was cancelled.`,
        path: this.source,
      });
    }
    if (this.remaining() === 0) throw this.timeout();
  }

  timeout(): IntakeError {
    const seconds = this.limits.milliseconds / 1000;
    return new IntakeError({
      code: 'TIMEOUT',
      message: `${this.source} could not be read within ${seconds} seconds. Extract it yourself and open the folder.`,
      path: this.source,
    });
  }

  hasRoomForFile(): boolean {
    return this.#files < this.limits.files;
  }

  addFiles(count: number): void {
    this.expectFiles(count);
    this.#files += count;
  }

  /** What an archive says it holds: refused before the first entry is read. */
  expectFiles(count: number): void {
    if (this.#files + count <= this.limits.files) return;
    throw new IntakeError({
      code: 'TOO_MANY_FILES',
      message: `${this.source} holds more than ${this.limits.files} files. Open the folder of one driver package.`,
      path: this.source,
    });
  }

  /** Bytes of a file of a dropped folder: they are there already, so they only count. */
  addBytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes > this.limits.totalBytes) throw this.#tooLarge();
  }

  /** What an archive says it will expand to: refused before the first byte is written. */
  expect(archive: string, expandedBytes: number, archiveBytes: number): void {
    this.check();
    if (this.#bytes + expandedBytes > this.limits.totalBytes) throw this.#tooLarge();
    if (expandedBytes > RATIO_FLOOR && expandedBytes > archiveBytes * this.limits.ratio) {
      throw new IntakeError({
        code: 'RATIO',
        message:
          `${archive} would expand from ${archiveBytes} to ${expandedBytes} bytes, more than ` +
          `${this.limits.ratio} times its size. It looks made to fill the disk and was not extracted.`,
        path: archive,
      });
    }
    this.#expected += expandedBytes;
  }

  /** Bytes really written: counted again because an archive's own figures are only a claim. */
  wrote(count: number, file: string): void {
    this.check();
    this.addBytes(count);
    if (this.#bytes - this.#reported < REPORT_EVERY) return;
    this.report('extracting', file);
  }

  report(phase: IntakeProgress['phase'], file: string): void {
    this.#reported = this.#bytes;
    const total = phase === 'extracting' ? Math.max(this.#expected, this.#bytes) : 0;
    this.#onProgress?.({ phase, done: this.#bytes, total, file });
  }

  #tooLarge(): IntakeError {
    return new IntakeError({
      code: 'TOO_LARGE',
      message: `${this.source} holds more than ${this.limits.totalBytes} bytes. Open the folder of one driver package.`,
      path: this.source,
    });
  }
}
