import { spawn } from 'node:child_process';
import { type ExitStatus, exitStatus } from '../cli/exit-status';
import { hasDisplay } from '../loopback/browser';
import { serve } from '../loopback/serve';
import { type ElectronRuntime, findElectronRuntime } from './electron-runtime';

export interface OpenAppOptions {
  /** Absolute. */
  readonly paths: readonly string[];
  /** False: open no window, which only the loopback host can do. */
  readonly open: boolean;
  readonly loopback: boolean;
}

/** Opens the app in Electron where that is possible, else on loopback, saying why in one line. */
export async function openApp({ paths, open, loopback }: OpenAppOptions): Promise<ExitStatus> {
  const runtime = findElectronRuntime();
  const reason = loopbackReason(open, loopback, runtime);
  if (reason === null && runtime !== null) {
    const status = await runElectron(runtime, paths);
    if (status === 0) return exitStatus.done;
    console.log(`Electron ended at once (${status}), so the app is shown in a browser.`);
  } else if (reason !== null) {
    console.log(reason);
  }
  await serve({ paths, open, print: (line) => console.log(line) });
  return exitStatus.done;
}

function loopbackReason(open: boolean, loopback: boolean, runtime: ElectronRuntime | null): string | null {
  if (loopback) return 'The app is shown in a browser, as asked for.';
  if (!open) return 'No window is opened, as asked for; the app is served for a browser.';
  if (runtime === null)
    return "Electron's runtime is not on this computer, so the app is shown in a browser.";
  return hasDisplay() ? null : 'There is no display here, so the app is served for a browser elsewhere.';
}

/** Electron that stayed longer than this was used, whatever its status. */
const usedMs = 10_000;

/** Resolves with 0 when the window was used and closed, else with why it never came. */
function runElectron(
  { executable, before }: ElectronRuntime,
  paths: readonly string[],
): Promise<number | string> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const options = asRoot ? ['--no-sandbox'] : [];
  if (asRoot) console.log('Running as root, which Chromium’s sandbox does not allow: it is off.');
  const started = Date.now();
  const { ELECTRON_RUN_AS_NODE, ...env } = process.env;
  const child = spawn(executable, [...options, ...before, ...paths], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => {
      const used = signal !== null || Date.now() - started > usedMs;
      resolve(used ? 0 : (code ?? 0));
    });
  });
}
