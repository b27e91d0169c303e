import { join } from 'node:path';
import { loadRoom } from './packages.mjs';

/** The app without a window, in a data folder of its own: its calls, and a package opened and closed in it. */
export async function openApp(folder, workers) {
  const { createApp } = await loadRoom('app');
  const app = await createApp({
    dataFolder: join(folder, 'app-data'),
    tempFolder: join(folder, 'app-temp'),
    workers,
    host: 'loopback',
    version: '0.0.0',
    promptWindows: false,
    openPaths: [],
    now: () => new Date(),
  });
  const { pcs } = await app.call('pc.list', {});
  const open = (path) =>
    app.call('package.open', { source: { kind: 'path', path }, pcId: pcs[0].id, jobId: 'bench' });
  return {
    call: app.call,
    open,
    inspect: async (path) => app.call('package.close', { inspectionId: (await open(path)).inspectionId }),
    close: () => app.close(),
  };
}
