import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCertificates } from '../../../../electron/certificates';
import { type LabPackage, makePackage, writeStores } from '../../../../electron/lab';
import { openPcStore } from '../../../../electron/pc';
import { builtFile } from '../../../support/e2e/built-file';
import { stagedPackageOf } from '../../pc/writer-package';

const cli = builtFile('main', 'cli.js');

describe.skipIf(!existsSync(cli))('pc and trust as built (skipped when out/ has not been built)', () => {
  let folder = '';
  let data = '';
  let number = 0;
  let made: LabPackage;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'driver-preflight-pcs-'));
    made = await makePackage('publisher', join(folder, 'signed'));
    await writeStores(made, join(folder, 'stores'));
  });
  beforeEach(() => {
    number += 1;
    data = join(folder, `data${number}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const { NO_COLOR, FORCE_COLOR, ...environment } = process.env;
    const env = { ...environment, DRIVER_PREFLIGHT_DATA: data };
    const options = { env, encoding: 'utf8', timeout: 60_000, cwd: folder } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
    return { status, stdout, stderr };
  }

  const json = (...args: readonly string[]) => {
    const { status, stdout, stderr } = run(...args, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout);
  };
  const ids = (): readonly string[] => json('pc', 'list').pcs.map(({ id }: { id: string }) => id);

  it('when a PC is created, shown, deleted and restored, then it is there, gone and there again', () => {
    expect(
      json('pc', 'create', 'Win 7 lab', '--windows', '7', '--arch', 'x86', '--user', 'standard'),
    ).toMatchObject({
      id: 'win-7-lab',
      windows: '7',
      architecture: 'x86',
      user: 'standard',
    });
    expect(json('pc', 'show', 'WIN 7 LAB').name).toBe('Win 7 lab');
    const { trashId } = json('pc', 'delete', 'win-7-lab');
    expect(ids()).not.toContain('win-7-lab');
    expect(json('pc', 'restore', trashId).id).toBe('win-7-lab');
    expect(ids()).toContain('win-7-lab');
  });

  it('when a staged package is exported and deleted, then its files are written and the PC no longer has it', async () => {
    const pcs = await openPcStore(join(data, 'pcs'));
    const diskPath = join(folder, 'signed', made.inf);
    const size = readFileSync(diskPath).length;
    await pcs.addStaged('win7', stagedPackageOf(1), { files: [{ path: made.inf, diskPath, size }] });
    await pcs.addStaged('win7', stagedPackageOf(2));
    const target = join(data, 'driver');
    const { exported } = json('pc', 'export-driver', 'win7', 'oem0.inf', target);
    expect(exported).toMatchObject([{ publishedName: 'oem0.inf', folder: target, files: 1 }]);
    expect(readFileSync(join(target, made.inf))).toEqual(readFileSync(diskPath));
    const again = run('pc', 'export-driver', 'win7', 'oem0.inf', target);
    expect(again).toMatchObject({ status: 3, stderr: expect.stringContaining('is there already') });
    const record = run('pc', 'export-driver', 'win7', 'oem1.inf', target);
    expect(record).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('Only the record of oem1.inf'),
    });
    expect(run('pc', 'export-driver', 'win7', '*', join(data, 'all')).status).toBe(3);
    expect(existsSync(join(data, 'all', stagedPackageOf(1).repositoryFolder, made.inf))).toBe(true);
    expect(json('pc', 'delete-driver', 'win7', 'oem0.inf')).toMatchObject({
      code: '0x00000000',
      devices: [],
    });
    expect(run('pc', 'delete-driver', 'win7', 'oem0.inf')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('0xE000023C'),
    });
    expect(json('pc', 'show', 'win7').staged).toBe(1);
    expect((await pcs.readLog('win7')).text).toContain('[SetupUninstallOEMInf - oem0.inf]');
  });

  it('when a PC is exported and imported, then there are two of it; no file is overwritten', () => {
    const out = join(folder, `lab${number}.zip`);
    expect(run('pc', 'export', 'win7', '--out', out).status).toBe(0);
    expect(run('pc', 'export', 'win7', '--out', out)).toMatchObject({ status: 3 });
    expect(json('pc', 'import', out)).toMatchObject({ name: 'Windows 7 SP1 x64 (2)', windows: '7' });
    writeFileSync(join(folder, 'no.zip'), 'nothing');
    const { status, stdout, stderr } = run('pc', 'import', 'no.zip', out, 'missing.zip', '--json');
    expect(status).toBe(3);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/no\.zip is not an exported PC/);
    expect(stderr).toContain('missing.zip');
  });

  it('when a PC is duplicated, renamed, reset and linked, then each says what became of it', () => {
    expect(json('pc', 'duplicate', 'win7', 'Copy').id).toBe('copy');
    expect(json('pc', 'rename', 'copy', 'Other')).toMatchObject({ id: 'copy', name: 'Other' });
    expect(json('pc', 'reset', 'copy')).toMatchObject({ why: 'reset' });
    const { folder: elsewhere } = json('pc', 'show', 'copy');
    data = join(folder, `data${number}-other`);
    expect(json('pc', 'link', elsewhere)).toMatchObject({ name: 'Other', linked: true, folder: elsewhere });
  });

  it.each([
    [['pc', 'show', 'nobody'], 2],
    [['pc', 'create', '--windows', '95'], 2],
    [['pc', 'create'], 2],
    [['pc', 'create', '--windows', '7', '--memory-integrity'], 2],
    [['pc', 'rename', 'win7', 'Windows 10 22H2 x64'], 2],
    [['pc', 'set', 'nobody', '--test-signing'], 2],
    [['pc', 'set', 'win7'], 2],
    [['pc', 'set', 'win7', '--deny-class', 'Nothing'], 2],
    [['pc', 'set', 'win7', '--memory-integrity'], 2],
    [['pc', 'restore', 'nothing'], 2],
    [['pc', 'link', '.'], 3],
    [['trust', 'add', 'x.cer', '--pc', 'win7'], 2],
    [['trust', 'add', 'x.cer', '--pc', 'win7', '--store', 'authority'], 2],
    [['trust', 'add', 'x.cer', '--pc', 'win7', '--store', 'root'], 3],
    [['trust', 'remove', '00', '--pc', 'win7', '--store', 'root'], 2],
    [['trust', 'export', '--pc', 'win7', '--store', 'root', '--out', 'x.p7b'], 2],
  ] as const)('when %j is called, then the status is %i and one message says why', (args, expected) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('when a saved PC is set, then what was not named stays, and an impossible PC changes nothing', () => {
    json(
      'pc',
      'create',
      'Lab',
      '--windows',
      '11-24h2',
      '--deny-class',
      'Net',
      '--block-file',
      'ab'.repeat(20),
    );
    const message = ['--restriction-message', 'Ask IT'];
    json('pc', 'set', 'lab', '--no-secure-boot', '--test-signing', '--user', 'standard', ...message);
    const refused = run('pc', 'set', 'lab', '--secure-boot', '--deny-class', 'none');
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('turn Secure Boot off');
    expect(json('pc', 'show', 'lab')).toMatchObject({
      user: 'standard',
      secureBoot: false,
      testSigning: true,
      blockedFiles: ['AB'.repeat(20)],
      restrictions: { denyClasses: ['{4D36E972-E325-11CE-BFC1-08002BE10318}'], customMessage: 'Ask IT' },
    });
    expect(run('pc', 'show', 'lab').stdout).toMatch(/Prevented +Net\nMessage +Ask IT/);
    expect(json('pc', 'set', 'lab', '--deny-class', 'none').restrictions.denyClasses).toEqual([]);
  });

  it('when a signed file is trusted, then its signer is listed, packages become trusted, and removing undoes it', () => {
    const catalog = join(made.folder, 'labdriver.cat');
    const onPc = ['--pc', 'win10-22h2', '--store'] as const;
    expect(run('trust', 'add', join(folder, 'stores', 'root.cer'), ...onPc, 'root').status).toBe(0);
    expect(run('trust', 'add', catalog, ...onPc, 'trusted').stdout).toContain(
      made.certificates.leaf.thumbprint,
    );
    const listed = json('trust', 'list', '--pc', 'win10-22h2').stores;
    expect(listed.trusted.map(({ thumbprint }: { thumbprint: string }) => thumbprint)).toEqual([
      made.certificates.leaf.thumbprint,
    ]);
    expect(listed.root).toHaveLength(1);
    const inspected = json('inspect', made.folder, '--pc', 'win10-22h2');
    expect(inspected.packages[0].verdict.category).toBe('trusted-publisher');
    const spaced = made.certificates.leaf.thumbprint.toLowerCase().replace(/(..)/g, '$1 ').trim();
    expect(run('trust', 'remove', spaced, ...onPc, 'trusted').status).toBe(0);
    expect(json('trust', 'list', '--pc', 'win10-22h2', '--store', 'trusted').stores).toEqual({ trusted: [] });
  });

  it.each(['cer', 'pem', 'p7b', 'sst'])(
    'when a store goes out as .%s, then the same certificates come in again',
    (ending) => {
      const onPc = ['--pc', 'win7', '--store'] as const;
      const chain = ending === 'cer' ? ['root.cer'] : ['root.cer', 'leaf.cer'];
      writeFileSync(join(folder, 'leaf.cer'), made.certificates.leaf.der);
      writeFileSync(join(folder, 'root.cer'), made.certificates.root.der);
      expect(run('trust', 'import', ...chain, ...onPc, 'disallowed').status).toBe(0);
      const out = join(folder, `store${number}.${ending}`);
      expect(run('trust', 'export', ...onPc, 'disallowed', '--out', out).status).toBe(0);
      const parsed = readCertificates(readFileSync(out), out);
      expect(parsed.ok && parsed.value).toHaveLength(chain.length);
      expect(run('trust', 'import', out, ...onPc, 'root').status).toBe(0);
      const { root, disallowed } = json('trust', 'list', '--pc', 'win7').stores;
      const thumbprints = (entries: readonly { thumbprint: string }[]) =>
        entries.map((each) => each.thumbprint);
      expect(thumbprints(root)).toEqual(thumbprints(disallowed));
      expect(disallowed.every(({ warning }: { warning: string | null }) => warning === null)).toBe(true);
    },
  );
});
