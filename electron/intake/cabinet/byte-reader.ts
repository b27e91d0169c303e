import type { FileHandle } from 'node:fs/promises';
import { CabinetFault } from './fault';

/** 1 MiB: measured as the size at which Node reads as fast as the system allows. */
const WINDOW = 1024 ** 2;

/** Reads a file of any size through a window; every read is checked against the end of the file. */
export class ByteReader {
  readonly size: number;
  readonly #handle: FileHandle;
  #window: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.size = size;
  }

  /** `length` bytes at `offset`. The memory is not reused: the caller may keep it. */
  async read(offset: number, length: number): Promise<Buffer> {
    if (offset < 0 || offset + length > this.size) {
      throw new CabinetFault(`it ends at byte ${this.size} where ${length} more bytes are due`, offset);
    }
    if (offset < this.#start || offset + length > this.#start + this.#window.length) {
      await this.#fill(offset, Math.min(Math.max(length, WINDOW), this.size - offset));
    }
    const from = offset - this.#start;
    const bytes = this.#window.subarray(from, from + length);
    if (bytes.length < length) throw new CabinetFault('it became shorter while it was read', offset);
    return bytes;
  }

  /** A zero-terminated string of at most `longest` bytes, without its zero. */
  async readString(offset: number, longest: number): Promise<Buffer> {
    const bytes = await this.read(offset, Math.min(longest + 1, Math.max(0, this.size - offset)));
    const end = bytes.indexOf(0);
    if (end < 0) throw new CabinetFault(`a name is longer than ${longest} bytes or does not end`, offset);
    return bytes.subarray(0, end);
  }

  async #fill(offset: number, length: number): Promise<void> {
    const window = Buffer.allocUnsafeSlow(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await this.#handle.read(window, filled, length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    this.#window = window.subarray(0, filled);
    this.#start = offset;
  }
}
