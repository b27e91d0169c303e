import { app } from 'electron';
import { type CrashLog, recordCrashes } from '../common/crash-log';

/** A page that ends again within this time is left alone: drawing it anew does not help. */
const patienceMs = 60_000;

/**
 * Writes down what ends unasked: this process, a page, a helper of Chromium. A page is drawn anew; what the person
 * had is with the engine. Source: Electron documentation, "app", events render-process-gone and child-process-gone.
 */
export function recordElectronCrashes(log: CrashLog, now: () => number = Date.now): void {
  recordCrashes(log);
  // Electron only warns of these, so nothing else would be told.
  process.on('unhandledRejection', (reason) => {
    console.error(reason);
    log.write('A rejection was not handled', reason);
  });
  let drawnAnew = Number.NEGATIVE_INFINITY;
  app.on('render-process-gone', (_event, contents, details) => {
    if (details.reason === 'clean-exit') return;
    log.write('A page ended', `${details.reason}, exit code ${details.exitCode}`);
    if (now() - drawnAnew < patienceMs) return;
    drawnAnew = now();
    contents.reload();
  });
  app.on('child-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || details.reason === 'killed') return;
    const name = details.name ?? details.serviceName ?? details.type;
    log.write('A helper process ended', `${name}: ${details.reason}, exit code ${details.exitCode}`);
  });
}
