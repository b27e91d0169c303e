import { openDeviceStore, openPcStore } from '../../../electron/pc';
import { madeUpCertificate } from './made-up-certificate';
import { contentOf, stagedPackageOf } from './writer-package';

/**
 * A process that writes trust, driver store and log of one PC without end: it stages packages with their files, stages
 * some again, deletes some and takes every other deletion back. It tells its parent what is done and, before what
 * takes something away, what is begun. It never ends by itself while its parent lives: it is killed at any moment.
 */
const [folder = '', content = '', seed = '0'] = process.argv.slice(2);

// Without its parent, nobody would ever end it.
process.once('disconnect', () => process.exit());

/** Returns once the parent can read it, so that nothing is begun of which it has not heard. */
function tell(kind: string, number: number): Promise<void> {
  return new Promise((resolve) => {
    process.send?.({ kind, number }, () => resolve());
  });
}

const store = await openPcStore(folder);
const devices = openDeviceStore(store);
for (let number = Number(seed); ; number += 1) {
  await store.addCertificate('win7', 'trusted', madeUpCertificate(number));
  await tell('trust', number);
  const entry = stagedPackageOf(number);
  const { publishedName } = await store.addStaged('win7', entry, contentOf(content));
  await tell('store', number);
  await store.appendLog('win7', Buffer.from(`     sto: entry ${number} ${'x'.repeat(4_000)}\r\n`));
  await tell('log', number);
  if (number % 2 === 0) {
    await store.addStaged('win7', entry, contentOf(content));
    continue;
  }
  await tell('deleting', number);
  const deleted = await devices.deleteStaged('win7', publishedName);
  if (deleted.kind !== 'deleted') throw new Error(`${publishedName}: ${deleted.kind}`);
  await tell('deleted', number);
  if (number % 4 === 1) {
    await devices.forgetDeleted('win7', deleted);
    continue;
  }
  await tell('restoring', number);
  await devices.restoreStaged('win7', deleted);
  await tell('store', number);
}
