import { readdirSync, readlinkSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { knownCertificates } from '../../../electron/certificates';
import { openPcStore, type PcStore } from '../../../electron/pc';
import type { Certificate } from '../../../shared/model/certificate';
import { temporaryFolder } from './support';
import { stagedPackageOf } from './writer-package';

let folder = '';
let store: PcStore;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openPcStore(folder, { now: () => new Date('2026-02-03T14:06:09.412Z') });
});

function someCertificates(): readonly [Certificate, Certificate] {
  const [one, two] = knownCertificates();
  if (one === undefined || two === undefined) throw new Error('the known certificates are gone');
  return [one.certificate, two.certificate];
}

describe('first use', () => {
  it('when a collection is new then it has the three PCs in order, all administrators', async () => {
    expect((await store.list()).map((pc) => [pc.id, pc.name, pc.windows, pc.user])).toEqual([
      ['win7', 'Windows 7 SP1 x64', '7', 'admin'],
      ['win10-22h2', 'Windows 10 22H2 x64', '10-22h2', 'admin'],
      ['win11-25h2', 'Windows 11 25H2 x64', '11-25h2', 'admin'],
    ]);
    expect(await store.staged('win7')).toEqual([]);
    expect(await store.certificates('win7')).toEqual({
      trusted: [],
      disallowed: [],
      root: [],
      authority: [],
    });
    expect(await store.readLog('win7')).toMatchObject({ text: '' });
  });

  it('when a person deletes a PC then it does not come back', async () => {
    await rm(join(folder, 'win7'), { recursive: true });
    const again = await openPcStore(folder);
    expect((await again.list()).map((pc) => pc.id)).toEqual(['win10-22h2', 'win11-25h2']);
    expect(await again.get('win7')).toBeNull();
    await expect(again.staged('win7')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when first use was killed half-way then the next opening goes on', async () => {
    await rm(join(folder, 'created.json'));
    await rm(join(folder, 'win11-25h2'), { recursive: true });
    await store.update('win7', { name: 'mine' });
    const again = await openPcStore(folder);
    expect((await again.list()).map((pc) => pc.name)).toEqual([
      'mine',
      'Windows 10 22H2 x64',
      'Windows 11 25H2 x64',
    ]);
  });
});

describe('one PC', () => {
  it('when it is changed then it is changed on disk, readable for a person', async () => {
    expect(await store.update('win7', { user: 'standard' })).toMatchObject({ id: 'win7', user: 'standard' });
    const text = await readFile(join(folder, 'win7', 'pc.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      schema: 'driver-preflight/pc@2',
      user: 'standard',
      windows: '7',
    });
    expect(text).toContain('\n  "user": "standard"');
    expect(await (await openPcStore(folder)).get('win7')).toMatchObject({ user: 'standard' });
  });

  it('when a key of a later version is there then rewriting keeps it', async () => {
    const path = join(folder, 'win7', 'pc.json');
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), colour: 'blue' }));
    await store.update('win7', { user: 'standard' });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ colour: 'blue', user: 'standard' });
  });

  it('when its folder is copied then the copy is a PC of its own', async () => {
    await store.addStaged('win7', stagedPackageOf(1));
    await cp(join(folder, 'win7'), join(folder, 'win7 - Copy'), { recursive: true });
    expect((await store.list()).map((pc) => pc.id)).toContain('win7 - Copy');
    await store.addStaged('win7 - Copy', stagedPackageOf(2));
    expect(await store.staged('win7')).toHaveLength(1);
    expect(await store.staged('win7 - Copy')).toHaveLength(2);
  });

  it('when an identifier is a path then there is no such PC', async () => {
    for (const id of [
      '',
      '.',
      '..',
      '../win7',
      'win7/..',
      '/etc',
      'a\\b',
      'a\0b',
      '.hidden',
      'x'.repeat(300),
    ]) {
      expect(await store.get(id), id).toBeNull();
      expect(await store.update(id, { user: 'standard' })).toBeNull();
      await expect(store.appendLog(id, new Uint8Array(1))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(() => store.folderOf(id)).toThrowError(expect.objectContaining({ code: 'NOT_FOUND' }));
    }
  });
});

