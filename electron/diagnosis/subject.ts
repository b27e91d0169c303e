import type { FileHash } from '../../shared/model/package';
import type { EmbeddedSignature } from '../../shared/model/signature';
import type { CatalogIndex } from '../catalog';

/** A file that its catalog does not list, and what can be asked about it. Plain values: nothing is read. */
export interface Subject {
  readonly inf: string;
  readonly path: string;
  /** `null` when it is too large to be tried in other forms. */
  readonly bytes: Uint8Array | null;
  readonly hash: FileHash | null;
  readonly embedded: EmbeddedSignature | null;
  /** Of the package. */
  readonly index: CatalogIndex;
  /** When the catalog was made, ISO 8601. */
  readonly catalogMade: string | null;
  /** The date that an INF gives itself, ISO 8601; `null` for other files. */
  readonly driverDate: string | null;
  /** Files that might be what belongs in this place. */
  readonly neighbours: readonly Neighbour[];
  /** Digests that verified files of the package account for. */
  readonly claimed: ReadonlySet<string>;
  readonly otherCatalogs: readonly { readonly path: string; readonly index: CatalogIndex }[];
}

export interface Neighbour {
  readonly path: string;
  /** What is open and holds it; `null` for the file's own source. */
  readonly source: string | null;
  readonly size: number;
  readonly hash: FileHash;
  readonly machine: string | null;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
