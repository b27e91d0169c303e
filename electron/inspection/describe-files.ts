import type { InfFacts } from '../../shared/model/inf';
import type { FileFacts } from '../../shared/model/package';
import type { Problem } from '../../shared/model/problem';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { type HashedFile, hashBytes } from '../authenticode';
import type { CatalogIndex } from '../catalog';
import type { IntakeFile, OpenedSource } from '../intake';
import type { CatalogReader, PackageCatalog } from './catalog-reader';
import { findAlterations } from './find-alterations';
import type { LocatedFile } from './locate-files';
import { folderOf } from './paths';

/** Files of a package that its INF does not copy are listed up to this many. */
const mostExtras = 10_000;

interface Inputs {
  readonly source: OpenedSource;
  readonly inf: { readonly facts: InfFacts; readonly file: IntakeFile; readonly bytes: Uint8Array };
  readonly located: readonly LocatedFile[];
  readonly catalog: PackageCatalog;
  readonly algorithms: readonly DigestAlgorithm[];
  readonly catalogs: CatalogReader;
  readonly hashed: ReadonlyMap<string, HashedFile>;
}

/** The files of a package with their state against its catalog: INF, catalog, payload, extras. */
export async function describeFiles(inputs: Inputs): Promise<readonly FileFacts[]> {
  const { inf, catalog, located } = inputs;
  const infFacts = await describeInfFile(inputs);
  const catalogFacts = catalogFile(catalog);
  const payload: FileFacts[] = [];
  for (const { path, file, problem } of located) {
    if (path.toLowerCase() === inf.facts.path.toLowerCase()) continue;
    payload.push(
      file === null
        ? absentFile(path, problem)
        : await describePayload(inputs, path, file, inputs.hashed.get(file.diskPath)),
    );
  }
  const listed = [infFacts, ...(catalogFacts === null ? [] : [catalogFacts]), ...payload];
  return [...listed, ...extras(inputs, listed)];
}

async function describeInfFile(inputs: Inputs): Promise<FileFacts> {
  const { file, bytes, facts } = inputs.inf;
  const hash = hashBytes(bytes, inputs.algorithms);
  const status = statusOf(hash, inputs.catalog.index);
  return {
    ...blank,
    path: facts.path,
    role: 'inf',
    referenced: true,
    present: true,
    size: file.size,
    hash,
    status,
    alterations: status === 'altered' ? await alterationsOf(inputs, file, bytes, null) : [],
  };
}

function catalogFile(catalog: PackageCatalog): FileFacts | null {
  if (catalog.facts === null) return null;
  const { path, size, signature } = catalog.facts;
  const status =
    signature?.status === 'valid' ? 'verified' : signature?.status === 'bad-digest' ? 'altered' : 'unknown';
  return {
    ...blank,
    path,
    role: 'catalog',
    referenced: true,
    present: true,
    size,
    status,
    problem: catalog.facts.problem,
  };
}

async function describePayload(
  inputs: Inputs,
  path: string,
  file: IntakeFile,
  hashed: HashedFile | undefined,
): Promise<FileFacts> {
  const hash = hashed?.hash ?? null;
  const status = hash === null ? 'unknown' : statusOf(hash, inputs.catalog.index);
  return {
    ...blank,
    path,
    role: 'payload',
    referenced: true,
    present: true,
    size: file.size,
    compressedAs: file.compressedAs,
    hash,
    status,
    alterations: status === 'altered' ? await alterationsOf(inputs, file, null, hashed ?? null) : [],
    embeddedSignature: hashed?.embeddedSignature ?? null,
    image: hashed?.image ?? null,
    problem: hashed?.problem ?? null,
  };
}

/** A file that is not there, or there in a compressed form that cannot be expanded. */
function absentFile(path: string, problem: Problem | null): FileFacts {
  const state = problem === null ? ({ present: false, status: 'missing' } as const) : unreadable;
  return { ...blank, path, role: 'payload', referenced: true, ...state, problem };
}

const unreadable = { present: true, status: 'unknown' } as const;

/** Files in the INF's folder and below that no CopyFiles directive names: they take no part in the verdict. */
function extras(inputs: Inputs, listed: readonly FileFacts[]): readonly FileFacts[] {
  const folder = folderOf(inputs.inf.facts.path);
  const prefix = folder === '' ? '' : `${folder}/`.toLowerCase();
  const taken = new Set(
    listed.flatMap((file) => [file.path.toLowerCase(), file.compressedAs?.toLowerCase() ?? '']),
  );
  const found: FileFacts[] = [];
  for (const file of inputs.source.files) {
    const path = file.path.toLowerCase();
    if (!path.startsWith(prefix) || taken.has(path)) continue;
    found.push({ ...blank, path: file.path, role: 'extra', present: true, size: file.size });
    if (found.length === mostExtras) break;
  }
  return found;
}

function statusOf(hash: NonNullable<FileFacts['hash']>, index: CatalogIndex | null): FileFacts['status'] {
  if (index === null) return 'unknown';
  const listed = index.algorithms.some((algorithm) => {
    const digest = hash.digests[algorithm];
    return digest !== undefined && index.has(algorithm, digest);
  });
  return listed ? 'verified' : 'altered';
}

async function alterationsOf(
  inputs: Inputs,
  file: IntakeFile,
  bytes: Uint8Array | null,
  hashed: HashedFile | null,
): Promise<FileFacts['alterations']> {
  const { index } = inputs.catalog;
  if (index === null) return [];
  return findAlterations({
    file,
    bytes,
    hashed,
    index,
    otherCatalogs: () => inputs.catalogs.others(inputs.catalog.facts?.path ?? null),
  });
}

const blank = {
  referenced: false,
  size: null,
  compressedAs: null,
  hash: null,
  status: 'not-referenced',
  alterations: [],
  embeddedSignature: null,
  image: null,
  problem: null,
} as const;
