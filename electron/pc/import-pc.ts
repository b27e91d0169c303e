import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Problem } from '../../shared/model/problem';
import { parseCertificate } from '../certificates';
import { archiveLimits } from './archive-limits';
import { type Collection, listPcs, mustExist } from './collection';
import { devicesDocument } from './device-documents';
import { driverStoreDocument, pcDocument, savedPcDocument } from './documents';
import { PcError } from './error';
import { loadJson, saveJson } from './json-file';
import { devicesFile, driverStoreFile, pcFile, pcFileKind } from './layout';
import { freeName } from './names';
import { makePcFolder } from './new-folder';
import { pathOfPcFile } from './pc-files';
import type { ImportedPc } from './types';

interface Admitted {
  readonly entry: Entry;
  /** Path in the PC's folder. */
  readonly path: string;
}

/**
 * Makes a new PC of an exported one. The archive comes from anybody: names and sizes are judged before anything is
 * unpacked, only files that a PC is known to have are taken, and what is taken must be readable. The PC appears when
 * all of it is there. Source: PKWARE APPNOTE 6.3.
 */
export async function importPc(
  collection: Collection,
  bytes: Uint8Array,
  fileName: string,
): Promise<ImportedPc> {
  const problems: Problem[] = [];
  const report = (code: string, path: string, reason: string): void => {
    problems.push({ code, severity: 'warning', message: `${fileName}: ${path} ${reason}`, path });
  };
  const zip = await openZip(bytes, fileName);
  try {
    const admitted = await admit(zip, fileName, report);
    const described = admitted.find(({ path }) => path === pcFile);
    if (described === undefined) refuse(fileName, `it holds no ${pcFile}`);
    // The name decides the folder, so the description is read before there is one.
    const name = nameIn(await unpack(zip, described, fileName), fileName);
    const newName = freeName(name, await listPcs(collection));
    const id = await makePcFolder(collection, newName, async (folder) => {
      for (const each of admitted) {
        const content = await unpack(zip, each, fileName);
        if (pcFileKind(each.path) === 'certificate' && !isCertificate(content)) {
          report('BAD_CERTIFICATE_FILE', each.path, 'is no certificate in DER form and was left out.');
          continue;
        }
        const target = pathOfPcFile(folder, each.path);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, content);
      }
      await checkDocuments(folder, fileName, newName);
    });
    return { pc: await mustExist(collection, id), problems };
  } finally {
    zip.close();
  }
}

function refuse(fileName: string, reason: string, cause?: unknown): never {
  const message = `${fileName} is not an exported PC: ${reason}.`;
  throw new PcError('NOT_A_PC', message, { cause });
}

async function openZip(bytes: Uint8Array, fileName: string): Promise<ZipFile> {
  if (bytes.length > archiveLimits.bytes) refuse(fileName, `it has ${bytes.length} bytes`);
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(view, { autoClose: false, validateEntrySizes: true });
  } catch (error) {
    return refuse(fileName, (error as Error).message, error);
  }
}

/** The entries that belong to a PC. A folder around all of them, as a person's own ZIP has it, is taken off. */
async function admit(
  zip: ZipFile,
  fileName: string,
  report: (code: string, path: string, reason: string) => void,
): Promise<readonly Admitted[]> {
  if (zip.entryCount > archiveLimits.entries) refuse(fileName, `it has ${zip.entryCount} entries`);
  const entries: Entry[] = [];
  try {
    // Names that climb out, start at a root or use backslashes are refused by the reader itself.
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
  } catch (error) {
    refuse(fileName, (error as Error).message, error);
  }
  const prefix = prefixOf(entries, fileName);
  const admitted: Admitted[] = [];
  const taken = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const path = entry.fileName.startsWith(prefix) ? entry.fileName.slice(prefix.length) : '';
    const kind = pcFileKind(path);
    if (kind === null) {
      report('FOREIGN_FILE', entry.fileName, 'does not belong to a PC and was left out.');
      continue;
    }
    if (taken.has(path.toLowerCase())) refuse(fileName, `${path} is in it twice`);
    taken.add(path.toLowerCase());
    if (entry.isEncrypted() || !entry.canDecodeFileData()) {
      refuse(fileName, `${path} is encrypted or packed in a way that is not supported`);
    }
    if (entry.uncompressedSize > archiveLimits.perFile[kind]) {
      refuse(fileName, `${path} has ${entry.uncompressedSize} bytes, more than such a file may have`);
    }
    total += entry.uncompressedSize;
    admitted.push({ entry, path });
  }
  if (admitted.length > archiveLimits.files || total > archiveLimits.bytes) {
    refuse(fileName, `it unpacks to ${admitted.length} files of ${total} bytes, more than a PC may have`);
  }
  return admitted;
}

function prefixOf(entries: readonly Entry[], fileName: string): string {
  const found = entries.map((entry) => entry.fileName).filter((name) => `/${name}`.endsWith(`/${pcFile}`));
  const [first, ...others] = found.sort((a, b) => a.split('/').length - b.split('/').length);
  if (first === undefined) return '';
  const depth = first.split('/').length;
  if (others.some((other) => other.split('/').length === depth)) {
    refuse(fileName, 'it holds several PCs; import them one by one');
  }
  return first.slice(0, -pcFile.length);
}

async function unpack(zip: ZipFile, { entry, path }: Admitted, fileName: string): Promise<Buffer> {
  try {
    const content = await buffer(await zip.openReadStreamPromise(entry));
    if (crc32(content) !== entry.crc32) throw new Error('its checksum is wrong');
    return content;
  } catch (error) {
    return refuse(fileName, `${path} is damaged (${(error as Error).message})`, error);
  }
}

function nameIn(content: Buffer, fileName: string): string {
  try {
    return pcDocument.pick({ name: true }).parse(JSON.parse(content.toString('utf8'))).name;
  } catch (error) {
    return refuse(fileName, `its ${pcFile} cannot be read`, error);
  }
}

function isCertificate(content: Uint8Array): boolean {
  try {
    parseCertificate(content);
    return true;
  } catch {
    return false;
  }
}

const lists = [
  [driverStoreFile, driverStoreDocument],
  [devicesFile, devicesDocument],
] as const;

/** A damaged list would be set aside as soon as the PC is used: better to say so before there is one. */
async function checkDocuments(folder: string, fileName: string, newName: string): Promise<void> {
  const path = join(folder, pcFile);
  const description = await loadJson(path, savedPcDocument);
  if (description.state !== 'ok') refuseDocument(fileName, pcFile, description);
  for (const [name, schema] of lists) {
    const list = await loadJson(join(folder, name), schema);
    if (list.state === 'damaged' || list.state === 'newer') refuseDocument(fileName, name, list);
  }
  await saveJson(path, { ...description.value, name: newName });
}

function refuseDocument(
  fileName: string,
  document: string,
  loaded: { readonly state: string; readonly reason?: string; readonly version?: string },
): never {
  if (loaded.state === 'newer') {
    const message = `${fileName} was written by a newer version (${loaded.version}). Update this program to use it.`;
    throw new PcError('NEWER_VERSION', message);
  }
  return refuse(fileName, `its ${document} cannot be read (${loaded.reason ?? 'it is absent'})`);
}
