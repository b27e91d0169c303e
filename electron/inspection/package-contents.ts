import type { FileFacts, PackageFacts } from '../../shared/model/package';
import type { IntakeFile, OpenedSource } from '../intake';
import { locateFiles } from './locate-files';
import { folderOf } from './paths';

/** A file of a package where its bytes can be read. */
export interface PackageFile {
  /** Relative to the INF's folder, forward slashes. */
  readonly path: string;
  readonly facts: FileFacts;
  readonly file: IntakeFile;
}

/**
 * The files that Windows copies into the driver store, in the order of the facts: the INF, its catalog, and what the
 * INF copies on this architecture; never extras. `outside`: a file that lies above the INF's folder, where no copy of
 * the package could find it. What is not there any more is left out.
 * Source: catalog-files (what belongs to a package); how-setup-searches-for-files for compressed ones.
 */
export async function packageContents(
  source: OpenedSource,
  facts: PackageFacts,
): Promise<{ readonly files: readonly PackageFile[]; readonly outside: string | null }> {
  const located = new Map(
    (await locateFiles(source, facts.inf)).map(({ path, file }) => [path.toLowerCase(), file]),
  );
  const folder = folderOf(facts.inf.path);
  const prefix = folder === '' ? '' : `${folder}/`;
  const files: PackageFile[] = [];
  let outside: string | null = null;
  for (const each of facts.files) {
    if (each.role === 'extra' || !each.present) continue;
    const file = located.get(each.path.toLowerCase()) ?? source.find(each.path);
    if (file === null) continue;
    if (each.path.toLowerCase().startsWith(prefix.toLowerCase())) {
      files.push({ path: each.path.slice(prefix.length), facts: each, file });
    } else outside ??= each.path;
  }
  return { files, outside };
}
