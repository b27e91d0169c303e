import type { TakenSource, TakeWatch } from '../../shared/api';
import { bridge } from '../bridge/bridge';
import { useLogs } from '../stores/open-logs';
import { usePackage } from '../stores/package';
import { pathSource } from '../stores/session';
import { goTo, type Page } from './route';

/** Names of plain files that are logs and cannot be driver packages: `setupapi.dev.20240101_101500.log`. */
const logName = /\.(log|txt|old|bak)$/i;

/**
 * Opens what was dropped: logs by their names, everything else as a driver package, and archives and folders without
 * one as logs. On the page of logs everything is tried as a log first.
 */
export async function openDrop(data: DataTransfer, page: Page): Promise<void> {
  const names = [...data.files].map((file) => file.name);
  const [first, ...more] = names;
  const name =
    first === undefined ? 'What was dropped' : first + (more.length > 0 ? ` and ${more.length} more` : '');
  let taken: readonly TakenSource[] = [];
  const hand = async (watch: TakeWatch) => {
    taken = await bridge().takeDrop(data, watch);
    return taken;
  };
  if (page === 'log' || areLogs(names)) {
    goTo('log');
    await useLogs.getState().take(name, hand);
    if (useLogs.getState().failure !== null) await openAsPackages(taken);
    return;
  }
  goTo('package');
  await usePackage.getState().take(name, hand);
  if (holdNoPackage(taken)) await openAsLogs(taken);
}

/** Opens paths that the app was started with, or that the system hands it, as if they had been dropped. */
export async function openPaths(paths: readonly string[]): Promise<void> {
  const taken = paths.map(pathSource);
  if (areLogs(taken.map(({ name }) => name))) {
    // The page shows the PC's own log unless another is open already.
    for (const { name, source } of taken) await useLogs.getState().open(name, source);
    return goTo('log');
  }
  await usePackage.getState().open(taken);
  if (holdNoPackage(taken)) await openAsLogs(taken);
}

const areLogs = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => logName.test(name));

function holdNoPackage(taken: readonly TakenSource[]): boolean {
  const { failures } = usePackage.getState();
  return taken.length > 0 && failures.length === taken.length && failures.every(isNoPackage);
}

const isNoPackage = ({ code }: { readonly code: string }) => code === 'NO_PACKAGE';

/** Sources that are no logs, tried as packages; what was said of them as logs stays when they hold none. */
async function openAsPackages(taken: readonly TakenSource[]): Promise<void> {
  if (taken.length === 0) return;
  const before = usePackage.getState().documents;
  await usePackage.getState().open(taken);
  if (usePackage.getState().documents === before) return usePackage.getState().showFailures([]);
  useLogs.getState().dismiss();
  goTo('package');
}

/** Sources that hold no driver package, tried as logs; what was said of them as packages stays when they are none. */
async function openAsLogs(taken: readonly TakenSource[]): Promise<void> {
  const { open, dismiss } = useLogs.getState();
  let opened = 0;
  for (const { name, source } of taken) if (await open(name, source)) opened += 1;
  if (opened === 0) return dismiss();
  usePackage.getState().showFailures([]);
  goTo('log');
}
