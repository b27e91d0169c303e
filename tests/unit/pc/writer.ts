import { openPcStore } from '../../../electron/pc';
import { stagedPackageOf } from './writer-package';

/**
 * A process of its own that changes one PC. `add`: 25 packages, the log and the name, then exit. `forever`: the same
 * without end, telling its parent after each round, until it is killed.
 */
const [folder = '', task = '', seed = '0'] = process.argv.slice(2);
const first = Number(seed);

const store = await openPcStore(folder);
for (let round = 0; task === 'forever' || round < 25; round += 1) {
  const number = first + round;
  await store.addStaged('win7', stagedPackageOf(number));
  await store.appendLog('win7', Buffer.from(`     sto: entry ${number} ${'x'.repeat(4_000)}\r\n`));
  await store.update('win7', { name: `PC ${number} ${'y'.repeat(100)}` });
  process.send?.(round);
}
process.disconnect?.();
