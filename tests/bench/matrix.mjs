import { join } from 'node:path';
import { race } from './measure.mjs';
import { load, loadRoom, makePackage } from './packages.mjs';
import { row } from './rows.mjs';

const PCS = 60;
const architectures = ['amd64', 'arm64', 'x86'];

/** What the matrix takes once the package has been read. */
export async function* matrix({ folder }) {
  const { createApp } = await loadRoom('app');
  const { folder: source } = await makePackage(join(folder, 'matrix'), { count: 10 });
  const app = await createApp({
    dataFolder: join(folder, 'matrix-data'),
    tempFolder: join(folder, 'matrix-temp'),
    workers: { hash: null, archive: null },
    host: 'loopback',
    version: '0.0.0',
    promptWindows: false,
    openPaths: [],
    now: () => new Date(),
  });
  try {
    const { pcs } = await app.call('pc.list', {});
    const opened = { source: { kind: 'path', path: source }, pcId: pcs[0].id, jobId: 'bench' };
    const { inspectionId } = await app.call('package.open', opened);
    const { windowsVersions } = await load('shared/windows/versions.ts');
    const fresh = windowsVersions
      .flatMap((each) => each.architectures.map((architecture) => ({ windows: each.id, architecture })))
      .filter(({ architecture }) => architectures.includes(architecture))
      .slice(0, PCS);
    const saved = [];
    while (fresh.length + saved.length < PCS)
      saved.push((await app.call('pc.create', { windows: '11-25h2', name: `Bench ${saved.length}` })).id);
    const ask = { inspectionId, pcIds: saved, fresh, users: ['admin'] };
    const made = await app.call('matrix.run', ask);
    const name = `matrix of ${made.matrix.pcs.length} PCs after inspection`;
    yield row(name, { ...(await race(25, () => app.call('matrix.run', ask))), goal: 20, absolute: true });
  } finally {
    await app.close();
  }
}
