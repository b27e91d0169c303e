import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { api, type CallInput, type CallName, type CallOutput, type PreflightEvent } from '../../shared/api';
import { createHashPool } from '../authenticode';
import { createPrivateFolder, removeStaleTemporaryFolders } from '../intake';
import { openPcStore } from '../pc';
import { aboutCalls } from './about-calls';
import { AppError } from './app-error';
import { classroomCalls } from './classroom/calls';
import { storeCalls } from './devices/store-calls';
import { galleryCalls } from './gallery/calls';
import { installCalls } from './install/calls';
import { storyCalls } from './install/story-calls';
import { labCalls } from './lab/calls';
import { logSupportCalls } from './log-support/calls';
import { logCalls } from './logs/calls';
import { logMarkCalls } from './logs/mark-calls';
import { createOpenLogs } from './logs/open-logs';
import { matrixCalls } from './matrix/calls';
import { packageCalls } from './packages/calls';
import { diagnosisCalls } from './packages/diagnosis-calls';
import { watchPackages } from './packages/watch-packages';
import { pcCalls } from './pcs/calls';
import { appErrorOf } from './pcs/pc-error';
import { watchPcs } from './pcs/watch-pcs';
import { readinessCalls } from './readiness/calls';
import { whatIfCalls } from './readiness/what-if-calls';
import { createSession, type Handlers } from './session';
import { trustCalls } from './trust/calls';
import { certificateCalls } from './trust/certificate-calls';
import type { App, AppDeps } from './types';

/** How long a PC that was deleted or reset can be brought back, in milliseconds: 30 days. */
const trashLife = 30 * 24 * 60 * 60 * 1000;

/**
 * Wires the rooms into the one engine that every host serves. `call` rejects with `AppError` only: a wrong argument
 * is INVALID_ARGUMENT before any room sees it, an unknown call UNKNOWN_CALL, a fault of ours INTERNAL.
 */
export async function createApp(deps: AppDeps): Promise<App> {
  await mkdir(deps.tempFolder, { recursive: true });
  await removeStaleTemporaryFolders(deps.tempFolder);
  const listeners = new Set<(event: PreflightEvent) => void>();
  const emit = (event: PreflightEvent) => {
    for (const listener of listeners) listener(event);
  };
  const hashes = createHashPool({ workerFile: deps.workers.hash, threads: availableParallelism() });
  const pcs = await openPcStore(join(deps.dataFolder, 'pcs'));
  await pcs.purge(new Date(deps.now().getTime() - trashLife));
  const session = createSession(deps, pcs, hashes, emit);
  const logs = createOpenLogs(session);
  const handlers: Handlers = {
    ...packageCalls(session),
    ...diagnosisCalls(session),
    ...pcCalls(session),
    ...installCalls(session),
    ...trustCalls(session),
    ...certificateCalls(session),
    ...storeCalls(session),
    ...matrixCalls(session),
    ...galleryCalls(session),
    ...storyCalls(session),
    ...readinessCalls(session),
    ...whatIfCalls(session),
    ...labCalls(session),
    ...classroomCalls(session),
    ...aboutCalls(session),
    ...logCalls(logs),
    ...logMarkCalls(session, logs),
    ...logSupportCalls(session, logs),
    'app.info': async () => ({
      version: deps.version,
      host: deps.host,
      canBrowse: deps.browse !== undefined,
      promptWindows: deps.promptWindows,
      openPaths: [...deps.openPaths],
    }),
  };
  const stopWatching = [watchPcs(session), watchPackages(session)];
  return {
    call: (name, input) => dispatch(handlers, name, input),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (paths) => emit({ kind: 'open', paths: [...paths] }),
    async close() {
      for (const stop of stopWatching) stop();
      for (const job of session.jobs.values()) job.abort();
      await logs.closeAll();
      await hashes.close();
      await (await createPrivateFolder(deps.tempFolder)).remove();
    },
  };
}

async function dispatch<N extends CallName>(
  handlers: Handlers,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  if (!Object.hasOwn(api, name)) throw new AppError('UNKNOWN_CALL', `There is no call “${String(name)}”.`);
  const parsed = api[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
    throw new AppError('INVALID_ARGUMENT', `${name}${where}: ${issue?.message ?? 'invalid argument'}.`);
  }
  try {
    return await handlers[name](parsed.data as never);
  } catch (error) {
    const known = appErrorOf(error);
    if (known instanceof AppError) throw known;
    const message = error instanceof Error ? error.message : String(error);
    throw new AppError('INTERNAL', `${name} failed: ${message}`, { cause: error });
  }
}
