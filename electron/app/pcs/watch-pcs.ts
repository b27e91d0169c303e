import { watch } from 'node:fs';
import type { Session } from '../session';

type Watched = Pick<Session, 'changedOnDisk'> & {
  readonly pcs: Pick<Session['pcs'], 'folder' | 'linkedStates'>;
};

/** Milliseconds in which changes of one PC are told once. */
const together = 150;
/** Milliseconds between two looks at the PCs that lie elsewhere. */
const pause = 2_000;

/**
 * Tells the windows when another process (the command line, a second window, a colleague) changed a PC on disk. Gives
 * the function that ends it.
 */
export function watchPcs(session: Watched): () => void {
  const stops = [watchFolder(session), watchLinked(session, pause)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The PCs in the data folder: the system tells of changes. */
function watchFolder(session: Watched): () => void {
  const pending = new Map<string, NodeJS.Timeout>();
  const tell = (folder: string) => {
    if (pending.has(folder)) return;
    const timer = setTimeout(() => {
      pending.delete(folder);
      session.changedOnDisk(folder);
    }, together);
    timer.unref();
    pending.set(folder, timer);
  };
  try {
    const watcher = watch(session.pcs.folder, { recursive: true }, (_event, file) => {
      const [pcId] = String(file ?? '').split(/[\\/]/);
      if (pcId) tell(pcId);
    });
    watcher.on('error', () => watcher.close());
    watcher.unref();
    return () => {
      watcher.close();
      for (const timer of pending.values()) clearTimeout(timer);
    };
  } catch {
    // Some file systems cannot be watched; the window then shows what it did itself.
    return () => {};
  }
}

/** The PCs that lie elsewhere, such as on a share, which tells of no changes: they are looked at now and again. */
export function watchLinked({ pcs, changedOnDisk }: Watched, every: number): () => void {
  let known: ReadonlyMap<string, string> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let ended = false;
  const look = async (): Promise<void> => {
    // A folder that cannot be read now may be there again next time.
    const now = await pcs.linkedStates().catch(() => known);
    if (ended) return;
    for (const [pcId, state] of now ?? []) {
      // One that was linked since the last look may have been changed since, too.
      if (known !== null && known.get(pcId) !== state) changedOnDisk(pcId);
    }
    known = now;
    // Only now: a share that answers slowly is not asked twice at once.
    timer = setTimeout(() => void look(), every);
    timer.unref();
  };
  void look();
  return () => {
    ended = true;
    if (timer !== null) clearTimeout(timer);
  };
}
