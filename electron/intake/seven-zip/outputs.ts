import { closeSync, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { writeAllSync } from '../write-all';
import type { Brake } from './brake';
import type { MemoryNode, SevenZipInstance } from './emscripten';
import type { SevenZipFile, SevenZipJob } from './job';

/** Sends what 7-Zip writes into its in-memory files to numbered files on disk. */
export class Outputs {
  readonly #job: SevenZipJob;
  readonly #onWrote: (bytes: number) => void;
  readonly #brake: Brake;
  readonly #places = new Map<number, string>();
  #open: { readonly id: number; readonly fd: number } | null = null;
  #written = 0;

  constructor(job: SevenZipJob, onWrote: (bytes: number) => void, brake: Brake) {
    this.#job = job;
    this.#onWrote = onWrote;
    this.#brake = brake;
  }

  /** All regular files share one table of operations, which any one of them gives access to. */
  capture(anyFile: MemoryNode): void {
    const setAttributes = anyFile.node_ops.setattr;
    anyFile.stream_ops.write = (stream, buffer, offset, length, position) =>
      this.#write(stream.node, buffer, offset, length, position);
    anyFile.node_ops.setattr = (node, attributes) => {
      // 7-Zip sets the final size first, which would allocate that much memory.
      const { size, ...others } = attributes;
      if (size !== undefined) node.usedBytes = size;
      setAttributes(node, others);
    };
  }

  #write(node: MemoryNode, buffer: Int8Array, offset: number, length: number, position: number): number {
    this.#brake.check();
    this.#written += length;
    if (this.#written > this.#job.maxBytes) this.#brake.stop('bytes');
    this.#brake.guard(() => writeAllSync(this.#fdOf(node.id), buffer, { offset, length }, position));
    node.usedBytes = Math.max(node.usedBytes, position + length);
    this.#brake.guard(() => this.#onWrote(length));
    return length;
  }

  /** One file is open at a time: 7-Zip writes one after the other. */
  #fdOf(id: number): number {
    if (this.#open?.id === id) return this.#open.fd;
    this.close();
    const known = this.#places.get(id);
    if (known === undefined && this.#places.size >= this.#job.maxEntries) this.#brake.stop('entries');
    const place = known ?? join(this.#job.outFolder, String(this.#places.size));
    const fd = openSync(place, known === undefined ? 'wx' : 'r+', 0o600);
    this.#places.set(id, place);
    this.#open = { id, fd };
    return fd;
  }

  close(): void {
    if (this.#open) closeSync(this.#open.fd);
    this.#open = null;
  }

  /** Every regular file that stands in the in-memory folder now; empty ones get their disk file here. */
  list(module: SevenZipInstance): readonly SevenZipFile[] {
    const files: SevenZipFile[] = [];
    const queue = [{ node: module.FS.lookupPath('/out').node, prefix: '' }];
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const [name, child] of Object.entries(next.node.contents)) {
        const path = next.prefix + name;
        if (module.FS.isDir(child.mode)) queue.push({ node: child, prefix: `${path}/` });
        else if (module.FS.isFile(child.mode)) {
          const size = fstatSync(this.#fdOf(child.id)).size;
          files.push({ name: path, diskPath: this.#places.get(child.id) ?? '', size });
        }
      }
    }
    return files;
  }
}
