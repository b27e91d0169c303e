import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { refusalOfFullDisk } from './full-disk';
import { Refused } from './refused';
import { decodeUploadPath } from './upload-path';

export interface UploadLimits {
  readonly files: number;
  readonly bytes: number;
  /** Uploads that may be kept at one time. */
  readonly uploads: number;
}

/** A driver package of 4 GiB or 20 000 files is beyond any that is published; disks are protected above that. */
export const defaultUploadLimits: UploadLimits = { files: 20_000, bytes: 4 * 2 ** 30, uploads: 200 };

/** What the page dropped, kept in private files until the host ends. */
export interface Uploads {
  /** Starts an upload. Throws `Refused` when too many are kept. */
  begin(): string;
  /**
   * Streams one file into an upload. Rejects with `Refused` when the name or the size is refused, or the disk is full:
   * then the whole upload is given up, and what it took is free again.
   */
  receive(uploadId: string, encodedPath: string, body: Readable): Promise<void>;
  /** What an upload was stored as: the one file or folder that it holds, else the folder of all; or `null`. */
  resolve(uploadId: string): string | null;
  close(): Promise<void>;
}

interface Upload {
  readonly folder: string;
  readonly topLevel: Set<string>;
  files: number;
  bytes: number;
  /** Why all of it was given up. */
  givenUp: Refused | null;
}

/** Keeps uploads in a new private folder beneath `tempFolder`. */
export async function openUploads(tempFolder: string, limits = defaultUploadLimits): Promise<Uploads> {
  await mkdir(tempFolder, { recursive: true, mode: 0o700 });
  await removeLeftovers(tempFolder);
  const root = await mkdtemp(join(tempFolder, `uploads-${process.pid}-`));
  const uploads = new Map<string, Upload>();
  return {
    begin() {
      if (uploads.size >= limits.uploads) {
        throw new Refused(413, `${limits.uploads} packages were dropped already; restart to drop more.`);
      }
      const id = randomBytes(16).toString('hex');
      uploads.set(id, { folder: join(root, id), topLevel: new Set(), files: 0, bytes: 0, givenUp: null });
      return id;
    },
    async receive(uploadId, encodedPath, body) {
      const upload = uploads.get(uploadId);
      if (upload === undefined) throw new Refused(404, 'This upload is not known; drop the package again.');
      if (upload.givenUp !== null) throw upload.givenUp;
      try {
        await receiveFile(upload, encodedPath, body, limits);
      } catch (error) {
        upload.givenUp ??= refusalOfFullDisk(error, tempFolder);
        throw upload.givenUp ?? error;
      } finally {
        if (upload.givenUp !== null) await discard(upload);
      }
    },
    resolve(uploadId) {
      const upload = uploads.get(uploadId);
      const [first, ...rest] = upload?.topLevel ?? [];
      if (upload === undefined || first === undefined) return null;
      return rest.length === 0 ? join(upload.folder, first) : upload.folder;
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

async function receiveFile(upload: Upload, encodedPath: string, body: Readable, limits: UploadLimits) {
  const segments = decodeUploadPath(encodedPath, process.platform);
  const [first] = segments ?? [];
  if (segments === null || first === undefined) {
    throw new Refused(400, 'A dropped file has a name that cannot be stored; rename it and drop it again.');
  }
  upload.files += 1;
  if (upload.files > limits.files) {
    throw new Refused(413, `This holds more than ${limits.files} files; drop the driver's folder only.`);
  }
  const path = join(upload.folder, ...segments);
  const file = await createFile(path, segments);
  try {
    // Some file systems tell only at the end that they had no room. Source: close(2), "Dealing with error returns".
    await copyBytes(body, file, upload, limits).finally(() => file.close());
    upload.topLevel.add(first);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Each file that was on its way does this once more. What cannot be removed while it is open goes with the host. */
async function discard(upload: Upload): Promise<void> {
  upload.topLevel.clear();
  await rm(upload.folder, { recursive: true, force: true }).catch(() => undefined);
}

async function createFile(path: string, segments: readonly string[]): Promise<FileHandle> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return await open(path, 'wx', 0o600);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new Refused(409, `${segments.join('/')} was dropped twice.`);
  }
}

/** Streams, counting as it goes. The sender stays connected when it is refused, so that it can be told why. */
async function copyBytes(body: Readable, file: FileHandle, upload: Upload, limits: UploadLimits) {
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    upload.bytes += chunk.length;
    if (upload.bytes > limits.bytes) {
      throw new Refused(413, `This holds more than ${describeBytes(limits.bytes)}.`);
    }
    // Unlike `write`, it goes on after a short write until the whole chunk is stored or an error is told.
    await file.writeFile(chunk);
  }
}

function describeBytes(bytes: number): string {
  return bytes >= 2 ** 30 ? `${bytes / 2 ** 30} GiB` : `${bytes} bytes`;
}

/** A killed host cannot clean up: the next one removes what dead processes left. */
async function removeLeftovers(tempFolder: string): Promise<void> {
  for (const name of await readdir(tempFolder)) {
    const pid = /^uploads-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(tempFolder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
