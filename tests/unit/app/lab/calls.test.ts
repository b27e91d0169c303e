import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labKindList } from '../../../../electron/app';
import { hashBytes } from '../../../../electron/authenticode';
import { makePackage } from '../../../../electron/lab';
import { factsOf, onlyPackage } from '../../../support/judged-package';
import { tempFolder } from '../../../support/temp-folder';
import { type AppBench, appBench, opened, pcId } from '../app-bench';

const make = {
  inspectionId: null,
  publisher: null,
  machine: 'amd64',
} as const;
const sign = { systems: null, timestamp: false, pageHashes: false, sha1: false } as const;

/** Every file below a folder with its digest. */
const digests = (folder: string): readonly string[] =>
  filesBelow(folder).map((path) => `${path} ${hashBytes(readFileSync(path), ['sha256']).digests.sha256}`);

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

async function judgedOn(bench: AppBench, path: string, on: string) {
  const source = { kind: 'path', path } as const;
  const { inspection } = await bench.call('package.open', { source, pcId: on, jobId: 'job' });
  return inspection.packages[0]?.verdict;
}

describe('lab.make', () => {
  const kinds = labKindList();
  it.each(kinds)('when $kind is opened on a prepared PC, then it has its category there', async (facts) => {
    const bench = await appBench();
    const to = { kind: 'pc', windows: '11-24h2' } as const;
    const { prepared } = await bench.call('lab.make', { ...make, kind: facts.kind, to });
    if (prepared === null) throw new Error('No PC was prepared');
    const verdict = await judgedOn(bench, prepared.path, prepared.pcId);
    expect(verdict?.category).toBe(facts.category);
    const { switches } = await bench.call('pc.get', { pcId: prepared.pcId });
    expect(switches.testSigning).toBe(facts.testMode);
  });

  it('when it is made from a package that is open, then that package is copied and stays as it was', async () => {
    const bench = await appBench();
    const { folder } = await makePackage('embedded-signature', tempFolder());
    const before = digests(folder);
    for (const { kind, category } of kinds) {
      const inspectionId = await opened(bench, folder);
      const to = { kind: 'pc', windows: '11-24h2' } as const;
      const { prepared } = await bench.call('lab.make', { ...make, kind, inspectionId, to });
      if (prepared === null) throw new Error('No PC was prepared');
      expect((await judgedOn(bench, prepared.path, prepared.pcId))?.category, kind).toBe(category);
    }
    expect(digests(folder)).toEqual(before);
  });

  it('when the package has no catalog entry, then the copy gets one', async () => {
    const bench = await appBench();
    const { folder } = await makePackage('unsigned-no-catalogfile', tempFolder());
    const inspectionId = await opened(bench, folder);
    const to = { kind: 'pc', windows: '11-24h2' } as const;
    const { prepared } = await bench.call('lab.make', {
      ...make,
      kind: 'trusted-publisher',
      inspectionId,
      to,
    });
    if (prepared === null) throw new Error('No PC was prepared');
    expect((await judgedOn(bench, prepared.path, prepared.pcId))?.category).toBe('trusted-publisher');
  });

  it('when the folder holds something, lies in the package, or the name is Microsoft’s, then it is refused', async () => {
    const bench = await appBench();
    const { folder } = await makePackage('publisher', tempFolder());
    const inspectionId = await opened(bench, folder);
    const to = (path: string) => ({ kind: 'folder', path }) as const;
    const taken = tempFolder();
    writeFileSync(join(taken, 'a.txt'), 'mine');
    const ask = (changes: object) =>
      bench.app.call('lab.make', { ...make, kind: 'publisher', to: to(tempFolder()), ...changes });
    await expect(ask({ to: to(taken) })).rejects.toMatchObject({ code: 'USAGE' });
    await expect(ask({ inspectionId, to: to(join(folder, 'new')) })).rejects.toMatchObject({ code: 'USAGE' });
    await expect(ask({ publisher: 'Microsoft Windows' })).rejects.toMatchObject({ code: 'USAGE' });
    await expect(ask({ kind: 'nothing' })).rejects.toMatchObject({ code: 'USAGE' });
    expect(filesBelow(taken)).toHaveLength(1);
  });

  it('when a ZIP is wanted, then it is one', async () => {
    const bench = await appBench();
    const { file } = await bench.call('lab.make', { ...make, kind: 'sha1', to: { kind: 'zip' } });
    expect(file?.fileName).toBe('sha1.zip');
    expect(
      Buffer.from(file?.base64 ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('lab.sign', () => {
  it('when it goes to a prepared PC, then the copy is trusted and loads there, and nowhere else', async () => {
    const bench = await appBench();
    const { folder } = await makePackage('unsigned-catalog-missing', tempFolder());
    const inspectionId = await opened(bench, folder);
    const signer = { kind: 'new', name: 'Contoso.com(Test)', passphrase: null } as const;
    const to = { kind: 'pc', windows: '11-24h2' } as const;
    const { prepared } = await bench.call('lab.sign', { ...sign, inspectionId, signer, to });
    if (prepared === null) throw new Error('No PC was prepared.');
    const pc = await bench.call('pc.get', { pcId: prepared.pcId });
    expect(pc).toMatchObject({ name: 'Lab: test-signed', windows: '11-24h2' });
    expect(pc.switches).toMatchObject({ testSigning: true, secureBoot: false });
    expect((await judgedOn(bench, prepared.path, prepared.pcId))?.category).toBe('trusted-publisher');
    expect((await judgedOn(bench, prepared.path, pcId))?.category).toBe('unsigned');
  });

  it('when the package is for no architecture of the Windows, then it is told and no PC is made', async () => {
    const bench = await appBench();
    const { folder } = await makePackage('publisher', tempFolder(), { machine: 'arm64' });
    const inspectionId = await opened(bench, folder);
    const signer = { kind: 'new', name: 'Contoso.com(Test)', passphrase: null } as const;
    const before = (await bench.call('pc.list', {})).pcs.length;
    const request = { ...sign, inspectionId, signer, to: { kind: 'pc', windows: '7' } } as const;
    await expect(bench.app.call('lab.sign', request)).rejects.toMatchObject({ code: 'USAGE' });
    expect((await bench.call('pc.list', {})).pcs).toHaveLength(before);
  });

  it('when a package is test-signed, then the copy is trusted on a PC that was set up as its README says', async () => {
    const bench = await appBench();
    const { folder } = await makePackage('altered-file', tempFolder());
    const before = digests(folder);
    const inspectionId = await opened(bench, folder);
    const target = join(tempFolder(), 'signed');
    const passphrase = 'not to be found';
    const signer = { kind: 'new', name: 'Contoso.com(Test)', passphrase } as const;
    const { result } = await bench.call('lab.sign', {
      ...sign,
      inspectionId,
      signer,
      to: { kind: 'folder', path: target },
    });
    expect(result.signed).toEqual(['labdriver.cat', 'labdriver.sys']);
    expect(result.notes.join(' ')).toContain('not a release signature');
    expect(digests(folder)).toEqual(before);
    for (const store of ['root', 'trusted'] as const) {
      const path = join(target, 'certificates', store === 'root' ? 'root.cer' : 'publisher.cer');
      await bench.call('trust.add', { pcId, store, from: { kind: 'path', path } });
    }
    expect((await judgedOn(bench, join(target, 'driver'), pcId))?.category).toBe('trusted-publisher');
    const sys = (await onlyPackage(join(target, 'driver'))).files.find(({ path }) => path.endsWith('.sys'));
    expect(sys?.embeddedSignature).toMatchObject({ status: 'valid', fileDigestMatches: true });

    const pfx = readFileSync(join(target, 'certificates', 'test-certificate.pfx'));
    const again = { kind: 'pfx', base64: pfx.toString('base64'), passphrase } as const;
    const second = join(tempFolder(), 'again');
    await bench.call('lab.sign', {
      ...sign,
      inspectionId,
      signer: again,
      to: { kind: 'folder', path: second },
      pageHashes: true,
    });
    expect((await judgedOn(bench, join(second, 'driver'), pcId))?.category).toBe('trusted-publisher');
    const wrong = { ...again, passphrase: 'wrong' };
    await expect(
      bench.app.call('lab.sign', { ...sign, inspectionId, signer: wrong, to: { kind: 'zip' } }),
    ).rejects.toMatchObject({ code: 'UNREADABLE' });

    for (const path of [...filesBelow(bench.data), ...filesBelow(target), ...filesBelow(second)]) {
      const bytes = readFileSync(path);
      expect(bytes.includes(passphrase), path).toBe(false);
      expect(bytes.toString('latin1'), path).not.toMatch(/-----BEGIN (RSA |EC )?PRIVATE KEY-----/);
      expect(holdsPlainKey(bytes), path).toBe(false);
    }
  });

  it('when an INF has errors, then nothing is signed and they are told', async () => {
    const bench = await appBench();
    const { folder } = await makePackage('unsigned-no-catalogfile', tempFolder());
    const inspectionId = await opened(bench, folder);
    const signer = { kind: 'new', name: 'Contoso.com(Test)', passphrase: null } as const;
    const target = join(tempFolder(), 'signed');
    const { result, file } = await bench.call('lab.sign', {
      ...sign,
      inspectionId,
      signer,
      to: { kind: 'folder', path: target },
    });
    expect(result.signed).toEqual([]);
    expect(file).toBeNull();
    expect(result.findings).toContainEqual(expect.objectContaining({ level: 'error', inf: 'labdriver.inf' }));
    mkdirSync(target, { recursive: true });
    expect(filesBelow(target)).toEqual([]);
  });

  it('when systems are named, then the catalog names them', async () => {
    const bench = await appBench();
    const { folder } = await makePackage('publisher', tempFolder());
    const inspectionId = await opened(bench, folder);
    const signer = { kind: 'new', name: 'Contoso.com(Test)', passphrase: null } as const;
    const target = join(tempFolder(), 'signed');
    const systems = ['10_NI_X64', '7_x64'];
    await bench.call('lab.sign', {
      ...sign,
      inspectionId,
      signer,
      systems,
      to: { kind: 'folder', path: target },
    });
    const [facts] = (await factsOf(join(target, 'driver'))).packages;
    const attributes = facts?.catalog?.catalog?.attributes;
    expect(attributes).toContainEqual({ name: 'OS', value: '_v100_X64_22H2,7X64' });
    expect(attributes?.some(({ name }) => name === 'HWID1')).toBe(true);
    expect(facts?.catalog?.catalog?.members[0]?.osAttr).toBe('2:10.0,2:6.1');
    await expect(
      bench.app.call('lab.sign', { ...sign, inspectionId, signer, systems: ['10_X86'], to: { kind: 'zip' } }),
    ).rejects.toMatchObject({ code: 'USAGE' });
  });
});

/** The head of an RSA key as PKCS #8 or PKCS #1 hold it: version 0, then the algorithm or the modulus. */
function holdsPlainKey(bytes: Buffer): boolean {
  const pkcs8 = Buffer.from('020100300d06092a864886f70d010101', 'hex');
  const pkcs1 = Buffer.from('02010002820101', 'hex');
  return bytes.includes(pkcs8) || bytes.includes(pkcs1);
}
