import type { CatalogFacts } from '../../shared/model/catalog';
import type { InfFacts } from '../../shared/model/inf';
import type { PackageFacts } from '../../shared/model/package';
import type { Parsed } from '../../shared/model/problem';
import { readSignature } from '../authenticode';
import { type CatalogIndex, catalogIndex, readCatalog } from '../catalog';
import type { IntakeFile, OpenedSource } from '../intake';
import { folderOf, joinPath } from './paths';
import { readWhole } from './read-whole';

/** MiB; a catalog of 50 000 members has 15. */
const largestCatalog = 256;
/** Catalogs beside the package's own that are searched for a stray file's hash. */
const mostOtherCatalogs = 64;

export interface PackageCatalog {
  readonly state: PackageFacts['catalogState'];
  readonly facts: CatalogFacts | null;
  readonly index: CatalogIndex | null;
}

export interface CatalogReader {
  /**
   * The catalog that counts for an INF: the file of exactly that name in the INF's folder. A problem when its bytes
   * cannot be had; bytes that are no catalog are a fact of the package.
   */
  ofPackage(inf: InfFacts): Promise<Parsed<PackageCatalog>>;
  /** Every other readable catalog of the source. */
  others(path: string | null): Promise<readonly { readonly path: string; readonly index: CatalogIndex }[]>;
}

interface ReadCatalog {
  readonly facts: CatalogFacts;
  readonly index: CatalogIndex | null;
}

/**
 * Reads catalogs of one source, each at most once.
 * Source: WDD inf-version-section: the catalog lies in the INF's folder, is not compressed, and counts only when named.
 */
export function createCatalogReader(source: OpenedSource): CatalogReader {
  const read = new Map<string, Promise<Parsed<ReadCatalog>>>();
  const readOnce = (file: IntakeFile): Promise<Parsed<ReadCatalog>> => {
    const earlier = read.get(file.path);
    if (earlier !== undefined) return earlier;
    const reading = readCatalogFile(file);
    read.set(file.path, reading);
    return reading;
  };
  return {
    async ofPackage(inf) {
      if (inf.catalogFile === null) return known({ state: 'not-named', facts: null, index: null });
      const file = source.find(joinPath(folderOf(inf.path), inf.catalogFile));
      if (file === null) return known({ state: 'missing', facts: null, index: null });
      const catalog = await readOnce(file);
      if (!catalog.ok) return catalog;
      const { facts, index } = catalog.value;
      return known({ state: facts.catalog === null ? 'unreadable' : 'present', facts, index });
    },
    async others(path) {
      const files = source.files.filter(
        (file) => file.path.toLowerCase().endsWith('.cat') && file.path !== path,
      );
      const catalogs = await Promise.all(files.slice(0, mostOtherCatalogs).map(readOnce));
      return catalogs.flatMap((catalog) => {
        if (!catalog.ok || catalog.value.index === null) return [];
        return [{ path: catalog.value.facts.path, index: catalog.value.index }];
      });
    },
  };
}

async function readCatalogFile(file: IntakeFile): Promise<Parsed<ReadCatalog>> {
  const whole = await readWhole(file, largestCatalog);
  if (!whole.ok) return whole;
  const { path, size } = file;
  const parsed = readCatalog(whole.value, path);
  if (!parsed.ok) {
    return known({
      facts: { path, size, catalog: null, problem: parsed.problem, signature: null },
      index: null,
    });
  }
  const catalog = parsed.value;
  const signature = readSignature(whole.value);
  return known({ facts: { path, size, catalog, problem: null, signature }, index: catalogIndex(catalog) });
}

function known<T>(value: T): Parsed<T> {
  return { ok: true, value, problems: [] };
}
