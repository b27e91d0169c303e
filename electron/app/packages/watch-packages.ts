import type { PreflightEvent } from '../../../shared/api';
import { AppError } from '../app-error';
import type { KeptSource, Session } from '../session';
import { readFor } from './kept-source';
import { type SourceChange, sourceChanges } from './watch-sources';

type PackageEvent = Extract<PreflightEvent, { kind: 'package' }>;

/**
 * Follows the open packages: one that changed on disk is inspected again and the windows are told; what was known of one
 * that went away, or cannot be read any more, stays until it can. An upload is nobody's to change. Gives the function
 * that ends it.
 */
export function watchPackages(session: Session): () => void {
  const stop = new AbortController();
  void follow(session, stop.signal);
  return () => stop.abort();
}

async function follow(session: Session, signal: AbortSignal): Promise<void> {
  const followed = () =>
    session.inspections
      .entries()
      .flatMap(([id, { path, state, isUpload }]) => (isUpload ? [] : [{ id, path, state }]));
  for await (const change of sourceChanges(followed, { signal, ref: false })) {
    const found = await takeIn(session, change);
    if (found === null || signal.aborted) continue;
    const at = session.deps.now().toISOString();
    session.emit({ kind: 'package', inspectionId: change.id, at, ...found });
  }
}

/** Notes what a package is now. `null` when it was closed meanwhile. */
async function takeIn(
  session: Session,
  { id, state, before }: SourceChange,
): Promise<Pick<PackageEvent, 'state' | 'message'> | null> {
  const keptNow = () => session.inspections.entries().find(([each]) => each === id)?.[1];
  const note = (next: (kept: KeptSource) => KeptSource) => {
    const kept = keptNow();
    if (kept !== undefined) session.inspections.set(id, next(kept));
    return kept !== undefined;
  };
  const kept = keptNow();
  if (kept === undefined) return null;
  if (state === null) return note((old) => ({ ...old, state })) ? { state: 'gone', message: null } : null;
  try {
    const facts = await readFor(session, kept, kept.facts.architecture);
    const others = new Map();
    if (!note((old) => ({ ...old, facts, others, state }))) return null;
    return { state: before === null ? 'returned' : 'changed', message: null };
  } catch (error) {
    const message = error instanceof AppError ? error.message : `${kept.shownPath} cannot be read: ${error}`;
    return note((old) => ({ ...old, state })) ? { state: 'unreadable', message } : null;
  }
}
