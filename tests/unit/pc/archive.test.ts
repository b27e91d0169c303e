import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { knownCertificates } from '../../../electron/certificates';
import { openPcStore, type PcStore } from '../../../electron/pc';
import { temporaryFolder } from './support';
import { stagedPackageOf } from './writer-package';

let folder = '';
let store: PcStore;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openPcStore(folder);
});

const [known] = knownCertificates();
if (known === undefined) throw new Error('the known certificates are gone');
const { certificate } = known;

function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const description = (name = 'Handed on'): string =>
  JSON.stringify({
    schema: 'driver-preflight/pc@1',
    name,
    windows: '7',
    architecture: 'amd64',
    user: 'standard',
    testSigning: false,
    enforcement: true,
    interactive: true,
    now: null,
  });

describe('export and import', () => {
  it('when a PC goes out as one file and in elsewhere then it is the same PC', async () => {
    await store.addCertificate('win7', 'trusted', certificate);
    await store.addCertificate('win7', 'authority', certificate);
    await store.addStaged('win7', stagedPackageOf(7));
    await store.appendLog('win7', Buffer.from('>>>  line\r\n'));
    await store.update('win7', { user: 'standard' });
    await writeFile(join(folder, 'win7', 'private notes.txt'), 'mine');
    const bytes = await store.export('win7');
    expect(await store.export('win7')).toEqual(bytes);

    const there = await openPcStore(await temporaryFolder());
    await there.delete('win7');
    const { pc, problems } = await there.import(bytes, 'win7.zip');
    expect(problems).toEqual([]);
    expect({ ...pc, id: 'win7' }).toEqual(await store.get('win7'));
    expect(await there.staged(pc.id)).toEqual(await store.staged('win7'));
    expect((await there.readLog(pc.id)).text).toBe((await store.readLog('win7')).text);
    const [sent, got] = [await store.certificates('win7'), await there.certificates(pc.id)];
    for (const name of ['trusted', 'disallowed', 'root', 'authority'] as const) {
      expect(got[name].map((one) => one.thumbprint)).toEqual(sent[name].map((one) => one.thumbprint));
    }
    expect(await readdir(there.folderOf(pc.id))).not.toContain('private notes.txt');
  });

  it('when the name is taken then the imported PC gets a number', async () => {
    const bytes = await store.export('win7');
    expect((await store.import(bytes, 'a.zip')).pc.name).toBe('Windows 7 SP1 x64 (2)');
    expect((await store.import(bytes, 'a.zip')).pc.name).toBe('Windows 7 SP1 x64 (3)');
  });

  it('when a person zipped the folder then the folder around it is taken off and foreign files are told', async () => {
    const bytes = await zipOf({
      'my pc/pc.json': description(),
      'my pc/stores/root/some name.cer': certificate.der,
      'my pc/stores/root/broken.cer': 'nothing',
      'my pc/evil.exe': 'MZ',
      '__MACOSX/x': '',
    });
    const { pc, problems } = await store.import(bytes, 'b.zip');
    expect(pc).toMatchObject({ name: 'Handed on', user: 'standard' });
    expect((await store.certificates(pc.id)).root.map((one) => one.thumbprint)).toEqual([
      certificate.thumbprint,
    ]);
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([
      ['FOREIGN_FILE', 'my pc/evil.exe'],
      ['FOREIGN_FILE', '__MACOSX/x'],
      ['BAD_CERTIFICATE_FILE', 'stores/root/broken.cer'],
    ]);
    expect((await readdir(store.folderOf(pc.id))).sort()).toEqual(['pc.json', 'stores']);
  });

  it.each([
    ['no ZIP', async () => Buffer.from('hello'), 'NOT_A_PC'],
    ['nothing in it', () => zipOf({}), 'NOT_A_PC'],
    ['no description', () => zipOf({ 'driver-store.json': '{}' }), 'NOT_A_PC'],
    ['a damaged description', () => zipOf({ 'pc.json': '{' }), 'NOT_A_PC'],
    ['a description without a Windows', () => zipOf({ 'pc.json': '{"name":"x"}' }), 'NOT_A_PC'],
    [
      'a description of a later version',
      () => zipOf({ 'pc.json': description().replace('pc@1', 'pc@99') }),
      'NEWER_VERSION',
    ],
    ['a damaged store', () => zipOf({ 'pc.json': description(), 'driver-store.json': '[]' }), 'NOT_A_PC'],
    ['damaged devices', () => zipOf({ 'pc.json': description(), 'devices.json': '{}' }), 'NOT_A_PC'],
    ['two PCs', () => zipOf({ 'a/pc.json': description(), 'b/pc.json': description() }), 'NOT_A_PC'],
    [
      'the same file twice',
      () => zipOf({ 'pc.json': description(), 'stores/root/a.cer': 'x', 'stores/root/A.cer': 'x' }),
      'NOT_A_PC',
    ],
    [
      'a certificate larger than any',
      () => zipOf({ 'pc.json': description(), 'stores/root/a.cer': new Uint8Array(2 << 20) }),
      'NOT_A_PC',
    ],
  ] as const)('when the file has %s then it is refused and nothing is left', async (_, make, code) => {
    const before = await readdir(folder);
    await expect(store.import(await make(), 'bad.zip')).rejects.toMatchObject({ code });
    await expect(store.import(await make(), 'bad.zip')).rejects.toThrow(/bad\.zip/);
    expect(await readdir(folder)).toEqual(before);
  });

  it.each(['../pc.json', '/etc/pc.json', 'C:\\pc.json', 'stores/../../x.cer'])(
    'when an entry is named %s then the file is refused and nothing is written',
    async (name) => {
      // The writer refuses such names, so one of the same length is replaced in the bytes.
      const plain = 'z'.repeat(name.length);
      const bytes = await zipOf({ 'pc.json': description(), [plain]: 'x' });
      const evil = Buffer.from(bytes.toString('latin1').replaceAll(plain, name), 'latin1');
      const before = await readdir(folder);
      await expect(store.import(evil, 'evil.zip')).rejects.toMatchObject({ code: 'NOT_A_PC' });
      expect(await readdir(folder)).toEqual(before);
    },
  );

  it('when any byte of an exported PC is changed then the import is whole or refused', async () => {
    const bytes = await store.export('win7');
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const outcome = await store.import(changed, 'c.zip').then(
        ({ pc }) => pc,
        (error: { code?: string }) => error.code,
      );
      if (typeof outcome === 'object') {
        expect(outcome).toMatchObject({ windows: '7', architecture: 'amd64' });
        await rm(store.folderOf(outcome.id), { recursive: true });
      } else {
        expect(['NOT_A_PC', 'NEWER_VERSION']).toContain(outcome);
      }
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('.new-'))).toEqual([]);
  });
});
