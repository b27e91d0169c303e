import { type FileHandle, open } from 'node:fs/promises';
import type { Budget } from './budget';
import { IntakeError } from './errors';
import { writeAll } from './write-all';

/** Small pieces are gathered up to this size: one system call per MiB instead of one per 32 KiB block. */
const GATHER = 1024 ** 2;

/** A new file in the private folder that is written from front to end, each byte counted. */
export class BoundedFile {
  readonly #handle: FileHandle;
  readonly #budget: Budget;
  readonly #shown: string;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #size = 0;

  private constructor(handle: FileHandle, budget: Budget, shown: string) {
    this.#handle = handle;
    this.#budget = budget;
    this.#shown = shown;
  }

  /**
   * `shown` is the path that progress and messages name. Fails when something exists at `diskPath`.
   * This and whatever writes rejects with `IntakeError` TEMP_FAILED when the disk does not take it.
   */
  static async create(diskPath: string, budget: Budget, shown: string): Promise<BoundedFile> {
    const handle = await open(diskPath, 'wx', 0o600).catch((cause: unknown) => {
      throw tempFailed(shown, cause);
    });
    return new BoundedFile(handle, budget, shown);
  }

  get size(): number {
    return this.#size;
  }

  /** Keeps `bytes` until they are written: the caller must not reuse their memory. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#budget.wrote(bytes.length, this.#shown);
    this.#size += bytes.length;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= GATHER) await this.#flush();
  }

  /** Writes over the first bytes, which must have been written before. */
  async overwriteStart(bytes: Uint8Array): Promise<void> {
    await this.#flush();
    await this.#writeAt([bytes], 0);
  }

  async close(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#handle.close();
    }
  }

  /** Closes without writing what is pending. */
  async abandon(): Promise<void> {
    this.#pending = [];
    this.#pendingBytes = 0;
    await this.#handle.close().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    if (this.#pendingBytes === 0) return;
    const [pending, position] = [this.#pending, this.#size - this.#pendingBytes];
    this.#pending = [];
    this.#pendingBytes = 0;
    await this.#writeAt(pending, position);
  }

  async #writeAt(pieces: readonly Uint8Array[], position: number): Promise<void> {
    try {
      await writeAll(this.#handle, pieces, position);
    } catch (cause) {
      throw tempFailed(this.#shown, cause);
    }
  }
}

function tempFailed(shown: string, cause: unknown): IntakeError {
  return new IntakeError({
    code: 'TEMP_FAILED',
    message: `${shown} could not be written to the temporary folder. Check that the disk is not full.`,
    path: shown,
    cause,
  });
}
