import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSwitches } from '../../../../shared/windows/pc-defaults';
import { findWindows } from '../../../../shared/windows/versions';
import { tempFolder } from '../../../support/temp-folder';
import { mkfifoSync } from '../../intake/support/fifo';
import { appBench, opened, pcId, prepared } from '../app-bench';

describe('calls about PCs', () => {
  it('when a PC is created with switches then it is listed, described and told', async () => {
    const on = await appBench();
    const switches = { secureBoot: false, testSigning: true };
    const pc = await on.call('pc.create', {
      windows: '11-24h2',
      architecture: 'arm64',
      name: 'Arm',
      switches,
    });
    expect(pc).toMatchObject({ name: 'Arm', architecture: 'arm64', staged: 0 });
    expect(on.told(pc.id)).toContain('pc');
    const details = await on.call('pc.get', { pcId: pc.id });
    expect(details).toMatchObject({ linked: false, folder: pc.folder });
    expect(details.switches).toEqual({ ...defaultSwitches(findWindows('11-24h2')), ...switches });
    expect((await on.call('pc.list', {})).pcs.map(({ id }) => id)).toContain(pc.id);
  });

  it('when a PC cannot exist then every reason is told and nothing is made', async () => {
    const on = await appBench();
    const before = (await on.call('pc.list', {})).pcs.length;
    const switches = { secureBoot: true, testSigning: true, memoryIntegrity: true };
    const making = on.call('pc.create', { windows: '7', switches });
    await expect(making).rejects.toMatchObject({ code: 'USAGE' });
    await expect(making).rejects.toThrow(/does not have Secure Boot.*Test signing.*Memory integrity/s);
    await expect(on.call('pc.create', { windows: '3.11' })).rejects.toMatchObject({ code: 'USAGE' });
    expect((await on.call('pc.list', {})).pcs).toHaveLength(before);
  });

  it('when name and switches are changed then what was left out stays', async () => {
    const on = await appBench();
    await on.call('pc.update', { pcId, switches: { interactive: false } });
    await on.call('pc.update', { pcId, user: 'standard' });
    expect(on.told(pcId)).toContain('pc');
    await on.call('pc.update', { pcId, name: 'Reception' });
    const pc = await on.call('pc.get', { pcId });
    expect(pc).toMatchObject({ name: 'Reception', user: 'standard', windows: '10-22h2' });
    expect(pc.switches.interactive).toBe(false);
    const impossible = on.call('pc.update', { pcId, switches: { testSigning: true } });
    await expect(impossible).rejects.toMatchObject({ code: 'USAGE' });
    expect((await on.call('pc.get', { pcId })).switches.testSigning).toBe(false);
    await expect(on.call('pc.update', { pcId: 'gone', name: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(on.call('pc.get', { pcId: '../win7' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when a PC is duplicated then the copy has its packages, and names are never shared', async () => {
    const on = await appBench();
    const made = await prepared('trusted-publisher', on);
    const inspectionId = await opened(on, made.folder);
    await on.call('install.start', { inspectionId, packageIndex: 0, pcId });
    const copy = await on.call('pc.duplicate', { pcId, name: 'Twin' });
    expect(copy).toMatchObject({ name: 'Twin', staged: 1 });
    expect((await on.call('trust.list', { pcId: copy.id })).trusted).toHaveLength(1);
    await expect(on.call('pc.duplicate', { pcId, name: 'twin' })).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('when a PC is reset and restored then its certificates are gone and come back', async () => {
    const on = await appBench();
    await prepared('trusted-publisher', on);
    const before = await on.call('trust.list', { pcId });
    on.told(pcId);
    const trashed = await on.call('pc.reset', { pcId });
    expect(trashed).toMatchObject({ why: 'reset', id: pcId });
    expect(on.told(pcId)).toEqual(expect.arrayContaining(['pc', 'trust', 'log', 'device']));
    expect(await on.call('trust.list', { pcId })).toMatchObject({ trusted: [], root: [] });
    await on.call('pc.restore', { trashId: trashed.trashId });
    expect(on.told(pcId)).toEqual(expect.arrayContaining(['pc', 'trust', 'log', 'device']));
    expect(await on.call('trust.list', { pcId })).toEqual(before);
  });

  it('when a PC is deleted then the trash has it until it is restored, once', async () => {
    const on = await appBench();
    const { trashId } = await on.call('pc.delete', { pcId });
    await expect(on.call('pc.get', { pcId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await on.call('pc.trash', {})).trashed).toMatchObject([{ trashId, id: pcId, why: 'deleted' }]);
    expect((await on.call('pc.restore', { trashId })).id).toBe(pcId);
    expect((await on.call('pc.trash', {})).trashed).toEqual([]);
    await expect(on.call('pc.restore', { trashId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when a PC is exported and imported then it is another PC with the same certificates', async () => {
    const file = join(tempFolder(), 'lab.zip');
    const on = await appBench({ dropped: file });
    await prepared('trusted-publisher', on);
    const exported = await on.call('pc.export', { pcId });
    expect(exported.fileName).toBe(`${pcId}.zip`);
    writeFileSync(file, Buffer.from(exported.base64, 'base64'));
    for (const source of [
      { kind: 'path', path: file } as const,
      { kind: 'upload', uploadId: 'dropped' } as const,
    ]) {
      const { pc, problems } = await on.call('pc.import', { source });
      expect(problems).toEqual([]);
      expect(pc.id).not.toBe(pcId);
      expect(await on.call('trust.list', { pcId: pc.id })).toEqual(await on.call('trust.list', { pcId }));
      expect(on.told(pc.id)).toContain('pc');
    }
  });

  it('when what is imported is no PC then the message names the file', async () => {
    const on = await appBench();
    const folder = tempFolder();
    writeFileSync(join(folder, 'holiday.zip'), 'not a zip');
    const from = (name: string) => ({ source: { kind: 'path', path: join(folder, name) } }) as const;
    await expect(on.call('pc.import', from('holiday.zip'))).rejects.toMatchObject({ code: 'UNREADABLE' });
    await expect(on.call('pc.import', from('holiday.zip'))).rejects.toThrow(/holiday\.zip/);
    await expect(on.call('pc.import', from('none.zip'))).rejects.toThrow(/none\.zip/);
    mkdirSync(join(folder, 'a folder'));
    await expect(on.call('pc.import', from('a folder'))).rejects.toThrow(/a folder.*it is a folder/);
  });

  it.skipIf(process.platform === 'win32')(
    'when a pipe or a device is imported then it is refused at once',
    async () => {
      const on = await appBench();
      const pipe = join(tempFolder(), 'pipe.zip');
      mkfifoSync(pipe);
      for (const path of [pipe, '/dev/zero']) {
        const imported = on.call('pc.import', { source: { kind: 'path', path } });
        await expect(imported).rejects.toMatchObject({
          code: 'UNREADABLE',
          message: expect.stringContaining('is no file'),
        });
      }
    },
  );

  it('when a PC of another folder is linked then it is used in place', async () => {
    const [there, here] = [await appBench(), await appBench()];
    const shared = await there.call('pc.create', { windows: '8.1', name: 'Shared' });
    const linked = await here.call('pc.link', { path: shared.folder });
    expect(await here.call('pc.get', { pcId: linked.id })).toMatchObject({ linked: true, name: 'Shared' });
    await here.call('pc.update', { pcId: linked.id, user: 'standard' });
    expect((await there.call('pc.get', { pcId: shared.id })).user).toBe('standard');
    await expect(here.call('pc.link', { path: tempFolder() })).rejects.toMatchObject({ code: 'UNREADABLE' });
  });

  it('when one PC runs a Windows that is not known then the others are still listed', async () => {
    const on = await appBench();
    const { folder, id } = await on.call('pc.create', { windows: '7', name: 'Future' });
    const file = join(folder, 'pc.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"windows": "7"', '"windows": "13"'));
    const { pcs } = await on.call('pc.list', {});
    expect(pcs.find((pc) => pc.id === id)).toMatchObject({ windowsName: '13' });
    expect(pcs.length).toBeGreaterThan(1);
  });
});
