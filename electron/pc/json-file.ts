import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { readWholeFile, writeWhole } from '../files';

/** A driver store of a hundred thousand packages stays below; anything above is not ours. Bytes. */
const mostBytes = 64 << 20;

/** What a file holds. `newer`: a later version of this product wrote it, so it is neither used nor touched. */
export type Loaded<T> =
  | { readonly state: 'ok'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'damaged'; readonly reason: string }
  | { readonly state: 'newer'; readonly version: string };

/** Reads and checks a document. File-system faults other than absence are thrown as they are. */
export async function loadJson<S extends z.ZodType>(path: string, schema: S): Promise<Loaded<z.output<S>>> {
  let content: string;
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return { state: 'damaged', reason: `it has ${size} bytes` };
    content = (await readWholeFile(path)).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'absent' };
    throw error;
  }
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return { state: 'damaged', reason: content === '' ? 'it is empty' : (error as Error).message };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { state: 'ok', value: parsed.data };
  const version = newerVersion(value);
  if (version !== null) return { state: 'newer', version };
  const issue = parsed.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? 'the whole' : issue.path.join('.');
  return { state: 'damaged', reason: `${where}: ${issue?.message ?? 'invalid'}` };
}

/** Versions that this program writes, where they are not 1. */
const currentVersions: Readonly<Record<string, number>> = { pc: 2 };

/** A version above the one that this program writes. */
function newerVersion(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return null;
  const { schema } = value;
  const match = typeof schema === 'string' ? /^driver-preflight\/([a-z-]+)@(\d{1,6})$/.exec(schema) : null;
  if (match === null) return null;
  const [whole, kind, version] = match;
  return Number(version) > (currentVersions[kind ?? ''] ?? 1) ? whole : null;
}

/** A reader sees the old document or the new one, at any moment; see `writeWhole`. */
export async function saveJson(path: string, value: unknown): Promise<void> {
  await writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Moves a damaged file aside under a new name in its folder, and returns that name. */
export async function moveAside(path: string, at: Date): Promise<string> {
  const stamp = at
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, '');
  const taken = new Set(await readdir(dirname(path)));
  for (let number = 1; ; number += 1) {
    const name = `${basename(path)}.damaged-${stamp}${number === 1 ? '' : `-${number}`}`;
    if (taken.has(name)) continue;
    await rename(path, join(dirname(path), name));
    return name;
  }
}

/** What atomic writing names its temporary files: the target and a number. */
const torn = /^(?:[a-z-]+\.json|[0-9A-F]{40}\.cer)\.\d+$/;

/** Removes temporary files of a process that died while writing. Only under the folder's lock: nobody writes then. */
export async function removeTorn(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (torn.test(name)) await rm(join(folder, name), { force: true });
}
