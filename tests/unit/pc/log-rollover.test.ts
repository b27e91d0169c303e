import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPcStore, type PcStore } from '../../../electron/pc';
import { logRollover } from '../../../shared/windows/log-rollover';
import { temporaryFolder } from './support';

let folder = '';
let store: PcStore;
const now = new Date(2026, 1, 3, 14, 6, 9);

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openPcStore(folder, { now: () => now });
});

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const path = (name = 'setupapi.dev.log'): string => join(folder, 'win7', name);
const logs = async (): Promise<readonly string[]> =>
  (await readdir(join(folder, 'win7'))).filter((name) => name.startsWith('setupapi')).sort();

async function fill(): Promise<void> {
  await store.appendLog('win7', bytes('old section\r\n'), bytes('[boot]\r\n\r\n'));
  await truncate(path(), logRollover.bytes);
}

describe('a log that grows too large', () => {
  it('when it would pass the limit then it is set aside under its moment, and a new one begins with a header', async () => {
    await fill();
    await store.appendLog('win7', bytes('new section\r\n'), bytes('[boot]\r\n\r\n'));
    expect(await logs()).toEqual(['setupapi.dev.20260203_140609.log', 'setupapi.dev.log']);
    const { text } = await store.readLog('win7');
    expect(text).toMatch(/^\[Device Install Log\]\r\n[\s\S]*\[BeginLog\]\r\n\r\nnew section\r\n$/);
    const old = await readFile(path('setupapi.dev.20260203_140609.log'), 'latin1');
    expect(old).toContain('[boot]\r\n\r\nold section');
  });

  it('when it just fits then it goes on', async () => {
    await fill();
    await truncate(path(), logRollover.bytes - 4);
    await store.appendLog('win7', bytes('\r\n'));
    expect(await logs()).toEqual(['setupapi.dev.log']);
  });

  it('when many were set aside then the oldest go, none is overwritten, and an export takes them along', async () => {
    for (let number = 0; number < logRollover.kept + 2; number += 1) {
      await store.appendLog('win7', bytes(`${number}`));
      await truncate(path(), logRollover.bytes);
    }
    await store.appendLog('win7', bytes('last'));
    const found = await logs();
    expect(found).toHaveLength(logRollover.kept + 1);
    expect(found[0]).toBe('setupapi.dev.20260203_140611.log');
    for (const name of found) await writeFile(path(name), name);
    const { pc } = await store.import(await store.export('win7'), 'win7.zip');
    expect((await readdir(store.folderOf(pc.id))).filter((name) => name.startsWith('setupapi'))).toEqual(
      found,
    );
  });

  it('when the clock was set back then the next is named after the latest, over the end of a year', async () => {
    await fill();
    await writeFile(path('setupapi.dev.20991231_235959.log'), 'later');
    await store.appendLog('win7', bytes('new'));
    expect(await logs()).toContain('setupapi.dev.21000101_000000.log');
  });

  it('when several write the first section at once then the PC has started once', async () => {
    const other = await openPcStore(folder);
    const write = (by: PcStore) => by.appendLog('win7', bytes('section\r\n'), bytes('[boot]\r\n\r\n'));
    await Promise.all([store, other, store, other].map(write));
    const { text } = await store.readLog('win7');
    expect(text.match(/\[boot\]/g)).toHaveLength(1);
    expect(text.match(/section/g)).toHaveLength(4);
  });
});
