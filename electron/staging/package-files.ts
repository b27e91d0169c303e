import type { PackageFacts } from '../../shared/model/package';
import { joinPath } from '../../shared/windows/path';

/** The files that staging copies, as Windows paths. */
export interface PackageFiles {
  /** Folder of the INF below the source's folder. */
  readonly folder: string;
  /** Name of the INF. */
  readonly inf: string;
  readonly infPath: string;
  /** Name of the catalog, when the INF names one that is there. */
  readonly catalog: string | null;
  /** INF, catalog and payload relative to `folder`, in the order of their names; missing ones included. */
  readonly names: readonly string[];
  /** First of `names` that is missing; `null` when all are there. */
  readonly missing: string | null;
}

const slashes = (path: string): string => path.replaceAll('/', '\\');

/**
 * Lists what is copied: the INF, its catalog and what CopyFiles names; extra files stay behind.
 * A missing catalog is not a copy error and is left out. The order by name is unconfirmed: real logs show
 * INF and catalog among the others, in no order that the documentation states.
 *
 * Source: catalog-files (what belongs to a package); real logs for what is copied.
 */
export function packageFiles(facts: PackageFacts, sourceFolder: string): PackageFiles {
  const infPath = facts.inf.path;
  const prefix = infPath.slice(0, infPath.lastIndexOf('/') + 1);
  const relative = (path: string): string =>
    slashes(path.toLowerCase().startsWith(prefix.toLowerCase()) ? path.slice(prefix.length) : path);
  const listed = facts.files.filter(
    (file) => file.role !== 'extra' && (file.present || file.role === 'payload'),
  );
  const key = (name: string): string => name.toLowerCase();
  const names = listed
    .map((file) => ({ name: relative(file.path), present: file.present }))
    .sort((a, b) => (key(a.name) < key(b.name) ? -1 : key(a.name) > key(b.name) ? 1 : 0));
  const folder = prefix === '' ? sourceFolder : joinPath(sourceFolder, slashes(prefix.slice(0, -1)));
  const inf = relative(infPath);
  const catalog = facts.files.find((file) => file.role === 'catalog' && file.present);
  return {
    folder,
    inf,
    infPath: joinPath(folder, inf),
    catalog: catalog === undefined ? null : relative(catalog.path),
    names: names.map((file) => file.name),
    missing: names.find((file) => !file.present)?.name ?? null,
  };
}

/** The name of an altered file as its catalog line shows it: relative to the INF's folder. */
export function nameInPackage(files: PackageFiles, path: string): string {
  const wanted = slashes(path).toLowerCase();
  return (
    files.names.find((name) => wanted === name.toLowerCase() || wanted.endsWith(`\\${name.toLowerCase()}`)) ??
    slashes(path)
  );
}
