import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPcStore } from '../../../electron/pc';
import { buildWriter, ended, startWriter, temporaryFolder } from './support';

let script = '';

beforeAll(async () => {
  script = await buildWriter();
}, 60_000);

describe('several processes', () => {
  it('when two processes change one PC at once then nothing of either is lost', async () => {
    const folder = await temporaryFolder();
    const [one, two] = [startWriter(script, folder, 'add', 0), startWriter(script, folder, 'add', 1_000)];
    expect(await Promise.all([ended(one), ended(two)])).toEqual([0, 0]);
    const store = await openPcStore(folder);
    const staged = await store.staged('win7');
    expect(staged).toHaveLength(50);
    expect(new Set(staged.map((entry) => entry.publishedName)).size).toBe(50);
    const { text } = await store.readLog('win7');
    expect(text.match(/\[Device Install Log\]/g)).toHaveLength(1);
    expect(text.match(/^ {5}sto: entry \d+ x{4000}$/gm)).toHaveLength(50);
    expect(store.problems()).toEqual([]);
  }, 60_000);

  it('when a process is killed in the middle of writing then every file is whole and the next writer goes on', async () => {
    const folder = await temporaryFolder();
    await openPcStore(folder);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const child = startWriter(script, folder, 'forever', attempt * 100_000);
      const exit = ended(child);
      // Kill at a different point of a round each time, once it is under way.
      const underWay = new Promise<void>((resolve) => {
        child.on('message', (round) => {
          if (round === attempt + 1) setTimeout(resolve, attempt * 3);
        });
      });
      expect(await Promise.race([underWay, exit.then(() => 'died by itself')])).toBeUndefined();
      child.kill('SIGKILL');
      await exit;
      const store = await openPcStore(folder);
      expect((await store.get('win7'))?.name).toMatch(/^PC \d+ y{100}$/);
      const staged = await store.staged('win7');
      expect(staged.length).toBeGreaterThan(0);
      expect(store.problems()).toEqual([]);
    }
    const store = await openPcStore(folder);
    const before = (await store.staged('win7')).length;
    // Waits until the dead process's lock is stale, then takes over and clears what it left behind.
    await store.addStaged('win7', { ...(await store.staged('win7'))[0], ...extra });
    expect(await store.staged('win7')).toHaveLength(before + 1);
    await store.update('win7', { name: 'after' });
    const names = await readdir(join(folder, 'win7'));
    expect(names.filter((name) => /\.json\.\d+$/.test(name))).toEqual([]);
    expect((await store.readLog('win7')).text.startsWith('[Device Install Log]\r\n')).toBe(true);
  }, 90_000);
});

const extra = {
  publishedName: 'oem0.inf',
  repositoryFolder: 'extra.inf_amd64_0000000000000000',
  originalName: 'extra.inf',
  provider: null,
  class: null,
  classGuid: null,
  date: null,
  version: null,
  signer: null,
  signerScore: '0x80000000',
  category: 'unsigned',
  stagedAt: '2026-01-01T00:00:00.000Z',
} as const;
