import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileFacts, FileHash } from '../../shared/model/package';
import type { Problem } from '../../shared/model/problem';
import type { DigestAlgorithm, EmbeddedSignature } from '../../shared/model/signature';
import { fileSource } from './byte-source';
import { DigestSet } from './digest-set';
import { bindToFile, digestsOfMessage, type FileDigests } from './embedded-signature';
import type { FileLayout } from './file-layout';
import { readEmbeddedMessages } from './read-embedded';
import { readLayout } from './read-layout';

/** Everything that reading a file once tells. Plain data. */
export interface HashedFile {
  /** Bytes. */
  readonly size: number;
  /** `null` when the file could not be read to its end. Holds just the digests that were asked for. */
  readonly hash: FileHash | null;
  readonly image: FileFacts['image'];
  readonly embeddedSignature: EmbeddedSignature | null;
  readonly problem: Problem | null;
}

export interface HashFileOptions {
  readonly signal?: AbortSignal;
  /** Told after each piece how many bytes of it were hashed. */
  readonly onBytes?: (count: number) => void;
}

/** 1 MiB reads hash at the speed of `openssl dgst`; Node's usual 64 KiB take more than twice as long (measured). */
const PIECE = 1024 * 1024;

/**
 * Hashes a file on disk in one pass, whatever its size, in a megabyte of memory: the digests that are asked for,
 * and those its own signature needs. An unreadable file is a problem (`UNREADABLE`, `CHANGED`), not an error.
 * Rejects only when `signal` is aborted, with its reason.
 */
export async function hashFile(
  diskPath: string,
  algorithms: readonly DigestAlgorithm[],
  options: HashFileOptions = {},
): Promise<HashedFile> {
  options.signal?.throwIfAborted();
  let file: number | null = null;
  try {
    // Asked before opening: to open a named pipe is to wait for whoever writes to it.
    if (!statSync(diskPath).isFile()) return unreadable(diskPath, 'UNREADABLE', 'it is not a file');
    file = openSync(diskPath, 'r');
    const { size } = fstatSync(file);
    return await hashOpenFile(file, size, diskPath, algorithms, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return unreadable(diskPath, 'UNREADABLE', error instanceof Error ? error.message : String(error));
  } finally {
    if (file !== null) closeSync(file);
  }
}

async function hashOpenFile(
  file: number,
  size: number,
  diskPath: string,
  algorithms: readonly DigestAlgorithm[],
  options: HashFileOptions,
): Promise<HashedFile> {
  const source = fileSource(file, size);
  const layout = readLayout(source);
  const embedded = readEmbeddedMessages(source, layout);
  const digests = new DigestSet([...algorithms, ...embedded.messages.flatMap(digestsOfMessage)]);
  if (!(await feed(file, layout, digests, options))) {
    return unreadable(diskPath, 'CHANGED', 'it became shorter while it was read');
  }
  const all = digests.finish();
  const [first, ...further] = embedded.messages;
  return {
    size,
    hash: { kind: layout.kind, digests: pick(all, algorithms) },
    image: layout.image,
    embeddedSignature: first === undefined ? null : bindToFile(first, further, all),
    problem: layout.problem ?? embedded.problem,
  };
}

/** One for all files of a thread: nothing else runs between filling it and hashing what is in it. */
let piece: Uint8Array | null = null;

/**
 * Gives `false` when the file ends before its layout does. Reads on the thread itself: handing a small file to another
 * one and back takes longer than hashing it. Between the pieces of a large one others have a turn.
 */
async function feed(
  file: number,
  layout: FileLayout,
  digests: DigestSet,
  { signal, onBytes }: HashFileOptions,
): Promise<boolean> {
  piece ??= new Uint8Array(PIECE);
  for (const { start, end } of layout.ranges) {
    for (let at = start; at < end; ) {
      signal?.throwIfAborted();
      const count = readSync(file, piece, 0, Math.min(PIECE, end - at), at);
      if (count === 0) return false;
      digests.update(piece.subarray(0, count));
      onBytes?.(count);
      at += count;
      if (at < end) await setImmediate();
    }
  }
  if (layout.zeroPadding > 0) digests.update(new Uint8Array(layout.zeroPadding));
  return true;
}

function pick(digests: FileDigests, algorithms: readonly DigestAlgorithm[]): FileDigests {
  const wanted = new Set<string>(algorithms);
  return Object.fromEntries(Object.entries(digests).filter(([algorithm]) => wanted.has(algorithm)));
}

function unreadable(diskPath: string, code: string, why: string): HashedFile {
  const message = `${path.basename(diskPath)} cannot be hashed: ${why}. Check that it can be opened, then try again.`;
  return {
    size: 0,
    hash: null,
    image: null,
    embeddedSignature: null,
    problem: { code, severity: 'error', message },
  };
}

/**
 * The signature inside a signed `.sys`, `.dll`, `.exe` or `.cab`, bound to the file's digest; `null` when there is
 * none, or the file cannot be read.
 */
export async function readEmbeddedSignatureOfFile(diskPath: string): Promise<EmbeddedSignature | null> {
  const { embeddedSignature } = await hashFile(diskPath, []);
  return embeddedSignature;
}
