import type { PreflightEvent, TakenSource } from '../../shared/api';
import { bridge, toCallError } from '../bridge/bridge';
import { useDiagnoses } from './diagnoses';
import { useInstall } from './install';
import { useLog } from './log';
import { useMatrix } from './matrix';
import { useLogs } from './open-logs';
import { usePackage } from './package';
import { selectPc, usePc } from './pc';
import { usePcs } from './pcs';
import { useSettings } from './settings';
import { useTrust } from './trust';

/** A path that a person typed, or that a host was started with, as a source. */
export function pathSource(path: string): TakenSource {
  const name = path.split(/[\\/]/).filter(Boolean).pop() ?? path;
  return { name, source: { kind: 'path', path } };
}

/** Opens the paths that a host was started with, or is asked to open. */
type OpenPaths = (paths: readonly string[]) => Promise<void>;

function receive(event: PreflightEvent, openPaths: OpenPaths): void {
  switch (event.kind) {
    case 'progress':
      usePackage.getState().progressed(event);
      useLogs.getState().progressed(event);
      return;
    case 'log':
      useLogs.getState().received(event);
      return;
    case 'package':
      useDiagnoses.getState().forget(event.inspectionId);
      void usePackage.getState().movedOnDisk(event);
      return;
    case 'open':
      void openPaths(event.paths);
      return;
    case 'changed': {
      if (event.what === 'install') {
        if (event.runId !== undefined) void useInstall.getState().refresh(event.runId);
        return;
      }
      if (event.what === 'pc') {
        // Its switches decide like its user does, and a reset empties its stores and its log.
        usePcs.getState().touch(event.pcId);
        const atHand = event.pcId === usePc.getState().pcId;
        void usePc
          .getState()
          .load()
          .then(atHand ? refreshPc : undefined);
        return;
      }
      // The page of devices listens for itself.
      if (event.what === 'device' || event.pcId !== usePc.getState().pcId) return;
      if (event.what === 'log') void useLog.getState().load(event.pcId);
      else
        void useTrust
          .getState()
          .load(event.pcId)
          .then(() => usePackage.getState().judge());
    }
  }
}

/** Everything that hangs on the PC at hand, read again. */
async function refreshPc(): Promise<void> {
  const { pcId } = usePc.getState();
  if (pcId === null) return;
  await Promise.all([
    useTrust.getState().load(pcId),
    useLog.getState().load(pcId),
    usePackage.getState().judge(),
  ]);
}

/**
 * Wires the stores to each other and to the host, and reads the first state. Gives the function that ends it.
 * One place knows who follows whom; the stores themselves do not listen to each other.
 */
export async function startSession(openPaths: OpenPaths): Promise<() => void> {
  const stops = [
    bridge().subscribe((event) => receive(event, openPaths)),
    usePc.subscribe((now, before) => {
      if (now.pcs !== before.pcs) void usePcs.getState().load();
      const [pc, old] = [selectPc(now), selectPc(before)];
      if (pc?.id !== old?.id || pc?.user !== old?.user) void refreshPc();
    }),
    useTrust.subscribe((now, before) => {
      if (now.revision !== before.revision) void usePackage.getState().judge();
    }),
    useInstall.subscribe(({ run }, before) => {
      const ended = run?.state?.result != null && before.run?.state?.result == null;
      if (!ended) return;
      void usePc.getState().load();
      void refreshPc();
    }),
  ];
  try {
    const { info, settings } = await useSettings.getState().load();
    if (settings.matrix !== undefined) useMatrix.getState().restore(settings.matrix);
    await usePc.getState().load(settings.pcId);
    await openPaths(info.openPaths);
  } catch (thrown) {
    usePc.setState({ error: toCallError(thrown) });
  }
  return () => {
    for (const stop of stops) stop();
  };
}
