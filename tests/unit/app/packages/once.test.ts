import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectOnce, type SimulateOptions, simulateOnce } from '../../../../electron/app';
import { type LabKind, makePackage, writeStores } from '../../../../electron/lab';
import { openPcStore } from '../../../../electron/pc';
import { inspectionSchema } from '../../../../shared/model/inspection';
import { simulationSchema } from '../../../../shared/model/simulation';
import { tempFolder } from '../../../support/temp-folder';

const deps = () => ({
  dataFolder: tempFolder(),
  tempFolder: tempFolder(),
  workers: { hash: null, archive: null },
});

/** A lab package and the options that put its certificates onto the PC of one run. */
async function labRun(kind: LabKind): Promise<{ folder: string; options: SimulateOptions }> {
  const made = await makePackage(kind, tempFolder());
  const paths = await writeStores(made, tempFolder());
  const of = (store: string) => paths.filter((path) => path.includes(`${store}.cer`));
  return {
    folder: made.folder,
    options: {
      root: of('root'),
      trust: of('trusted'),
      distrust: of('disallowed'),
      labAuthority: of('authority'),
    },
  };
}

describe('inspectOnce', () => {
  it.each([
    ['windows-signing-authority', 'windows-signing-authority'],
    ['trusted-publisher', 'trusted-publisher'],
    ['untrusted-publisher', 'untrusted-publisher'],
    ['unknown-publisher', 'unknown-publisher'],
    ['altered-inf', 'altered'],
    ['unsigned-no-catalogfile', 'unsigned'],
  ] as const)(
    'when %s is inspected with its certificates, then it is %s by contract',
    async (kind, category) => {
      const { folder, options } = await labRun(kind);
      const inspection = await inspectOnce(folder, { ...deps(), ...options });
      expect(inspectionSchema.parse(inspection)).toEqual(inspection);
      expect(inspection.packages[0]?.verdict.category).toBe(category);
    },
  );

  it('when no INF of the input can be read, then the input counts as unreadable', async () => {
    const folder = tempFolder();
    const inf = join(folder, 'huge.inf');
    writeFileSync(inf, '');
    truncateSync(inf, 17 * 1024 * 1024);
    const rejection = { code: 'UNREADABLE', message: expect.stringContaining('huge.inf has 17 MiB') };
    await expect(inspectOnce(folder, deps())).rejects.toMatchObject(rejection);
    await expect(inspectOnce(inf, deps())).rejects.toMatchObject(rejection);
  });

  it('when that Windows cannot read the signature, then the document shows what it sees and why', async () => {
    const { folder, options } = await labRun('publisher');
    const inspection = await inspectOnce(folder, { ...deps(), ...options, windows: '7-no-sha2' });
    expect(inspectionSchema.parse(inspection)).toEqual(inspection);
    const verdict = inspection.packages[0]?.verdict;
    expect(verdict?.category).toBe('unsigned');
    const check = verdict?.checks.find(({ id }) => id === 'catalog-signature');
    expect(check?.detail).toContain('cannot read SHA-256 signatures');
  });

  it('when nobody names a Windows, then it is the newest', async () => {
    const { folder } = await labRun('publisher');
    expect((await inspectOnce(folder, deps())).pc).toEqual({ id: null, windows: '11-25h2', user: 'admin' });
  });

  it.each([
    [{ windows: '95' }, /no Windows “95”/],
    [{ windows: '11-24h2', architecture: 'x86' }, /does not exist for x86/],
    [{ testSigning: true }, /turn Secure Boot off/],
    [{ windows: '10-1511', memoryIntegrity: true }, /needs Windows 10 1607/],
    [{ driverPolicy: 'enforced', windows: '11-23h2' }, /does not have the 2026 driver policy/],
    [{ pc: 'nobody' }, /no PC “nobody”/],
  ] as const)('when the options are %o, then it is wrong usage', async (options, message) => {
    const { folder } = await labRun('publisher');
    const inspecting = inspectOnce(folder, { ...deps(), ...options });
    await expect(inspecting).rejects.toThrow(message);
    await expect(inspecting).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('when a saved PC is named by id, name or folder, then its stores count and it stays as it is', async () => {
    const { folder } = await labRun('publisher');
    const on = deps();
    const made = await makePackage('trusted-publisher', tempFolder());
    const pcs = await openPcStore(join(on.dataFolder, 'pcs'));
    await pcs.addCertificate('win7', 'root', made.certificates.root);
    await pcs.addCertificate('win7', 'trusted', made.certificates.leaf);
    for (const pc of ['win7', 'Windows 7 SP1 x64', pcs.folderOf('win7')]) {
      const inspection = await inspectOnce(made.folder, { ...on, pc });
      expect(inspection.pc.id).toBe('win7');
      expect(inspection.packages[0]?.verdict.category).toBe('trusted-publisher');
    }
    expect((await inspectOnce(folder, { ...on, pc: 'win7' })).packages[0]?.verdict.category).toBe('unsigned');
    await simulateOnce(made.folder, { ...on, pc: 'win7' });
    expect(await pcs.staged('win7')).toEqual([]);
  });
});

describe('simulateOnce', () => {
  it('when nobody answers, then the default of the dialog does', async () => {
    const { folder, options } = await labRun('publisher');
    const simulation = await simulateOnce(folder, { ...deps(), ...options });
    expect(simulationSchema.parse(simulation)).toEqual(simulation);
    expect(simulation.runs[0]).toMatchObject({
      outcome: 'refused',
      code: '0xE0000243',
      prompts: [{ dialog: 'publisher-trust', answer: 'dont-install' }],
    });
  });

  it('when one drop holds two packages of a signer, then always trusting the first makes the second silent', async () => {
    const folder = tempFolder();
    const first = await makePackage('publisher', join(folder, 'a'));
    await makePackage('publisher', join(folder, 'b'));
    const root = join(tempFolder(), 'roots');
    const [path] = await writeStores(first, root);
    const simulation = await simulateOnce(join(folder, 'a'), {
      ...deps(),
      root: path === undefined ? [] : [path],
      answers: ['install-always-trust'],
    });
    expect(simulation.runs[0]?.trustAdded).toEqual([first.certificates.leaf.thumbprint]);
  });

  it('when a log file is named, then it begins with header and start mark once and sections are appended', async () => {
    const { folder, options } = await labRun('trusted-publisher');
    const logFile = join(tempFolder(), 'setupapi.dev.log');
    const on = deps();
    await simulateOnce(folder, { ...on, ...options, logFile });
    await simulateOnce(folder, { ...on, ...options, logFile });
    const text = readFileSync(logFile, 'latin1');
    expect(text.split('[Device Install Log]')).toHaveLength(2);
    expect(text).toMatch(/\[BeginLog\]\r\n\r\n\[Boot Session: [^\]]*\]\r\n\r\n>>> {2}\[/);
    expect(text.split('[Boot Session:')).toHaveLength(2);
    expect(text.split('>>>  Section start')).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('when an answer is not offered, then the run says which are', async () => {
    const { folder, options } = await labRun('publisher');
    const running = simulateOnce(folder, { ...deps(), ...options, answers: ['install-anyway'] });
    await expect(running).rejects.toThrow(/install-always-trust/);
  });

  it("when the PC's clock is set, then log and verdict follow it", async () => {
    const { folder, options } = await labRun('expired-no-timestamp');
    const now = new Date(Date.now() - 2 * 365 * 86_400_000).toISOString();
    const simulation = await simulateOnce(folder, { ...deps(), ...options, now });
    expect(simulation.runs[0]?.category).toBe('unknown-publisher');
    expect(simulation.runs[0]?.log).toContain(`Section start ${now.slice(0, 4)}/`);
  });

  it("when the PC's clock is set, then the same run writes the same log", async () => {
    const { folder, options } = await labRun('publisher');
    const run = () =>
      simulateOnce(folder, {
        ...deps(),
        ...options,
        now: new Date().toISOString().slice(0, 10),
        answers: ['install'],
      });
    const [first, second] = [await run(), await run()];
    expect(first.runs[0]?.log).toBe(second.runs[0]?.log);
    expect(first.runs[0]?.outcome).toBe('installed');
  });

  it('when it ends, then no temporary file is left', async () => {
    const { folder, options } = await labRun('publisher');
    const on = deps();
    await simulateOnce(folder, { ...on, ...options });
    expect(existsSync(join(on.tempFolder, 'labdriver.inf'))).toBe(false);
  });
});
