import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SevenZipModuleFactory } from '7z-wasm';

/** A file or folder of Emscripten's in-memory file system, as far as we touch it. Source: Emscripten `libmemfs.js`. */
export interface MemoryNode {
  readonly mode: number;
  readonly id: number;
  usedBytes: number;
  contents: Record<string, MemoryNode>;
  stream_ops: StreamOperations;
  node_ops: NodeOperations;
}

export interface StreamOperations {
  read: Transfer;
  write: Transfer;
}

type Transfer = (
  stream: { readonly node: MemoryNode },
  buffer: Int8Array,
  offset: number,
  length: number,
  position: number,
) => number;

export interface NodeOperations {
  setattr: (node: MemoryNode, attributes: { size?: number; mode?: number }) => void;
}

/** The parts of the module that the published types leave vague. */
export interface SevenZipInstance {
  readonly FS: {
    mkdir(path: string): void;
    chdir(path: string): void;
    writeFile(path: string, data: string | Uint8Array): void;
    lookupPath(path: string): { readonly node: MemoryNode };
    isDir(mode: number): boolean;
    isFile(mode: number): boolean;
  };
  callMain(args: string[]): number;
}

/** Starts a fresh 7-Zip: an instance is good for one command, and damaged input cannot affect the next one. */
export async function startSevenZip(
  print: (line: string, isError: boolean) => void,
): Promise<SevenZipInstance> {
  const require = createRequire(import.meta.url);
  const factory = require('7z-wasm') as SevenZipModuleFactory;
  const binary = readFileSync(require.resolve('7z-wasm/7zz.wasm'));
  const instance = await factory({
    wasmBinary: binary.buffer.slice(binary.byteOffset, binary.byteOffset + binary.length) as ArrayBuffer,
    print: (line) => print(line, false),
    printErr: (line) => print(line, true),
    // End of file at once: a question for a password must not wait for an answer.
    stdin: () => null as unknown as number,
  });
  return instance as unknown as SevenZipInstance;
}
