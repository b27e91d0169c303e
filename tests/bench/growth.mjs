import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogVerifier } from './catalogs.mjs';
import { fitLine, growthPicture } from './growth-picture.mjs';
import { logIndexer, writeLog } from './logs.mjs';
import { race, run } from './measure.mjs';
import { cli, largeCatalog, loadRoom, makePackage, root } from './packages.mjs';

const MIB = 2 ** 20;
const steps = [1, 2, 3, 4, 5, 6];

/** Measures how cost grows with each kind of size, draws it to `tests/bench/growth.svg`, and gives the fits. */
export async function growth(context) {
  const plots = [];
  for (const subject of [bytes, files, members, log]) {
    process.stderr.write(`growth: ${subject.name} …\n`);
    const { points, ...words } = await subject(context);
    plots.push({ ...words, points, fit: fitLine(points) });
  }
  const path = join(root, 'tests', 'bench', 'growth.svg');
  writeFileSync(path, growthPicture(plots));
  return { path, plots };
}

/** Medians over sizes: `prepare` gives what to measure at each. */
async function measured(sizes, prepare) {
  const points = [];
  for (const size of sizes) points.push({ x: size, y: (await race(5, await prepare(size))).ours });
  return points;
}

async function bytes({ folder }) {
  const { hashFile } = await loadRoom('authenticode');
  const points = await measured(
    steps.map((step) => step * 80),
    async (size) => {
      const made = await makePackage(join(folder, `bytes-${size}`), { count: 2, size: size * MIB });
      return () => hashFile(made.files[1], ['sha256']);
    },
  );
  return { title: 'SHA-256 of a file', unit: 'MiB', points };
}

async function files({ folder, env }) {
  const points = await measured(
    steps.map((step) => step * 200),
    async (count) => {
      const made = await makePackage(join(folder, `files-${count}`), { count });
      return () => run(process.execPath, [cli, 'inspect', '--root', made.rootCer, made.folder], { env });
    },
  );
  return { title: 'inspect, the whole process', unit: 'files', points };
}

async function members() {
  const verify = await catalogVerifier();
  const points = await measured(
    steps.map((step) => step * 5000),
    async (count) => {
      const catalog = Buffer.from(await largeCatalog(count));
      return () => verify(catalog, count);
    },
  );
  return { title: 'parse and verify a catalog', unit: 'members', points };
}

async function log({ folder }) {
  const points = await measured(
    steps.map((step) => step * 40),
    async (megabytes) => (await logIndexer(writeLog(folder, megabytes))).read,
  );
  return { title: 'index a log', unit: 'MB', points };
}
