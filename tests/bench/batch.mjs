import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peakMemory, race, run } from './measure.mjs';
import { cli, loadRoom } from './packages.mjs';
import { peerOf } from './peers.mjs';
import { row } from './rows.mjs';

const packages = 1_000;
/** The peer takes so long for a thousand that a part of them has to do; its time is reckoned up. */
const peersPart = 100;
const publishers = 10;

/**
 * A folder of a thousand packages beside a shell loop of osslsigncode, which looks at the driver of each and cannot read
 * an INF: once with the roots that inspect knows, once with no more than it needs. And the memory of five thousand.
 */
export async function* manyPackages({ folder, env }) {
  const [lab, certificates] = [await loadRoom('lab'), await loadRoom('certificates')];
  const fleet = join(folder, 'fleet');
  const first = join(fleet, 'first');
  const { roots, paths } = await writeFleet(lab, first);
  const pem = (name, list) => {
    const path = join(folder, `${name}.pem`);
    writeFileSync(path, certificates.writeCertificates(list, 'pem'));
    return path;
  };
  const own = pem('own', roots);
  const known = pem('known', [...knownRoots(certificates), ...roots]);
  const argsFor = (path) => [cli, 'inspect', '--each', '--json', '--quiet', '--root', own, path];
  const inspect = () => run(process.execPath, argsFor(first), { env });
  for (const [list, what, goal] of [
    [known, 'with the same roots', 1 / 20],
    [own, 'with ten roots', null],
  ]) {
    const loop = peerOf(['osslsigncode'], () => loopOver(paths.slice(0, peersPart), list));
    const { ours, peer } = await race(3, inspect, loop);
    yield row(`inspect --each, ${packages} packages`, {
      ours,
      peer: peer === null ? null : (peer * packages) / peersPart,
      against: `osslsigncode in a loop, ${what}`,
      goal,
    });
  }
  const few = peakMemory(argsFor(first), { env });
  for (const copy of ['second', 'third', 'fourth', 'fifth']) {
    cpSync(first, join(fleet, copy), { recursive: true });
  }
  const many = peakMemory(argsFor(fleet), { env });
  yield row(`inspect --each, most memory for ${5 * packages} packages`, { ours: many, unit: 'MiB' });
  yield row(`inspect --each, memory for ${5 * packages} packages over that for ${packages}`, {
    ours: many / few,
    unit: 'times',
    goal: 1.5,
    absolute: true,
  });
}

async function writeFleet(lab, folder) {
  const authorities = [];
  for (let index = 0; index < publishers; index += 1) {
    authorities.push(await lab.createAuthority({ publisher: `Publisher ${index}` }));
  }
  const paths = Array.from({ length: packages }, (_, index) => join(folder, `package ${index}`));
  for (const [index, path] of paths.entries()) {
    await lab.makePackage('unknown-publisher', path, { authority: authorities[index % publishers] });
  }
  return { roots: authorities.map(({ root }) => root.certificate), paths };
}

const knownRoots = ({ knownCertificates }) =>
  knownCertificates()
    .filter(({ role, trustedByDefault }) => role === 'root' && trustedByDefault)
    .map(({ certificate }) => certificate);

function loopOver(paths, roots) {
  const line =
    'for p; do osslsigncode verify -ignore-crl -ignore-cdp -CAfile "$0" -TSA-CAfile "$0" ' +
    '-catalog "$p/labdriver.cat" -in "$p/labdriver.sys" || exit 1; done';
  run('sh', ['-c', line, roots, ...paths]);
}
