/**
 * `npm run bench`: how long the command line, hashing, catalogs and logs take, each beside a peer measured in the same run,
 * because absolute times say more about the computer. Nothing here passes or fails.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { logReading } from './logs.mjs';
import { measure, report } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const load = async (room) =>
  (await runnerImport(join(root, 'electron', room, 'index.ts'), { configFile: false, logLevel: 'error' }))
    .module;

const [lab, catalogs, authenticode] = [await load('lab'), await load('catalog'), await load('authenticode')];
const folder = mkdtempSync(join(tmpdir(), 'driver-preflight-bench-'));
console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.versions.node}\n`);
try {
  await commandLine();
  await hashing();
  await catalogReading();
  await logReading(await load('log-reader'), folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function commandLine() {
  const made = await lab.makePackage('publisher', join(folder, 'package'));
  const env = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data') };
  const run = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const peer = { name: 'node alone', times: await measure(15, () => run('-e', '0')) };
  report('node -e 0', peer.times);
  const cli = join(root, 'out', 'main', 'cli.js');
  report('driver-preflight --version', await measure(15, () => run(cli, '--version')), peer);
  report(
    'driver-preflight inspect, small package',
    await measure(15, () => run(cli, 'inspect', made.folder)),
    peer,
  );
}

async function hashing() {
  const path = join(folder, 'big.bin');
  const piece = randomBytes(2 ** 24);
  const file = openSync(path, 'w');
  for (let count = 0; count < 64; count += 1) writeSync(file, piece);
  closeSync(file);
  for (const algorithm of ['sha256', 'sha1']) {
    const name = `openssl dgst -${algorithm}`;
    const openssl = () => spawnSync('openssl', ['dgst', `-${algorithm}`, path]).status === 0;
    const peer = openssl() ? { name, times: await measure(5, openssl) } : null;
    if (peer === null) console.log('openssl is not installed: there is no peer for hashing.');
    else report(`${name}, 1 GiB`, peer.times);
    report(
      `hashFile ${algorithm}, 1 GiB`,
      await measure(5, () => authenticode.hashFile(path, [algorithm])),
      peer,
    );
  }
}

async function catalogReading() {
  const authority = await lab.createAuthority();
  for (const count of [1_000, 10_000]) {
    const members = Array.from({ length: count }, (_, index) => ({
      file: `file${index}.sys`,
      subject: 'flat',
      digests: { sha1: randomBytes(20), sha256: randomBytes(32) },
    }));
    const options = {
      version: 2,
      digests: ['sha256'],
      osAttr: '2:10.0',
      attributes: [],
      thisUpdate: new Date(),
    };
    const bytes = lab.signCatalog(lab.writeCatalog({ members, ...options }), authority);
    const read = () => {
      const parsed = catalogs.readCatalog(bytes, 'bench.cat');
      if (!parsed.ok) throw new Error(parsed.problem.message);
      if (parsed.value.members.length !== count) throw new Error('members are missing');
    };
    report(`readCatalog, ${count} members, ${(bytes.length / 1e6).toFixed(1)} MB`, await measure(9, read));
  }
}
