import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { knownCertificates } from '../../../electron/certificates';
import { openPcStore, type PcStore } from '../../../electron/pc';
import { windowsVersions } from '../../../shared/windows/versions';
import { temporaryFolder } from './support';
import { stagedPackageOf } from './writer-package';

let folder = '';
let store: PcStore;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openPcStore(folder, { now: () => new Date('2026-02-03T14:06:09.412Z') });
});

const someCertificate = () => {
  const [one] = knownCertificates();
  if (one === undefined) throw new Error('the known certificates are gone');
  return one.certificate;
};

/** Puts something of every kind onto a PC. */
async function fill(id: string, on = store): Promise<void> {
  await on.addCertificate(id, 'trusted', someCertificate());
  await on.addStaged(id, stagedPackageOf(1));
  await on.appendLog(id, Buffer.from('>>>  one line\r\n'));
}

async function contentOf(id: string, on = store) {
  return {
    trusted: (await on.certificates(id)).trusted.map((one) => one.thumbprint),
    staged: (await on.staged(id)).map((entry) => entry.originalName),
    logged: (await on.readLog(id)).text.includes('one line'),
  };
}

const full = { trusted: [someCertificate().thumbprint], staged: ['package1.inf'], logged: true };
const empty = { trusted: [], staged: [], logged: false };

