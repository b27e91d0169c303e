import { readdirSync } from 'node:fs';
import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDeviceStore, openPcStore, type PcStore } from '../../../electron/pc';
import { cannotMount, mountDisk, type SmallDisk } from '../../support/small-disk';
import { soundController } from '../staging/staged-fab-audio';
import { madeUpCertificate } from './made-up-certificate';
import { temporaryFolder } from './support';
import { stagedPackageOf } from './writer-package';

const id = 'win7';
const device = {
  ...soundController,
  classGuid: null,
  driver: null,
  extensions: [],
  problem: null,
  pluggedInAt: '2026-01-01T00:00:00.000Z',
};

/** Everything that changes a PC. Each is told apart, so that none hides behind another. */
const changes: Readonly<Record<string, (store: PcStore) => Promise<unknown>>> = {
  'a PC is renamed': (store) => store.update(id, { name: 'Renamed '.repeat(20) }),
  'a PC is created': (store) => store.create({ windows: '10-22h2', name: 'Another' }),
  'a PC is copied': (store) => store.duplicate(id),
  'a certificate is trusted': (store) => store.addCertificate(id, 'trusted', madeUpCertificate(2)),
  'a package is staged': (store) => store.addStaged(id, stagedPackageOf(2)),
  'a device is plugged in': (store) => openDeviceStore(store).keepDevice(id, device),
  'a log is written': (store) => store.appendLog(id, Buffer.from(`     sto: ${'x'.repeat(20_000)}\r\n`)),
  'settings are changed': (store) => store.changeSettings({ theme: 'light' }),
};

/** What a person would miss. */
async function everything(store: PcStore): Promise<unknown> {
  const { text } = await store.readLog(id);
  return {
    pcs: await store.list(),
    certificates: (await store.certificates(id)).trusted.map(({ thumbprint }) => thumbprint),
    staged: await store.staged(id),
    devices: await openDeviceStore(store).devices(id),
    settings: await store.settings(),
    log: text.slice(0, text.indexOf('sto: first')),
    problems: store.problems(),
  };
}

async function filled(folder: string): Promise<PcStore> {
  const store = await openPcStore(folder);
  await store.addCertificate(id, 'trusted', madeUpCertificate(1));
  await store.addStaged(id, stagedPackageOf(1));
  await store.appendLog(id, Buffer.from('     sto: first\r\n'));
  await store.changeSettings({ theme: 'dark' });
  return store;
}

describe.skipIf(cannotMount())('a full or read-only disk (needs the right to mount one)', () => {
  let disk: SmallDisk;
  let store: PcStore;

  beforeEach(async () => {
    disk = mountDisk('2m');
    store = await filled(disk.folder);
  });
  afterEach(() => disk.unmount());

  it.each(Object.entries(changes))(
    'when the disk is full and %s, then that is said and nothing is lost',
    async (_, change) => {
      const before = await everything(store);
      disk.fill();
      const refused = await change(store).then(
        () => null,
        (error: unknown) => error,
      );
      // Some changes fit into what the file system keeps back; what is refused says what to do.
      if (refused !== null) {
        expect(refused).toMatchObject({ name: 'PcError', code: 'IO' });
        expect(String(refused)).toMatch(/The disk is full\. Make room on it and try again\./);
        expect(String(refused)).toContain(disk.folder);
      }
      expect(await everything(await openPcStore(disk.folder))).toEqual(before);
      disk.makeRoom();
      await change(store);
      expect(store.problems()).toEqual([]);
    },
  );

  it.each(Object.entries(changes))(
    'when the folder is read-only and %s, then that is said and nothing is lost',
    async (_, change) => {
      const before = await everything(store);
      disk.protect();
      await expect(change(store)).rejects.toMatchObject({ name: 'PcError', code: 'IO' });
      await expect(change(store)).rejects.toThrow(/may not be written\. Check its permissions/);
      expect(await everything(store)).toEqual(before);
    },
  );

  it('when the disk takes a part of a document, then the old one stays whole', async () => {
    const names = Array.from({ length: 40 }, (_, number) => stagedPackageOf(100 + number));
    for (const entry of names) await store.addStaged(id, { ...entry, provider: 'x'.repeat(1_000) });
    const before = await everything(store);
    // A write that begins well comes out short, and that is no error.
    disk.fill(16_384);
    await expect(store.addStaged(id, stagedPackageOf(2))).rejects.toMatchObject({ code: 'IO' });
    expect(await everything(await openPcStore(disk.folder))).toEqual(before);
    expect(readdirSync(join(disk.folder, id)).filter((name) => /\.json\.\d+$/.test(name))).toEqual([]);
  });
});

describe('a clock that jumps', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await temporaryFolder();
  });

  it.each([
    ['back', 86_400_000],
    ['ahead', -86_400_000],
  ])(
    'when it was set %s after a process died, then the lock of that process keeps nobody out',
    async (_, jump) => {
      const store = await filled(folder);
      const lock = join(folder, id, '.lock');
      await mkdir(lock);
      const then = new Date(Date.now() + jump);
      await utimes(lock, then, then);
      await store.update(id, { name: 'Renamed' });
      expect((await store.get(id))?.name).toBe('Renamed');
      expect(readdirSync(join(folder, id)).filter((name) => name.startsWith('.lock'))).toEqual([]);
    },
    60_000,
  );

  it('when it is set back by years between two changes, then both are kept', async () => {
    const times = [new Date('2031-01-01T00:00:00Z'), new Date('1999-01-01T00:00:00Z')];
    const store = await openPcStore(folder, { now: () => times[0] ?? new Date() });
    await store.delete('win10-22h2');
    times.shift();
    await store.reset(id);
    const trash = await store.trash();
    expect(trash.map(({ why }) => why).sort()).toEqual(['deleted', 'reset']);
    for (const { trashId } of trash) await store.restore(trashId);
    expect(await store.list()).toHaveLength(3);
    expect(store.problems()).toEqual([]);
  });
});
