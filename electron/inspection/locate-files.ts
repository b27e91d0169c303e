import type { InfFacts } from '../../shared/model/inf';
import type { Problem } from '../../shared/model/problem';
import { IntakeError, type IntakeFile, type OpenedSource } from '../intake';
import { folderOf, joinPath, nameOf } from './paths';

/** A file that the INF copies, and where it was found. */
export interface LocatedFile {
  /** Path relative to the source, as the package spells it; as the INF spells it when it is missing. */
  readonly path: string;
  readonly file: IntakeFile | null;
  /** Why a file that is there in compressed form could not be had. */
  readonly problem: Problem | null;
}

/**
 * Finds each file that the INF copies, once, in INF order: under its own name, compressed singly (`foo.sy_`), or
 * inside the cabinet that SourceDisksNames names. Rejects only when reading is cancelled or runs out of bounds.
 * Source: WDD inf-sourcedisksnames-section, inf-sourcedisksfiles-section; SetupDecompressOrCopyFile.
 */
export async function locateFiles(source: OpenedSource, inf: InfFacts): Promise<readonly LocatedFile[]> {
  const folder = folderOf(inf.path);
  const located = new Map<string, LocatedFile>();
  for (const reference of inf.files) {
    const path = joinPath(folder, reference.source);
    const key = path.toLowerCase();
    if (located.has(key)) continue;
    const cabinet = reference.cabinet === null ? null : joinPath(folder, reference.cabinet);
    located.set(key, await locate(source, path, cabinet));
  }
  return [...located.values()];
}

async function locate(source: OpenedSource, path: string, cabinet: string | null): Promise<LocatedFile> {
  const plain = source.find(path);
  if (plain !== null) return { path: plain.path, file: plain, problem: null };
  try {
    const file =
      (await source.expand(path)) ?? (cabinet === null ? null : await findInCabinet(source, cabinet, path));
    return { path, file, problem: null };
  } catch (error) {
    if (!(error instanceof IntakeError) || !faultsOfOneFile.has(error.code)) throw error;
    return {
      path,
      file: null,
      problem: { code: error.code, severity: 'error', message: error.message, path },
    };
  }
}

/** What concerns the compressed file alone; bounds and cancellation end the whole reading. */
const faultsOfOneFile: ReadonlySet<string> = new Set([
  'DAMAGED',
  'UNREADABLE',
  'NOT_SUPPORTED',
  'METHOD_NOT_SUPPORTED',
  'ENCRYPTED',
  'PART_MISSING',
  'NOT_FOUND',
]);

async function findInCabinet(
  source: OpenedSource,
  cabinet: string,
  path: string,
): Promise<IntakeFile | null> {
  if (source.find(cabinet) === null) return null;
  const wanted = nameOf(path).toLowerCase();
  const members = await source.openCabinet(cabinet);
  return members.find((member) => nameOf(member.path).toLowerCase() === wanted) ?? null;
}