describe('create', () => {
  it('when a PC is created from each row of the Windows table then it exists, under a name of its own', async () => {
    for (const row of windowsVersions) {
      const made = await store.create({ windows: row.id });
      expect(made).toMatchObject({ windows: row.id, user: 'admin', architecture: row.architectures[0] });
      expect(await store.get(made.id)).toEqual(made);
    }
    const names = (await store.list()).map((pc) => pc.name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it('when switches are given then they are kept and the rest is as nobody changed it', async () => {
    const made = await store.create({
      windows: '7',
      name: ' Win 7 lab ',
      user: 'standard',
      interactive: false,
    });
    expect(made).toMatchObject({ id: 'win-7-lab', name: 'Win 7 lab', user: 'standard', interactive: false });
    expect(made.enforcement).toBe(true);
  });

  it.each([
    [{ windows: '95' }, /no Windows “95”/],
    [{ windows: '7', architecture: 'arm64' }, /does not exist for arm64/],
    [{ windows: '11-24h2', testSigning: true, secureBoot: true }, /turn Secure Boot off/],
    [{ windows: '7', name: ' ' }, /needs a name/],
    [{ windows: '7', name: 'x'.repeat(201) }, /at most 200/],
    [{ windows: '7', name: 'WINDOWS 7 sp1 X64' }, /already/],
  ] as const)('when %o is asked for then it is refused with the reason', async (given, reason) => {
    const creating = store.create(given);
    await expect(creating).rejects.toThrow(reason);
    await expect(creating).rejects.toMatchObject({ code: 'INVALID' });
    expect(await readdir(folder)).toHaveLength(4);
  });

  it.each(['../x', 'CON', '日本', '.hidden', 'a/b\\c', 'win7'])(
    'when it is named %s then its folder is a plain one',
    async (name) => {
      const made = await store.create({ windows: '7', name });
      expect(made.id).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
      expect(made.id).not.toBe('win7');
      expect(made.id).not.toBe('con');
      expect(await readdir(folder)).toContain(made.id);
    },
  );
});

describe('rename and change', () => {
  it('when a PC is renamed to the name of another then it is refused', async () => {
    await expect(store.update('win7', { name: 'windows 10 22H2 X64' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect(await store.update('win7', { name: ' Lab ' })).toMatchObject({ id: 'win7', name: 'Lab' });
  });

  it('when a change makes a PC that cannot be then it is refused and nothing changes', async () => {
    const before = await store.get('win11-25h2');
    const changing = store.update('win11-25h2', { testSigning: true, secureBoot: true });
    await expect(changing).rejects.toMatchObject({ code: 'INVALID' });
    expect(await store.get('win11-25h2')).toEqual(before);
  });
});

describe('duplicate', () => {
  it('when a PC is duplicated then the copy has everything and goes its own way', async () => {
    await fill('win7');
    const copy = await store.duplicate('win7');
    expect(copy.name).toBe('Windows 7 SP1 x64 (2)');
    expect(await contentOf(copy.id)).toEqual(full);
    await store.removeCertificate('win7', 'trusted', someCertificate().thumbprint);
    expect(await contentOf(copy.id)).toEqual(full);
  });
});

describe('delete, reset and undo', () => {
  it('when a PC is deleted and restored then it is as it was', async () => {
    await fill('win7');
    const before = await store.get('win7');
    const trashed = await store.delete('win7');
    expect(await store.get('win7')).toBeNull();
    await expect(contentOf('win7')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await store.trash()).toEqual([trashed]);
    expect(await store.restore(trashed.trashId)).toEqual(before);
    expect(await contentOf('win7')).toEqual(full);
    expect(await store.trash()).toEqual([]);
    expect((await readdir(join(folder, 'win7'))).sort()).toEqual(
      ['driver-store.json', 'pc.json', 'setupapi.dev.log', 'stores'].sort(),
    );
  });

  it('when its name and place were given away meanwhile then the restored PC gets others', async () => {
    const made = await store.create({ windows: '7', name: 'Lab' });
    await fill(made.id);
    const { trashId } = await store.delete(made.id);
    await store.create({ windows: '10-22h2', name: 'Lab' });
    const restored = await store.restore(trashId);
    expect(restored).toMatchObject({ id: 'lab-2', name: 'Lab (2)', windows: '7' });
    expect(await contentOf('lab-2')).toEqual(full);
  });

  it('when a PC is reset then it is empty, and undoing brings everything back', async () => {
    await fill('win7');
    await store.update('win7', { user: 'standard' });
    const trashed = await store.reset('win7');
    expect(trashed.why).toBe('reset');
    expect(await contentOf('win7')).toEqual(empty);
    expect(await store.get('win7')).toMatchObject({ user: 'standard' });
    await store.restore(trashed.trashId);
    expect(await contentOf('win7')).toEqual(full);
    expect((await store.trash()).map(({ why }) => why)).toEqual(['reset']);
  });

  it('when the trash is purged then only what is older goes', async () => {
    await store.delete('win7');
    expect(await store.purge(new Date('2026-02-03T14:06:09.412Z'))).toBe(0);
    expect(await store.purge(new Date('2026-02-04T00:00:00Z'))).toBe(1);
    expect(await store.trash()).toEqual([]);
    await expect(store.restore('../win10-22h2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when two delete and write at once then the writer is told, and nothing is written beside the PC', async () => {
    const writing = Promise.allSettled([1, 2, 3, 4].map((n) => store.addStaged('win7', stagedPackageOf(n))));
    const { trashId } = await store.delete('win7');
    const outcomes = await writing;
    expect(await readdir(folder)).not.toContain('win7');
    await store.restore(trashId);
    const written = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(await store.staged('win7')).toHaveLength(written);
  });
});

describe('a PC that lies elsewhere', () => {
  it('when its folder is opened then both sides see the same PC, and deleting takes the link only', async () => {
    const share = await temporaryFolder();
    const there = await openPcStore(share);
    const made = await there.create({ windows: '7', name: 'Customer' });
    const linked = await store.link(there.folderOf(made.id));
    expect(linked).toMatchObject({ name: 'Customer', windows: '7' });
    expect(store.isLinked(linked.id)).toBe(true);
    await fill(linked.id);
    expect(await contentOf(made.id, there)).toEqual(full);
    expect((await store.list()).map((pc) => pc.name)).toContain('Customer');
    expect(await store.link(there.folderOf(made.id))).toEqual(linked);
    const { trashId } = await store.delete(linked.id);
    expect(await store.get(linked.id)).toBeNull();
    expect(await contentOf(made.id, there)).toEqual(full);
    expect(await store.restore(trashId)).toEqual(linked);
    await expect(store.reset(linked.id)).rejects.toMatchObject({ code: 'INVALID' });
    const copy = await store.duplicate(linked.id);
    expect(store.isLinked(copy.id)).toBe(false);
    expect(await contentOf(copy.id)).toEqual(full);
  });

  it('when the folder is no PC, or went away, then a message names it and the others stay', async () => {
    const share = await temporaryFolder();
    await expect(store.link(share)).rejects.toMatchObject({ code: 'NOT_A_PC' });
    await mkdir(join(share, 'bad'));
    await writeFile(join(share, 'bad', 'pc.json'), '{');
    await expect(store.link(join(share, 'bad'))).rejects.toMatchObject({ code: 'DAMAGED' });
    await writeFile(
      join(folder, 'gone.link.json'),
      JSON.stringify({ schema: 'driver-preflight/pc-link@1', folder: join(share, 'gone') }),
    );
    expect((await store.list()).map((pc) => pc.id)).toEqual(['win7', 'win10-22h2', 'win11-25h2']);
    await expect(store.staged('gone')).rejects.toThrow(join(share, 'gone'));
  });

  it('when a folder of the collection itself is opened then it is that PC', async () => {
    expect(await store.link(store.folderOf('win7'))).toMatchObject({ id: 'win7' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.link.json'))).toEqual([]);
  });
});

describe('what a dying process leaves', () => {
  it('when a folder was half made long ago then it is never listed, and is removed', async () => {
    const torn = join(folder, '.new-0000');
    await mkdir(torn);
    await writeFile(join(torn, 'pc.json'), await readFile(join(folder, 'win7', 'pc.json')));
    const old = new Date(Date.now() - 48 * 60 * 60 * 1_000);
    await utimes(torn, old, old);
    expect(await store.list()).toHaveLength(3);
    await store.create({ windows: '7' });
    expect((await readdir(folder)).filter((name) => name.startsWith('.new-'))).toEqual([]);
  });
});
