import { basename } from 'node:path';
import type { Source } from '../../../shared/api';
import type { Architecture } from '../../../shared/model/inf';
import type { SourceFacts } from '../../../shared/model/package';
import { AppError } from '../app-error';
import type { KeptSource, Session } from '../session';
import { openPackage } from './open-package';

/** What a person calls a source: an upload goes by its own name, never by where it is kept. */
export function shownPathOf(source: Source, path: string): string {
  return source.kind === 'path' ? path : uploadName(path, source.uploadId);
}

/** Keeps what was read. */
export function keptSource(
  source: Source,
  path: string,
  facts: SourceFacts,
  state: string | null,
): KeptSource {
  const isUpload = source.kind === 'upload';
  const shownPath = isUpload ? shownPathOf(source, path) : facts.source.path;
  return { path, facts: shownAs(facts, shownPath), shownPath, isUpload, state, others: new Map() };
}

/**
 * What is true of a source on an architecture: from memory, else read again from where it lies. Rejects with
 * `AppError` UNREADABLE when it is not there any more; the next call tries again.
 */
export function factsFor(
  session: Pick<Session, 'deps' | 'hashes'>,
  kept: KeptSource,
  architecture: Architecture,
): Promise<SourceFacts> {
  if (kept.facts.architecture === architecture) return Promise.resolve(kept.facts);
  const known = kept.others.get(architecture);
  if (known !== undefined) return known;
  const reading = readFor(session, kept, architecture);
  kept.others.set(architecture, reading);
  reading.catch(() => kept.others.delete(architecture));
  return reading;
}

/** Reads a source once more. Rejects with `AppError`. */
export async function readFor(
  { deps, hashes }: Pick<Session, 'deps' | 'hashes'>,
  { path, shownPath }: Pick<KeptSource, 'path' | 'shownPath'>,
  architecture: Architecture,
): Promise<SourceFacts> {
  const reading = openPackage(path, {
    architecture,
    tempFolder: deps.tempFolder,
    archiveWorker: deps.workers.archive,
    hashes,
  });
  return shownAs(await toldAs(reading, path, shownPath), shownPath);
}

/** Lets a failure speak of a source by what a person calls it. */
export async function toldAs<T>(reading: Promise<T>, path: string, shownPath: string): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof AppError) || path === shownPath) throw error;
    throw new AppError(error.code, error.message.replaceAll(path, shownPath), { cause: error });
  }
}

function shownAs(facts: SourceFacts, path: string): SourceFacts {
  return { ...facts, source: { ...facts.source, path } };
}

/** The name of the one file or folder that was dropped. Several share the upload's folder, which has none. */
function uploadName(path: string, uploadId: string): string {
  const name = basename(path);
  return name === uploadId ? 'Dropped files' : name;
}
