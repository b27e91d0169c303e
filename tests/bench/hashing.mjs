import { join } from 'node:path';
import { peakMemory, race, run } from './measure.mjs';
import { openApp } from './open-app.mjs';
import { builtFile, cli, makePackage } from './packages.mjs';
import { peerOf } from './peers.mjs';
import { row } from './rows.mjs';

const MIB = 2 ** 20;

/** A gibibyte of files, beside the digest alone. */
export async function* hashing({ folder, env }) {
  const made = await makePackage(join(folder, 'gigabyte'), {
    count: 200,
    size: Math.floor((1024 * MIB) / 200),
  });
  const args = [cli, 'inspect', '--json', '--root', made.rootCer, made.folder];
  const openssl = () => run('openssl', ['dgst', '-sha256', ...made.files]);
  const times = await race(5, () => run(process.execPath, args, { env }), peerOf(['openssl'], openssl));
  const name = 'hash and verify a package of 1 GiB, 200 files';
  const against = 'openssl dgst -sha256';
  yield row(`${name}, cold process`, { ...times, against, goal: 0.6 });
  const app = await openApp(folder, { hash: builtFile('hash-worker.js'), archive: null });
  try {
    const times = await race(5, () => app.inspect(made.folder), peerOf(['openssl'], openssl));
    yield row(`${name}, in the app`, { ...times, against, goal: 0.6 });
  } finally {
    await app.close();
  }
  yield row(`${name}: memory`, { ours: peakMemory(args, { env }), unit: 'MiB', goal: 200, absolute: true });
}
