import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate } from '../../shared/model/certificate';
import type { Problem } from '../../shared/model/problem';
import { parseCertificate } from '../certificates';
import { openFile, readWholeFile, writeWhole } from '../files';

/** Above this a file is not read; real certificates have a few kilobytes. Bytes. */
const mostBytes = 1 << 20;
/** A store of more files than this is cut, and a problem says so. */
const mostFiles = 5_000;

/** Windows' thumbprint: SHA-1 over the DER, upper-case hex. */
const thumbprintOf = (der: Uint8Array): string => createHash('sha1').update(der).digest('hex').toUpperCase();

const isCer = (name: string): boolean => /\.cer$/i.test(name) && !name.startsWith('.');

async function cerFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter(isCer).sort();
}

async function readBounded(path: string): Promise<Uint8Array | null> {
  const handle = await openFile(path);
  try {
    const { size } = await handle.stat();
    return size > mostBytes ? null : await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * The certificates of one store, by subject, each once. The content counts, not the file's name, so a person
 * may drop a DER file of any name in. Unreadable files are told through `report` and left alone.
 */
export async function readCertificateFolder(
  folder: string,
  report: (problem: Problem) => void,
): Promise<readonly Certificate[]> {
  const names = await cerFiles(folder);
  if (names.length > mostFiles) {
    const message = `Of ${names.length} certificate files in ${folder}, ${mostFiles} are read. Remove some.`;
    report({ code: 'TOO_MANY_CERTIFICATES', severity: 'warning', message, path: folder });
  }
  const found = new Map<string, Certificate>();
  for (const name of names.slice(0, mostFiles)) {
    const path = join(folder, name);
    try {
      const der = await readBounded(path);
      if (der === null) throw new Error(`it is larger than ${mostBytes} bytes`);
      const certificate = parseCertificate(der);
      found.set(certificate.thumbprint, certificate);
    } catch (error) {
      // Removed since the folder was listed: another process did what it was asked.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      const message = `${path} is no certificate in DER form (${(error as Error).message}). Replace or remove it.`;
      report({ code: 'BAD_CERTIFICATE_FILE', severity: 'warning', message, path });
    }
  }
  const key = (one: Certificate): string => `${one.subject}\0${one.thumbprint}`;
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Puts a certificate into a store's folder as `<THUMBPRINT>.cer`. */
export async function writeCertificate(folder: string, der: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, `${thumbprintOf(der)}.cer`), der);
}

/** The names that this room gives: what is called so need not be read to be told apart. */
const ownName = /^[0-9A-F]{40}\.cer$/;

/** Takes a certificate out, also where a person dropped it in under a name of their own. */
export async function deleteCertificate(folder: string, thumbprint: string): Promise<void> {
  for (const name of await cerFiles(folder)) {
    const path = join(folder, name);
    const named = name.slice(0, -4).toUpperCase() === thumbprint;
    if (!named && ownName.test(name)) continue;
    const der = named ? null : await readWholeFile(path).catch(() => null);
    if (named || (der !== null && thumbprintOf(der) === thumbprint)) await rm(path, { force: true });
  }
}
