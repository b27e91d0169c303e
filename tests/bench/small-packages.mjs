import { join } from 'node:path';
import { race, run } from './measure.mjs';
import { cli, makePackage } from './packages.mjs';
import { osslsigncodeCatalog, osslsigncodeFiles, peerOf } from './peers.mjs';
import { row } from './rows.mjs';

/** Whole processes on small packages, where starting is most of the work. */
export async function* smallPackages({ folder, env }) {
  const few = await makePackage(join(folder, 'ten-files'), { count: 10 });
  const node = () => run(process.execPath, ['-e', '0']);
  yield row('inspect a package of 10 files, cold process', {
    ...(await race(
      15,
      () => inspect(few, env),
      peerOf(['osslsigncode'], () => {
        osslsigncodeCatalog(few);
        node();
      }),
    )),
    against: 'osslsigncode + node -e 0',
    goal: 2,
  });
  const many = await makePackage(join(folder, 'many-files'), { count: 300 });
  yield row('verify a package of 300 small files, cold process', {
    ...(await race(
      3,
      () => inspect(many, env),
      peerOf(['osslsigncode'], () => osslsigncodeFiles(many, many.files)),
    )),
    against: 'osslsigncode for each file',
    goal: 1 / 20,
  });
}

function inspect({ folder, rootCer }, env) {
  run(process.execPath, [cli, 'inspect', '--root', rootCer, folder], { env });
}
