import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { race } from './measure.mjs';
import { largeCatalog, loadRoom, rootFiles } from './packages.mjs';
import { osslsigncodeCatalog, peerOf } from './peers.mjs';
import { row } from './rows.mjs';

const COUNT = 20_000;

/** Reading a large catalog in a process that runs, as the app does; the peer cannot but start. */
export async function* largeCatalogs({ folder }) {
  const verify = await catalogVerifier();
  const catalog = join(folder, 'large.cat');
  writeFileSync(catalog, await largeCatalog(COUNT));
  const made = { catalog, ...(await rootFiles(catalog)) };
  yield row('parse and verify a catalog of 20 000 members', {
    ...(await race(
      9,
      () => verify(readFileSync(catalog), COUNT),
      peerOf(['osslsigncode'], () => osslsigncodeCatalog(made)),
    )),
    against: 'osslsigncode verify',
    goal: 1,
  });
}

/** Reads every member of a catalog and verifies its signature, as an inspection does. */
export async function catalogVerifier() {
  const [catalogs, authenticode] = [await loadRoom('catalog'), await loadRoom('authenticode')];
  return (bytes, count) => {
    const parsed = catalogs.readCatalog(bytes, 'bench.cat');
    if (!parsed.ok) throw new Error(parsed.problem.message);
    const index = catalogs.catalogIndex(parsed.value);
    if (parsed.value.members.length !== count || index.algorithms.length !== 1)
      throw new Error('members are missing');
    const signature = authenticode.readSignature(bytes);
    if (signature?.status !== 'valid') throw new Error(`the signature is ${signature?.status}`);
  };
}