describe('damage', () => {
  for (const content of [
    '',
    '{"schema": "driver-pre',
    '[]',
    '{"schema":"driver-preflight/driver-store@1","packages":[{}]}',
  ]) {
    it(`when the driver store holds ${JSON.stringify(content)} then it is moved aside, told and starts anew`, async () => {
      const path = join(folder, 'win7', 'driver-store.json');
      await writeFile(path, content);
      expect(await store.staged('win7')).toEqual([]);
      expect(store.problems()).toMatchObject([{ code: 'DAMAGED_FILE', severity: 'error' }]);
      const aside = 'driver-store.json.damaged-20260203T140609';
      expect(store.problems()[0]?.message).toContain(aside);
      expect(await readFile(join(folder, 'win7', aside), 'utf8')).toBe(content);
      await store.addStaged('win7', stagedPackageOf(1));
      expect(await store.staged('win7')).toHaveLength(1);
    });
  }

  it('when it happens twice in a second then nothing that was moved aside is overwritten', async () => {
    for (const content of ['one', 'two']) {
      await writeFile(join(folder, 'win7', 'driver-store.json'), content);
      await store.staged('win7');
    }
    const names = (await readdir(join(folder, 'win7'))).filter((name) => name.includes('damaged'));
    expect(names.sort()).toEqual([
      'driver-store.json.damaged-20260203T140609',
      'driver-store.json.damaged-20260203T140609-2',
    ]);
  });

  it('when the description of a first PC is damaged then it is made anew; of another PC it stays and is told', async () => {
    await writeFile(join(folder, 'win7', 'pc.json'), '{');
    await cp(join(folder, 'win11-25h2'), join(folder, 'mine'), { recursive: true });
    await writeFile(join(folder, 'mine', 'pc.json'), 'broken');
    expect((await store.list()).map((pc) => pc.id)).toEqual(['win7', 'win10-22h2', 'win11-25h2']);
    expect(
      store
        .problems()
        .map((problem) => problem.code)
        .sort(),
    ).toEqual(['DAMAGED', 'DAMAGED_FILE']);
    await expect(store.get('mine')).rejects.toMatchObject({ code: 'DAMAGED' });
    expect(await readFile(join(folder, 'mine', 'pc.json'), 'utf8')).toBe('broken');
    expect(await store.update('win7', { user: 'standard' })).toMatchObject({
      windows: '7',
      user: 'standard',
    });
  });

  it('when a newer version wrote a file then it is refused and left alone', async () => {
    const path = join(folder, 'win7', 'driver-store.json');
    const newer = '{"schema":"driver-preflight/driver-store@2","things":[]}';
    await writeFile(path, newer);
    await expect(store.staged('win7')).rejects.toMatchObject({ code: 'NEWER_VERSION' });
    await expect(store.addStaged('win7', stagedPackageOf(1))).rejects.toMatchObject({
      code: 'NEWER_VERSION',
    });
    expect(await readFile(path, 'utf8')).toBe(newer);
  });

  it('when a torn temporary file lies about then it is ignored and cleared by the next write', async () => {
    await writeFile(join(folder, 'win7', 'pc.json.12345'), '{"schema":');
    await store.update('win7', { user: 'standard' });
    expect(await readdir(join(folder, 'win7'))).not.toContain('pc.json.12345');
  });
});

describe('certificate stores', () => {
  it('when a certificate is added then it is a DER file named by its thumbprint', async () => {
    const [one, two] = someCertificates();
    await store.addCertificate('win7', 'trusted', one);
    await store.addCertificate('win7', 'trusted', one);
    await store.addCertificate('win7', 'root', two.der);
    const held = await store.certificates('win7');
    expect(held.trusted.map((each) => each.thumbprint)).toEqual([one.thumbprint]);
    expect(held.root.map((each) => each.thumbprint)).toEqual([two.thumbprint]);
    const path = join(folder, 'win7', 'stores', 'trusted', `${one.thumbprint}.cer`);
    expect(Buffer.compare(await readFile(path), Buffer.from(one.der))).toBe(0);
    expect((await store.certificates('win10-22h2')).trusted).toEqual([]);
    await store.removeCertificate('win7', 'trusted', one.thumbprint.toLowerCase());
    expect((await store.certificates('win7')).trusted).toEqual([]);
  });

  it('when a person drops a file of another name in then its content counts, and it can be removed', async () => {
    const [one] = someCertificates();
    const at = join(folder, 'win7', 'stores', 'disallowed');
    await mkdir(at, { recursive: true });
    await writeFile(join(at, 'mine.CER'), one.der);
    await writeFile(join(at, 'bad.cer'), 'no certificate');
    expect((await store.certificates('win7')).disallowed.map((each) => each.thumbprint)).toEqual([
      one.thumbprint,
    ]);
    expect(store.problems()).toMatchObject([{ code: 'BAD_CERTIFICATE_FILE' }]);
    await store.certificates('win7');
    expect(store.problems()).toHaveLength(1);
    await store.removeCertificate('win7', 'disallowed', one.thumbprint);
    expect(await readdir(at)).toEqual(['bad.cer']);
  });

  it('when bytes are no certificate then they are not added', async () => {
    await expect(store.addCertificate('win7', 'root', new Uint8Array([1, 2, 3]))).rejects.toMatchObject({
      code: 'NOT_A_CERTIFICATE',
    });
  });
});

