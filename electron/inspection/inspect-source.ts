import type { Architecture, InfFacts } from '../../shared/model/inf';
import type { PackageFacts, SourceFacts } from '../../shared/model/package';
import type { Problem } from '../../shared/model/problem';
import type { DigestAlgorithm } from '../../shared/model/signature';
import type { HashedFile, HashPool } from '../authenticode';
import { describeInf, parseInSteps } from '../inf';
import type { IntakeFile, OpenedSource } from '../intake';
import { createCatalogReader, type PackageCatalog } from './catalog-reader';
import { describeFiles } from './describe-files';
import { type LocatedFile, locateFiles } from './locate-files';
import { readWhole } from './read-whole';
import { createTurns, inTurns } from './turns';

/** MiB; an INF larger than this is not read: real ones stay below 1 MB. */
const largestInf = 16;

export interface InspectOptions {
  readonly architecture: Architecture;
  readonly hashes: HashPool;
  readonly signal?: AbortSignal;
  /** Bytes hashed so far and in all, and the file that was just finished. */
  readonly onProgress?: (progress: { done: number; total: number; file: string }) => void;
}

/** A package whose text and catalog have been read; its files wait to be hashed. */
interface Plan {
  readonly inf: ReadInf;
  readonly located: readonly LocatedFile[];
  readonly catalog: PackageCatalog;
  readonly algorithms: readonly DigestAlgorithm[];
}

interface ReadInf {
  readonly facts: InfFacts;
  readonly file: IntakeFile;
  readonly bytes: Uint8Array;
}

/**
 * Finds out everything that is true of each package of a source whatever PC it lands on. Every file is hashed once,
 * however many INFs name it.
 * Rejects only when `signal` aborts; what is wrong with a file is reported with that file.
 */
export async function inspectSource(source: OpenedSource, options: InspectOptions): Promise<SourceFacts> {
  options.hashes.prepare(source.bytes);
  const problems: Problem[] = [];
  const catalogs = createCatalogReader(source);
  const plans: Plan[] = [];
  for (const path of source.infs) {
    options.signal?.throwIfAborted();
    const inf = await readInf(source, path, options.architecture, problems);
    if (inf === null) continue;
    const catalog = await catalogs.ofPackage(inf.facts);
    if (!catalog.ok) {
      problems.push(catalog.problem);
      continue;
    }
    const located = await locateFiles(source, inf.facts);
    const algorithms = catalog.value.index?.algorithms ?? noCatalogDigests;
    plans.push({ inf, located, catalog: catalog.value, algorithms });
  }
  const hashed = await hashPlans(plans, options);
  const packages: PackageFacts[] = [];
  for (const { inf, located, catalog, algorithms } of plans) {
    options.signal?.throwIfAborted();
    const files = await describeFiles({ source, inf, located, catalog, algorithms, catalogs, hashed });
    packages.push({ inf: inf.facts, catalogState: catalog.state, catalog: catalog.facts, files });
  }
  return {
    source: { path: source.path, kind: source.kind, files: source.files.length, bytes: source.bytes },
    architecture: options.architecture,
    packages,
    // Read last: expanding files and cabinets adds to the source's own.
    problems: [...source.problems, ...problems],
  };
}

async function readInf(
  source: OpenedSource,
  path: string,
  architecture: Architecture,
  problems: Problem[],
): Promise<ReadInf | null> {
  const file = source.find(path);
  if (file === null) return null;
  const whole = await readWhole(file, largestInf);
  if (!whole.ok) {
    problems.push(whole.problem);
    return null;
  }
  const bytes = whole.value;
  const parsed = await inTurns(parseInSteps(bytes, path), createTurns());
  if (!parsed.ok) {
    problems.push({ path, ...parsed.problem });
    return null;
  }
  return { facts: describeInf(parsed.value, { path, architecture }), file, bytes };
}

/** Hashes the files of all packages, each once, with every digest that one of its catalogs uses. */
async function hashPlans(
  plans: readonly Plan[],
  options: InspectOptions,
): Promise<ReadonlyMap<string, HashedFile>> {
  const wanted = new Map<string, { readonly file: IntakeFile; readonly algorithms: Set<DigestAlgorithm> }>();
  for (const { located, algorithms } of plans) {
    for (const { file } of located) {
      if (file === null) continue;
      const job = wanted.get(file.diskPath) ?? { file, algorithms: new Set() };
      for (const algorithm of algorithms) job.algorithms.add(algorithm);
      wanted.set(file.diskPath, job);
    }
  }
  const groups = new Map<string, { file: IntakeFile; algorithms: Set<DigestAlgorithm> }[]>();
  for (const job of wanted.values()) {
    const key = [...job.algorithms].toSorted().join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [job]);
    else group.push(job);
  }
  const total = [...wanted.values()].reduce((sum, job) => sum + job.file.size, 0);
  const hashed = new Map<string, HashedFile>();
  let before = 0;
  for (const jobs of groups.values()) {
    const files = jobs.map(({ file }) => ({ id: file.diskPath, diskPath: file.diskPath, size: file.size }));
    const results = await options.hashes.hashAll(files, [...(jobs[0]?.algorithms ?? [])], {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onProgress: ({ done, file }) => options.onProgress?.({ done: before + done, total, file }),
    });
    for (const [id, result] of results) hashed.set(id, result);
    before += files.reduce((sum, file) => sum + file.size, 0);
  }
  return hashed;
}

/** With no catalog to look up in, one digest is computed so that the person can compare by hand. */
const noCatalogDigests: readonly DigestAlgorithm[] = ['sha256'];
