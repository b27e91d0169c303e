import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogVerifier } from './catalogs.mjs';
import { fitLine, growthPicture } from './growth-picture.mjs';
import { logIndexer, writeLog } from './logs.mjs';
import { largeCatalog, loadRoom, makePackage, root } from './packages.mjs';

const MIB = 2 ** 20;
const ROUNDS = 5;
const steps = [1, 2, 3, 4, 5, 6];

/** Measures how cost grows with each kind of size, draws it to `build/docs/pictures/growth.svg`, and gives the fits. */
export async function growth(context) {
  const plots = [];
  for (const subject of [bytes, files, members, log]) {
    process.stderr.write(`growth: ${subject.name} …\n`);
    const { points, ...words } = await subject(context);
    plots.push({ ...words, points, fit: fitLine(points) });
  }
  const path = join(root, 'build', 'docs', 'pictures', 'growth.svg');
  writeFileSync(path, growthPicture(plots));
  return { path, plots };
}

/**
 * Processor time in milliseconds, which other programs disturb less than the clock; the least of several runs at each
 * size, which take turns. `prepare` gives what to measure.
 */
async function measured(sizes, prepare) {
  const works = [];
  for (const size of sizes) works.push({ x: size, y: Number.POSITIVE_INFINITY, work: await prepare(size) });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const each of works) each.y = Math.min(each.y, await costOf(each.work));
  return works.map(({ x, y }) => ({ x, y }));
}

async function costOf(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function bytes({ folder }) {
  const { hashFile } = await loadRoom('authenticode');
  const points = await measured(
    steps.map((step) => step * 40),
    async (size) => {
      const made = await makePackage(join(folder, `bytes-${size}`), { count: 2, size: size * MIB });
      return () => hashFile(made.files[1], ['sha256']);
    },
  );
  return { title: 'SHA-256 of a file', unit: 'MiB', points };
}

async function files({ folder }) {
  const { inspectOnce } = await loadRoom('app');
  const deps = { dataFolder: folder, tempFolder: folder, workers: { hash: null, archive: null } };
  const points = await measured(
    steps.map((step) => step * 200),
    async (count) => {
      const made = await makePackage(join(folder, `files-${count}`), { count });
      return () => inspectOnce(made.folder, { root: [made.rootCer], ...deps });
    },
  );
  return { title: 'inspect a package', unit: 'files', points };
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
  const opened = [];
  const points = await measured(
    steps.map((step) => step * 25),
    async (megabytes) => {
      const index = await logIndexer(writeLog(folder, megabytes));
      opened.push(index);
      return index.read;
    },
  );
  for (const index of opened) await index.close();
  return { title: 'index a log', unit: 'MB', points };
}
