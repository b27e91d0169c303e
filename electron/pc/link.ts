import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { linkFile } from './layout';

/** The file that stands in the collection for a PC whose folder lies elsewhere, such as on a share. */
export const linkDocument = z.looseObject({
  schema: z.literal('driver-preflight/pc-link@1'),
  folder: z.string().min(1).max(32_767),
});

interface Place {
  readonly folder: string;
}

/**
 * The folder of a PC that lies elsewhere; `null` when there is no link of that name. Read at once, not later: the
 * file has a line, and a PC's folder is asked for where nobody can wait.
 */
export function linkedFolder(collection: Place, id: string): string | null {
  let text: string;
  try {
    text = readFileSync(join(collection.folder, linkFile(id)), 'utf8');
  } catch {
    return null;
  }
  try {
    const parsed = linkDocument.safeParse(JSON.parse(text));
    return parsed.success && isAbsolute(parsed.data.folder) ? parsed.data.folder : null;
  } catch {
    return null;
  }
}

export function isLinked(collection: Place, id: string): boolean {
  return linkedFolder(collection, id) !== null;
}

/** The identifiers of the PCs that lie elsewhere, from the names in the collection's folder. */
export function linkedIds(entries: readonly string[]): readonly string[] {
  const suffix = linkFile('');
  return entries.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));
}
