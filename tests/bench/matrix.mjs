import { join } from 'node:path';
import { race } from './measure.mjs';
import { openApp } from './open-app.mjs';
import { load, makePackage } from './packages.mjs';
import { row } from './rows.mjs';

const PCS = 60;
const architectures = ['amd64', 'arm64', 'x86'];

/** What the matrix takes once the package has been read. */
export async function* matrix({ folder }) {
  const { folder: source } = await makePackage(join(folder, 'matrix'), { count: 10 });
  const app = await openApp(folder, { hash: null, archive: null });
  try {
    const { inspectionId } = await app.open(source);
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
