/** Files by path, relative to the package's folder, forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** An INF of a source, and the catalog that covers it. */
export interface SourceInf {
  readonly path: string;
  /** False when the INF has no CatalogFile entry yet: `LabCatalog.path` is then the lab's choice. */
  readonly namesCatalog: boolean;
}

/** A catalog that is to be made: what it vouches for. */
export interface LabCatalog {
  readonly path: string;
  /** Files that belong to it, the INFs among them. */
  readonly members: readonly string[];
  readonly hardwareIds: readonly string[];
  readonly infs: readonly SourceInf[];
  /** Header attribute OS: words such as `10X64`. */
  readonly os: readonly string[];
  /** Attribute OSAttr of each member, such as `2:6.1,2:10.0`. */
  readonly osAttr: string;
}

/** A driver package as the lab takes it: bytes in memory, no catalog among the files. */
export interface LabSource {
  readonly files: Files;
  /** At least one; what happens to a package happens to the first. */
  readonly catalogs: readonly LabCatalog[];
}

/** Name of a path's last part. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
