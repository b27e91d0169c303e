import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { BoundedFile } from './bounded-file';
import { decodeName } from './decode-name';
import { IntakeError } from './errors';
import { reasonOf } from './folder';
import type { IntakeFile } from './types';
import type { Workspace } from './workspace';

interface Archive {
  readonly diskPath: string;
  readonly size: number;
  /** Name in messages. */
  readonly shown: string;
  /** Put before each entry's path: empty, or the archive's own path with a slash. */
  readonly prefix: string;
}

/** Unicode Path Extra Field. Source: PKWARE APPNOTE 4.6.9. */
const UNICODE_PATH = 0x7075;
/** General purpose bit 11: names are UTF-8. Source: PKWARE APPNOTE 4.4.4. */
const UTF8_NAMES = 0x0800;
/** Unix file types in the upper half of the external attributes. Source: POSIX `<sys/stat.h>`. */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
/** Of an entry, 0 is no type at all: most come from systems that have none. */
const FILES_AND_FOLDERS: ReadonlySet<number> = new Set([0, 0o100000, 0o040000]);

/**
 * Extracts a ZIP archive file by file. All names and sizes are read and judged before the first byte is written;
 * refused, encrypted and damaged entries are reported and left out. Throws `IntakeError` when the archive as a
 * whole cannot be read or passes the limits. Source: PKWARE APPNOTE 6.3.
 */
export async function extractZip(archive: Archive, workspace: Workspace): Promise<readonly IntakeFile[]> {
  const zip = await reading(archive, () =>
    openPromise(archive.diskPath, { decodeStrings: false, autoClose: false }),
  );
  try {
    const entries = await admitEntries(zip, archive, workspace);
    const expanded = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
    workspace.budget.expect(archive.shown, expanded, archive.size);
    const files: IntakeFile[] = [];
    for (const { entry, path } of entries) {
      const file = await extractEntry(zip, entry, path, workspace);
      if (file) files.push(file);
    }
    return files;
  } finally {
    zip.close();
  }
}

async function admitEntries(
  zip: ZipFile,
  archive: Archive,
  workspace: Workspace,
): Promise<readonly { entry: Entry; path: string }[]> {
  const { budget, names } = workspace;
  const admitted: { entry: Entry; path: string }[] = [];
  // Only a claim, but an honest archive is refused at once, not after as many entries as are allowed.
  budget.expectFiles(zip.entryCount);
  const entries = zip.eachEntry();
  for (;;) {
    const next = await reading(archive, () => entries.next());
    if (next.done) return admitted;
    budget.check();
    budget.addFiles(1);
    const entry = next.value;
    const name = nameOf(entry, archive, workspace);
    const folder = /[\\/]$/.test(name);
    const path = names.admit(archive.prefix, name, folder ? 'folder' : 'file');
    if (path === null || folder) continue;
    const refusal = refusalOf(entry);
    if (refusal) names.refuse(refusal.code, path, refusal.reason);
    else admitted.push({ entry, path });
  }
}

function nameOf(entry: Entry, archive: Archive, workspace: Workspace): string {
  if (entry.extraFields.some(({ id }) => id === UNICODE_PATH)) {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  }
  const marked = (entry.generalPurposeBitFlag & UTF8_NAMES) !== 0;
  const { name, guess } = decodeName(entry.fileNameRaw, marked, 'zip');
  if (guess) workspace.names.guessed(archive.prefix + name, guess, archive.shown);
  return name;
}

function refusalOf(entry: Entry): { code: string; reason: string } | null {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type === SYMBOLIC_LINK) return { code: 'LINK', reason: 'it is a symbolic link' };
  if (!FILES_AND_FOLDERS.has(type)) {
    return { code: 'NOT_A_FILE', reason: 'it is neither a file nor a folder' };
  }
  if (entry.isEncrypted()) {
    return { code: 'ENCRYPTED', reason: 'it is encrypted; extract the archive with its password first' };
  }
  if (!entry.canDecodeFileData()) {
    const reason = `its compression method ${entry.compressionMethod} is not supported; extract the archive first`;
    return { code: 'METHOD_NOT_SUPPORTED', reason };
  }
  return null;
}

async function extractEntry(
  zip: ZipFile,
  entry: Entry,
  path: string,
  workspace: Workspace,
): Promise<IntakeFile | null> {
  const { budget, names } = workspace;
  budget.report('extracting', path);
  const diskPath = await workspace.newPath();
  const file = await BoundedFile.create(diskPath, budget, path);
  let checksum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum);
      await file.write(chunk);
    }
    await file.close();
  } catch (cause) {
    await file.abandon();
    if (cause instanceof IntakeError) throw cause;
    names.refuse('DAMAGED', path, `its data are damaged (${reasonOf(cause)})`);
    return null;
  }
  if (checksum !== entry.crc32) {
    names.refuse('DAMAGED', path, 'its data do not match their checksum');
    return null;
  }
  return { path, size: file.size, diskPath, compressedAs: null };
}

/** Turns what yauzl throws about the archive as a whole into a sentence that names it. */
async function reading<T>(archive: Archive, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (cause instanceof IntakeError) throw cause;
    throw new IntakeError({
      code: 'DAMAGED',
      message: `${archive.shown} is not a readable ZIP archive (${reasonOf(cause).replace(/\.$/, '')}). Download or copy it again.`,
      path: archive.shown,
      cause,
    });
  }
}
