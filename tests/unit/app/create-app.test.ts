import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type App, AppError } from '../../../electron/app';
import { type LabKind, makePackage } from '../../../electron/lab';
import { api, type CallName, type InstallState, type PreflightEvent } from '../../../shared/api';
import { tempFolder } from '../../support/temp-folder';
import { pcId, prepared, startApp } from './app-bench';

interface Bench {
  readonly app: App;
  readonly data: string;
  readonly temp: string;
  readonly events: PreflightEvent[];
}

async function bench(data = tempFolder()): Promise<Bench> {
  const temp = tempFolder();
  return { ...(await startApp(data, temp)), data, temp };
}

const open = (app: App, path: string) =>
  app.call('package.open', { source: { kind: 'path', path }, pcId, jobId: 'job' });

async function install(bench: Bench, kind: LabKind): Promise<InstallState> {
  const made = await prepared(kind, bench);
  const { inspectionId } = await open(bench.app, made.folder);
  return bench.app.call('install.start', { inspectionId, packageIndex: 0, pcId });
}

describe('createApp', () => {
  it('when a package is opened, then the document follows the contract', async () => {
    const on = await bench();
    const made = await prepared('publisher', on);
    const opened = await open(on.app, made.folder);
    expect(api['package.open'].output.parse(opened)).toEqual(opened);
    expect(opened.inspection.packages[0]?.verdict.category).toBe('unknown-publisher');
    expect(opened.inspection.packages[0]?.catalog?.signer?.subject).toBe('Driver Preflight Lab Publisher');
  });

  it('when an unknown publisher is always trusted, then the next installation asks nobody, also after a restart', async () => {
    const on = await bench();
    const asked = await install(on, 'publisher');
    expect(asked.prompt?.dialog).toBe('publisher-trust');
    expect(asked.prompt?.publisher).toBe('Driver Preflight Lab Publisher');
    const done = await on.app.call('install.answer', { runId: asked.runId, answer: 'install-always-trust' });
    expect(done.result).toMatchObject({ outcome: 'installed', publishedName: 'oem0.inf' });
    expect(done.result?.trustAdded).toHaveLength(1);
    const { trusted } = await on.app.call('trust.list', { pcId });
    expect(trusted.map((entry) => entry.certificate.thumbprint)).toEqual(done.result?.trustAdded);
    const { text } = await on.app.call('log.read', { pcId });
    expect(text).toContain('[Device Install Log]');
    expect(text).toContain('Driver package certificate was successfully installed.');
    await on.app.close();

    const again = await bench(on.data);
    const store = await again.app.call('trust.list', { pcId });
    expect(store.trusted).toHaveLength(1);
    const { pcs } = await again.app.call('pc.list', {});
    expect(pcs.find((pc) => pc.id === pcId)?.staged).toBe(1);
  });

  it('when the same signer comes again, then it is silent', async () => {
    const on = await bench();
    const made = await prepared('publisher', on);
    const { inspectionId } = await open(on.app, made.folder);
    const start = () => on.app.call('install.start', { inspectionId, packageIndex: 0, pcId });
    const { runId } = await start();
    await on.app.call('install.answer', { runId, answer: 'install-always-trust' });
    const second = await start();
    expect(second.prompt).toBeNull();
    expect(second.result).toMatchObject({ outcome: 'installed', category: 'trusted-publisher' });
  });

  it.each([
    ['windows-signing-authority', null, 'installed'],
    ['trusted-publisher', null, 'installed'],
    ['untrusted-publisher', null, 'refused'],
    ['unknown-publisher', 'publisher-trust', null],
    ['altered-file', 'unverified-publisher', null],
    ['unsigned-catalog-missing', null, 'refused'],
    ['missing-file', null, 'error'],
  ] as const)(
    'when Windows 10 stages %s, then the prompt is %s and the outcome %s',
    async (kind, dialog, outcome) => {
      const state = await install(await bench(), kind);
      expect(api['install.start'].output.parse(state)).toEqual(state);
      expect(state.prompt?.dialog ?? null).toBe(dialog);
      expect(state.result?.outcome ?? null).toBe(outcome);
    },
  );

  it('when a standard user tries, then nobody is asked and nothing is staged', async () => {
    const on = await bench();
    await on.app.call('pc.update', { pcId, user: 'standard' });
    const state = await install(on, 'publisher');
    expect(state.prompt).toBeNull();
    expect(state.result?.outcome).toBe('refused');
    expect((await on.app.call('pc.list', {})).pcs.find((pc) => pc.id === pcId)?.staged).toBe(0);
  });

  it('when an answer is given that the dialog does not offer, then the prompt goes on waiting', async () => {
    const on = await bench();
    const { runId } = await install(on, 'publisher');
    await expect(on.app.call('install.answer', { runId, answer: 'install-anyway' })).rejects.toMatchObject({
      code: 'USAGE',
    });
    expect((await on.app.call('install.get', { runId })).prompt?.dialog).toBe('publisher-trust');
    const done = await on.app.call('install.answer', { runId, answer: 'dont-install' });
    expect(done.result).toMatchObject({ outcome: 'refused', code: '0xE0000243' });
    await expect(on.app.call('install.answer', { runId, answer: 'install' })).rejects.toMatchObject({
      code: 'USAGE',
    });
  });

  it('when trust changes, then the open package is judged again without being read', async () => {
    const on = await bench();
    const made = await prepared('publisher', on);
    const { inspectionId } = await open(on.app, made.folder);
    writeFileSync(join(made.folder, made.inf), 'gone');
    const from = { kind: 'package', inspectionId, packageIndex: 0 } as const;
    const category = async () =>
      (await on.app.call('package.judge', { inspectionId, pcId })).inspection.packages[0]?.verdict.category;
    await on.app.call('trust.add', { pcId, store: 'trusted', from });
    expect(await category()).toBe('trusted-publisher');
    const { thumbprint } = made.certificates.leaf;
    const moved = await on.app.call('trust.add', {
      pcId,
      store: 'disallowed',
      from: { kind: 'store', store: 'trusted', thumbprints: [thumbprint] },
    });
    expect([moved.trusted.length, moved.disallowed.length]).toEqual([0, 1]);
    expect(await category()).toBe('untrusted-publisher');
    await on.app.call('trust.remove', { pcId, store: 'disallowed', thumbprints: [thumbprint] });
    expect(await category()).toBe('unknown-publisher');
  });

  it('when a signed file is added, then it stands for its signer', async () => {
    const on = await bench();
    const made = await makePackage('embedded-signature', tempFolder());
    for (const file of [made.catalog, 'labdriver.sys']) {
      const source = { kind: 'path', path: join(made.folder, file) } as const;
      const stores = await on.app.call('trust.add', { pcId, store: 'trusted', from: source });
      expect(stores.trusted.map((entry) => entry.certificate.thumbprint)).toEqual([
        made.certificates.leaf.thumbprint,
      ]);
    }
  });

  it('when a certificate file is no certificate, then the message names it', async () => {
    const on = await bench();
    const path = join(tempFolder(), 'holiday.cer');
    writeFileSync(path, 'not a certificate');
    const adding = on.app.call('trust.add', { pcId, store: 'root', from: { kind: 'path', path } });
    await expect(adding).rejects.toThrow(/holiday\.cer/);
    await expect(adding).rejects.toBeInstanceOf(AppError);
  });

  it.each([
    ['a folder that is not there', (folder: string) => join(folder, 'nothing')],
    ['a folder without an INF', (folder: string) => folder],
  ])('when %s is opened, then the error names it and what is open stays open', async (_what, pathIn) => {
    const on = await bench();
    const made = await prepared('publisher', on);
    const { inspectionId } = await open(on.app, made.folder);
    await expect(open(on.app, pathIn(tempFolder()))).rejects.toMatchObject({ code: 'UNREADABLE' });
    await expect(on.app.call('package.judge', { inspectionId, pcId })).resolves.toBeDefined();
  });

  it('when reading is cancelled, then the call says so and leaves no temporary file', async () => {
    const on = await bench();
    const made = await prepared('publisher', on);
    const opening = open(on.app, made.folder);
    const outcome = expect(opening).rejects.toMatchObject({ code: 'CANCELLED' });
    // The job exists once the PC has been read; asking until then is what an impatient person does.
    const asking = setInterval(() => void on.app.call('package.cancel', { jobId: 'job' }), 0);
    await outcome.finally(() => clearInterval(asking));
    const left = readdirSync(on.temp, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(left.filter((entry) => entry.name.startsWith('labdriver'))).toEqual([]);
  });

  it('when an argument breaks its schema, then the engine never sees it', async () => {
    const on = await bench();
    await expect(on.app.call('pc.update', { pcId, user: 'root' as 'admin' })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    await expect(on.app.call('no.such' as CallName, {} as never)).rejects.toMatchObject({
      code: 'UNKNOWN_CALL',
    });
    await expect(on.app.call('constructor' as CallName, {} as never)).rejects.toMatchObject({
      code: 'UNKNOWN_CALL',
    });
  });

  it.each(['../escape', '..', '.', 'no-such-pc'])('when the PC is “%s”, then it is not found', async (id) => {
    const on = await bench();
    await expect(on.app.call('log.read', { pcId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(on.app.call('trust.list', { pcId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(existsSync(join(on.data, 'escape'))).toBe(false);
  });

  it('when the PC is of another architecture, then the package is read for that one', async () => {
    const on = await bench();
    const made = await prepared('publisher', on);
    const { inspectionId, inspection } = await open(on.app, made.folder);
    expect(inspection.architecture).toBe('amd64');
    const { id } = await on.app.call('pc.create', {
      windows: '10-22h2',
      architecture: 'x86',
      name: 'Old PC',
    });
    const judged = await on.app.call('package.judge', { inspectionId, pcId: id });
    expect(judged.inspection.architecture).toBe('x86');
    expect(judged.inspection.packages[0]?.inf.devices).toEqual([]);
  });

  it("when the PC's clock is set, then its log goes by it", async () => {
    const on = await bench();
    const now = new Date(Date.now() - 86_400_000).toISOString();
    await on.app.call('pc.update', { pcId, switches: { now } });
    await install(on, 'trusted-publisher');
    const { text } = await on.app.call('log.read', { pcId });
    const local = new Date(now).toLocaleDateString('sv').replaceAll('-', '/');
    expect(text).toContain(`Section start ${local}`);
  });

  it('when settings are changed, then they survive a restart', async () => {
    const on = await bench();
    await on.app.call('settings.set', { theme: 'dark', pcId });
    await on.app.close();
    expect(await (await bench(on.data)).app.call('settings.get', {})).toEqual({ theme: 'dark', pcId });
  });

  it('when a run ends, then windows are told what changed', async () => {
    const on = await bench();
    await install(on, 'trusted-publisher');
    const told = on.events.flatMap((event) => (event.kind === 'changed' ? [event.what] : []));
    expect(told).toEqual(expect.arrayContaining(['pc', 'trust', 'log', 'install']));
  });

  it('when a log is appended, then it is 8-bit text with CR LF', async () => {
    const on = await bench();
    await install(on, 'trusted-publisher');
    const { path } = await on.app.call('log.read', { pcId });
    const bytes = readFileSync(path);
    expect(bytes.includes(0)).toBe(false);
    expect(bytes.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