describe('the driver store', () => {
  it('when the same package is added again then it is replaced; a name taken meanwhile moves on', async () => {
    expect(await store.addStaged('win7', stagedPackageOf(1))).toMatchObject({ publishedName: 'oem0.inf' });
    expect(await store.addStaged('win7', stagedPackageOf(2))).toMatchObject({ publishedName: 'oem1.inf' });
    expect(await store.addStaged('win7', { ...stagedPackageOf(1), signer: 'X' })).toMatchObject({
      publishedName: 'oem0.inf',
    });
    expect((await store.staged('win7')).map((entry) => [entry.publishedName, entry.signer])).toEqual([
      ['oem0.inf', 'X'],
      ['oem1.inf', null],
    ]);
  });

  it('when many changes come at once in one process then none is lost', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, number) => store.addStaged('win7', stagedPackageOf(number))),
    );
    expect(await store.staged('win7')).toHaveLength(20);
  });
});

describe('the log', () => {
  const section = Buffer.from('>>>  [x]\r\n');

  it('when it is new then it starts with the header of its Windows', async () => {
    await store.appendLog('win10-22h2', section);
    await store.appendLog('win10-22h2', section);
    const { text, path } = await store.readLog('win10-22h2');
    expect(path).toBe(join(folder, 'win10-22h2', 'setupapi.dev.log'));
    expect(text).toMatch(
      /^\[Device Install Log\]\r\n {5}OS Version = 10\.0\.19045\r\n[\s\S]*\[BeginLog\]\r\n\r\n>>> {2}\[x\]\r\n>>> {2}\[x\]\r\n$/,
    );
  });

  it('B14: when it has been appended then no handle stays open, and others may rename or empty it', async () => {
    await store.appendLog('win7', section);
    const path = join(folder, 'win7', 'setupapi.dev.log');
    if (process.platform === 'linux') {
      const open = readdirSync('/proc/self/fd').flatMap((fd) => {
        try {
          return [readlinkSync(`/proc/self/fd/${fd}`)];
        } catch {
          return [];
        }
      });
      expect(open.filter((target) => target.startsWith(folder))).toEqual([]);
    }
    await rename(path, `${path}.old`);
    await store.appendLog('win7', section);
    expect((await stat(path)).size).toBe((await stat(`${path}.old`)).size);
    await truncate(path, 0);
    await store.appendLog('win7', section);
    expect((await readFile(path, 'latin1')).startsWith('[Device Install Log]')).toBe(true);
  });

  it('when the last line was left unfinished then a new line is begun', async () => {
    await store.appendLog('win7', Buffer.from('     sto: half'));
    await store.appendLog('win7', section);
    expect((await store.readLog('win7')).text).toMatch(/sto: half\r\n>>> {2}\[x\]\r\n$/);
  });

  it('when it has ANSI bytes then they are read as windows-1252', async () => {
    await store.appendLog('win7', new Uint8Array([0x80, 0xe9, 0x0d, 0x0a]));
    expect((await store.readLog('win7')).text.endsWith('€é\r\n')).toBe(true);
  });
});

describe('settings', () => {
  it('when they are changed then each key stands by itself', async () => {
    expect(await store.settings()).toEqual({ theme: 'system', pcId: null });
    await store.changeSettings({ theme: 'dark' });
    await store.changeSettings({ pcId: 'win7', theme: undefined });
    expect(await (await openPcStore(folder)).settings()).toEqual({ theme: 'dark', pcId: 'win7' });
    expect((await store.list()).map((pc) => pc.id)).toHaveLength(3);
  });

  it('when PCs were chosen for the matrix then another change leaves the choice as it is', async () => {
    const matrix = { leftOut: ['win7'], windows: null, architectures: ['x86'], users: ['standard'] } as const;
    await store.changeSettings({ matrix });
    await store.changeSettings({ theme: 'dark' });
    expect(await (await openPcStore(folder)).settings()).toEqual({ theme: 'dark', pcId: null, matrix });
  });

  it.each([
    'x',
    JSON.stringify({
      schema: 'driver-preflight/settings@1',
      theme: 'dark',
      pcId: null,
      matrix: { users: [] },
    }),
  ])('when the file is damaged then defaults stand in and the old file is kept', async (content) => {
    await writeFile(join(folder, 'settings.json'), content);
    expect(await store.settings()).toEqual({ theme: 'system', pcId: null });
    expect(store.problems()[0]?.message).toContain('settings.json.damaged-');
  });
});
