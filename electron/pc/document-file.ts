import { basename } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../../shared/model/problem';
import { PcError } from './error';
import { loadJson, moveAside, saveJson } from './json-file';
import { withLock } from './lock';

/** How one kind of file is read and what stands in for it when it is not there. */
export interface DocumentKind<S extends z.ZodType> {
  readonly schema: S;
  /** `null`: nothing can stand in; a damaged file then stays where it is. */
  readonly fallback: z.output<S> | null;
  /** What the person loses, for the message; such as `its list of staged packages`. */
  readonly holds: string;
}

export interface DocumentContext {
  /** Folder whose lock guards the file. */
  readonly folder: string;
  readonly now: () => Date;
  readonly report: (problem: Problem) => void;
}

function refuseNewer(path: string, version: string): never {
  const message = `${path} was written by a newer version (${version}). Update this program to use it.`;
  throw new PcError('NEWER_VERSION', message);
}

function refuseDamaged(path: string, reason: string): never {
  throw new PcError('DAMAGED', `${path} cannot be read: ${reason}. Repair it, or delete its folder.`);
}

/**
 * Reads a document; `null` when it is absent and nothing stands in. A damaged one is moved aside, told, and
 * replaced by its stand-in: its content stays on disk under the name that the message gives.
 */
export async function readDocument<S extends z.ZodType>(
  path: string,
  kind: DocumentKind<S>,
  context: DocumentContext,
): Promise<z.output<S> | null> {
  const loaded = await loadJson(path, kind.schema);
  if (loaded.state !== 'damaged') return settled(path, kind, loaded);
  if (kind.fallback === null) return refuseDamaged(path, loaded.reason);
  // Under the lock, since somebody else may be moving it aside or have written a good one meanwhile.
  return withLock(context.folder, () => readLocked(path, kind, context));
}

/** The same for a caller that holds the folder's lock. */
export async function readLocked<S extends z.ZodType>(
  path: string,
  kind: DocumentKind<S>,
  context: DocumentContext,
): Promise<z.output<S> | null> {
  const loaded = await loadJson(path, kind.schema);
  if (loaded.state !== 'damaged') return settled(path, kind, loaded);
  if (kind.fallback === null) return refuseDamaged(path, loaded.reason);
  const aside = await moveAside(path, context.now());
  const message =
    `${path} could not be read (${loaded.reason}), so ${kind.holds} starts anew. ` +
    `The old file is kept beside it as ${aside}.`;
  // Told first: on a full disk nothing can be written, and the next reader finds nothing that is damaged.
  context.report({ code: 'DAMAGED_FILE', severity: 'error', message, path: basename(path) });
  await saveJson(path, kind.fallback);
  return kind.fallback;
}

type Settled<T> = Exclude<Awaited<ReturnType<typeof loadJson<z.ZodType<T>>>>, { state: 'damaged' }>;

function settled<S extends z.ZodType>(
  path: string,
  kind: DocumentKind<S>,
  loaded: Settled<z.output<S>>,
): z.output<S> | null {
  if (loaded.state === 'ok') return loaded.value;
  return loaded.state === 'absent' ? kind.fallback : refuseNewer(path, loaded.version);
}
