import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { corpusPath } from './corpus';

/** A row of the corpus' MANIFEST.tsv: what an independent script computed for one INF. */
export type ManifestRow = Readonly<Record<string, string>>;

/** All rows; none where the corpus is absent. */
export function readManifest(): readonly ManifestRow[] {
  const file = corpusPath('MANIFEST.tsv');
  if (file === null) return [];
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

const listings = new Map<string, readonly string[]>();

/** Every path below a folder, listed once. */
function listing(folder: string): readonly string[] {
  let entries = listings.get(folder);
  if (entries === undefined) {
    entries = statSync(folder).isDirectory() ? (readdirSync(folder, { recursive: true }) as string[]) : [];
    listings.set(folder, entries);
  }
  return entries;
}

/**
 * A file of a row's package by its path there, whatever its case; `+restored` rows look in `restored` first.
 * `null` when it is not there, or the package is an archive.
 */
export function packageFile(row: ManifestRow, name: string): string | null {
  const [caseName = '', overlay] = (row.case ?? '').split('+');
  const folders = overlay === undefined ? ['packages'] : ['restored', 'packages'];
  for (const folder of folders) {
    const base = corpusPath(folder, caseName);
    const found = base && listing(base).find((entry) => entry.toLowerCase() === name.toLowerCase());
    if (found) return `${base}/${found}`;
  }
  return null;
}

/** The catalog of a row: named relative to the INF's folder, or to the package. */
export function catalogFile(row: ManifestRow): string | null {
  const name = row.cat_used_x64 ?? '';
  if (name === '') return null;
  const folder = path.posix.dirname(row.inf ?? '');
  return packageFile(row, path.posix.join(folder, name)) ?? packageFile(row, name);
}
