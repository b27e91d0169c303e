import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, median, report } from './measure.mjs';

const packages = 1_000;
/** The peer takes so long for a thousand that a part of them has to do; its time is reckoned up. */
const peersPart = 100;
const publishers = 10;

/** Tells on standard error what the process took at most, in KiB; threads load it too and say nothing. */
const tellMemory =
  'data:text/javascript,import{isMainThread}from"node:worker_threads";' +
  'if(isMainThread)process.on("exit",()=>process.stderr.write("\\nmaxRSS "+process.resourceUsage().maxRSS))';

/**
 * A folder of a thousand packages beside a shell loop of osslsigncode, which looks at the driver of each and cannot read
 * an INF; and the memory that a thousand and five thousand take. `rooms` are the faces of `lab` and `certificates`.
 */
export async function manyPackages({ lab, certificates }, cli, folder) {
  const fleet = join(folder, 'fleet');
  const roots = await writeFleet(lab, join(fleet, 'first'));
  const own = join(folder, 'own.pem');
  writeFileSync(own, certificates.writeCertificates(roots, 'pem'));
  const all = join(folder, 'all.pem');
  writeFileSync(all, certificates.writeCertificates([...knownRoots(certificates), ...roots], 'pem'));

  const inspect = () => inspectFleet(cli, join(fleet, 'first'), own, folder);
  inspect();
  const peers = [];
  for (const [roots, name] of [
    [all, 'osslsigncode, the roots that inspect knows'],
    [own, 'osslsigncode, the ten roots that it needs'],
  ]) {
    const loop = () => loopOver(join(fleet, 'first'), roots);
    if (!loop()) {
      console.log('osslsigncode is not installed: there is no peer for many packages.');
      break;
    }
    const times = (await measure(3, loop)).map((time) => (time * packages) / peersPart);
    report(`${name}, ${packages} packages`, times);
    peers.push({ name, times });
  }
  const times = await measure(5, inspect);
  report(`inspect --each, ${packages} packages`, times);
  for (const peer of peers) {
    console.log(`  ${(median(peer.times) / median(times)).toFixed(1)} times as fast as ${peer.name}`);
  }
  const before = inspect();
  for (const copy of ['second', 'third', 'fourth', 'fifth']) {
    cpSync(join(fleet, 'first'), join(fleet, copy), { recursive: true });
  }
  const after = inspectFleet(cli, fleet, own, folder);
  console.log(`  memory at most: ${before} MB for ${packages} packages, ${after} MB for ${5 * packages}`);
}

async function writeFleet(lab, folder) {
  const authorities = [];
  for (let index = 0; index < publishers; index += 1) {
    authorities.push(await lab.createAuthority({ publisher: `Publisher ${index}` }));
  }
  for (let index = 0; index < packages; index += 1) {
    const authority = authorities[index % publishers];
    await lab.makePackage('unknown-publisher', join(folder, `package ${index}`), { authority });
  }
  return authorities.map(({ root }) => root.certificate);
}

const knownRoots = ({ knownCertificates }) =>
  knownCertificates()
    .filter(({ role, trustedByDefault }) => role === 'root' && trustedByDefault)
    .map(({ certificate }) => certificate);

/** Gives the memory that it took at most, in MB. */
function inspectFleet(cli, fleet, roots, folder) {
  const env = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data') };
  const args = ['--import', tellMemory, cli, 'inspect', '--each', '--json', '--root', roots, fleet];
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const memory = /maxRSS (\d+)/.exec(String(stderr))?.[1];
  if (status !== 0 || memory === undefined) throw new Error(String(stderr));
  return ((Number(memory) * 1024) / 1e6).toFixed(0);
}

/** Whether the loop could be run. */
function loopOver(fleet, roots) {
  const paths = readdirSync(fleet)
    .slice(0, peersPart)
    .map((name) => join(fleet, name));
  const line =
    'for p; do osslsigncode verify -CAfile "$0" -TSA-CAfile "$0" -catalog "$p/labdriver.cat" -in "$p/labdriver.sys" || exit; done';
  return spawnSync('sh', ['-c', line, roots, ...paths], { stdio: 'ignore' }).status === 0;
}
