import type { SourceFacts } from '../../shared/model/package';
import { hashFile } from '../authenticode';
import type { CatalogIndex } from '../catalog';
import type { IntakeFile, OpenedSource } from '../intake';
import { type Neighbour, nameOf } from './subject';

/** Files that are hashed in search of one original at most, and their bytes together. */
const mostFiles = 64;
const mostBytes = 256 * 1024 * 1024;

/** Another source that is open, by what a person calls it. */
export interface Elsewhere {
  readonly name: string;
  readonly facts: SourceFacts;
}

/**
 * Files that may be what belongs in a file's place, hashed: those of its own source with its name in theirs
 * (`foo (1).sys`, `old/foo.sys`, `foo.sys.bak`), then files of its name in whatever else is open.
 */
export async function neighboursOf(
  path: string,
  index: CatalogIndex,
  source: OpenedSource,
  elsewhere: readonly Elsewhere[],
): Promise<readonly Neighbour[]> {
  const found: Neighbour[] = [];
  let bytes = 0;
  for (const file of relatives(path, source).slice(0, mostFiles)) {
    bytes += file.size;
    if (bytes > mostBytes) break;
    const { hash, image } = await hashFile(file.diskPath, index.algorithms);
    const machine = image?.machine ?? null;
    if (hash !== null) found.push({ path: file.path, source: null, size: file.size, hash, machine });
  }
  return [...found, ...elsewhere.flatMap((other) => namesakes(path, other))];
}

function relatives(path: string, source: OpenedSource): readonly IntakeFile[] {
  const name = nameOf(path).toLowerCase();
  const stem = name.replace(/\.[^.]*$/, '');
  return source.files.filter((file) => file.path !== path && nameOf(file.path).toLowerCase().includes(stem));
}

function namesakes(path: string, { name: source, facts }: Elsewhere): readonly Neighbour[] {
  const name = nameOf(path).toLowerCase();
  return facts.packages.flatMap(({ files }) =>
    files.flatMap(({ path: at, hash, size, image }) =>
      hash === null || size === null || nameOf(at).toLowerCase() !== name
        ? []
        : [{ path: at, source, size, hash, machine: image?.machine ?? null }],
    ),
  );
}
