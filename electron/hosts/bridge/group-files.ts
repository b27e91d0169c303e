/** A file on its way to the host, and where it stood in what was dropped. */
export interface FoundFile {
  /** Relative, forward slashes: `arduino/x64/foo.sys`, or just a name. */
  readonly path: string;
  readonly file: File;
}

/** Files that make one source. */
export interface FileGroup {
  readonly name: string;
  readonly files: readonly FoundFile[];
}

/** What a file input gives: folder inputs name each file's place, plain ones only its name. */
export function listFiles(files: Iterable<File>): readonly FoundFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

const archive = /\.(zip|cab|7z)$/i;

/**
 * Sorts what came together into sources. Each folder is one, each archive is one; loose files that come with an
 * INF belong to it, because a browser, unlike Electron, cannot look beside the INF for them.
 */
export function groupFiles(found: readonly FoundFile[]): readonly FileGroup[] {
  const groups = new Map<string, FoundFile[]>();
  const loose = found.filter(({ path }) => !path.includes('/') && !archive.test(path));
  const inf = loose.find(({ path }) => /\.inf$/i.test(path));
  for (const item of found) {
    const top = item.path.split('/')[0] ?? item.path;
    const name = inf !== undefined && loose.includes(item) ? inf.path : top;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups].map(([name, files]) => ({ name, files }));
}
