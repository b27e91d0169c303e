import { join } from 'node:path';
import { peakMemory, race, run } from './measure.mjs';
import { cli, makePackage } from './packages.mjs';
import { osslsigncodeCatalogs, peerOf } from './peers.mjs';
import { row } from './rows.mjs';

const COUNT = 1000;

/** A folder full of packages in one process, beside a process for each. */
export async function* manyPackages({ folder, env }) {
  const packages = [];
  for (let number = 0; number < COUNT; number += 1)
    packages.push(await makePackage(join(folder, 'many', String(number)), { count: 2 }));
  const argsOf = (some) => [cli, 'inspect', '--json', ...some.map((made) => made.folder)];
  const name = `inspect ${COUNT} packages`;
  yield row(name, {
    ...(await race(
      3,
      () => run(process.execPath, argsOf(packages), { env }),
      peerOf(['osslsigncode'], () => osslsigncodeCatalogs(packages)),
    )),
    against: 'osslsigncode verify for each catalog',
    goal: 1 / 20,
  });
  yield row(`${name}: memory`, {
    ours: peakMemory(argsOf(packages), { env }),
    peer: peakMemory(argsOf(packages.slice(0, COUNT / 4)), { env }),
    against: `of ${COUNT / 4} packages`,
    unit: 'MiB',
    goal: 1.25,
  });
}
