import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPcStore } from '../../../../electron/pc';
import { tokenizeLog } from '../../../support/tokenize-log';
import { soundController, stagedFabAudio } from '../../staging/staged-fab-audio';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

const ids = {
  hardwareIds: [...soundController.hardwareIds],
  compatibleIds: [...soundController.compatibleIds],
};

/** An engine whose Windows 10 PC has the sound driver in its store. */
async function withSound(): Promise<AppBench> {
  const on = await appBench();
  await (await openPcStore(join(on.data, 'pcs'))).addStaged(pcId, stagedFabAudio());
  return on;
}

describe('calls about the driver store and devices', () => {
  it('when a package was installed then the store lists it with what it drives', async () => {
    const on = await appBench();
    const made = await prepared('trusted-publisher', on);
    const inspectionId = await opened(on, made.folder);
    await on.call('install.start', { inspectionId, packageIndex: 0, pcId });
    const { packages } = await on.call('store.list', { pcId });
    expect(packages).toMatchObject([{ publishedName: 'oem0.inf', originalName: made.inf, devices: [] }]);
    const [first] = packages;
    expect(first?.hardwareIds).not.toEqual([]);
    const plugged = await on.call('device.plugIn', {
      pcId,
      hardwareIds: first?.hardwareIds ?? [],
      compatibleIds: [],
    });
    expect(plugged.device.driver).toMatchObject({ publishedName: 'oem0.inf' });
    const after = await on.call('store.list', { pcId });
    expect(after.packages[0]?.devices).toEqual([plugged.device.name]);
  });

  it('when a device is plugged in then its rank is taken apart and the pieces make the whole', async () => {
    const on = await withSound();
    const done = await on.call('device.plugIn', { pcId, name: 'Sound', ...ids });
    expect(done.device).toMatchObject({ name: 'Sound', instanceId: 'USB\\VID_1234&PID_5678\\0001' });
    const [winner] = done.candidates;
    expect(winner).toMatchObject({ won: true, matchingId: 'USB\\VID_1234&PID_5678' });
    const pieces = winner?.parts.map(({ value }) => value.slice(2)).join('') ?? '';
    expect(`0x${pieces.toLowerCase()}`).toBe(winner?.rank);
    expect(winner?.parts.map(({ name }) => name)).toEqual([
      'Signature score',
      'Feature score',
      'Identifier score',
    ]);
    expect(winner?.parts.every(({ meaning }) => meaning.length > 10)).toBe(true);
    expect(on.told(pcId)).toEqual(expect.arrayContaining(['device', 'pc', 'log']));
    expect((await on.call('device.list', { pcId })).devices).toEqual([done.device]);
    const { text } = await on.call('log.read', { pcId });
    expect(text.endsWith(done.log)).toBe(true);
  });

  it('when two packages match then each loser has its own reason, and just one wins', async () => {
    const on = await withSound();
    const older = {
      ...stagedFabAudio(),
      publishedName: 'oem77.inf',
      repositoryFolder: 'fabaudio.inf_amd64_0000000000000000',
      date: '2001-01-01',
    };
    await (await openPcStore(join(on.data, 'pcs'))).addStaged(pcId, older);
    const { candidates } = await on.call('device.plugIn', { pcId, ...ids });
    expect(candidates.map(({ publishedName, won }) => [publishedName, won])).toEqual([
      ['oem12.inf', true],
      ['oem77.inf', false],
    ]);
    expect(candidates[1]?.why).toContain('2001-01-01');
  });

  it('when no package matches then the candidate has no rank and says why', async () => {
    const on = await withSound();
    const done = await on.call('device.plugIn', { pcId, hardwareIds: ['PCI\\VEN_1'], compatibleIds: [] });
    expect(done.outcome).toBe('no-driver');
    expect(done.candidates).toMatchObject([{ rank: null, parts: [], won: false }]);
    expect(done.candidates[0]?.why).toMatch(/None of its device IDs/);
    expect(done.device.instanceId).toBe('PCI\\VEN_1\\0001');
  });

  it('when name and instance are blank then they come from the first hardware ID', async () => {
    const on = await withSound();
    const { device } = await on.call('device.plugIn', { pcId, name: ' ', instanceId: '', ...ids });
    expect(device.name).toBe(ids.hardwareIds[0]);
    expect(device.instanceId).toBe('USB\\VID_1234&PID_5678\\0001');
  });

  it('when identifiers hold line ends then they cannot forge a section of the log', async () => {
    const on = await withSound();
    const forged = `USB\\X\r\n>>>  [Device Install - FORGED]\r\n>>>  Section start 2026/01/01 00:00:00.000`;
    await on.call('device.plugIn', {
      pcId,
      name: forged,
      instanceId: forged,
      hardwareIds: [forged],
      compatibleIds: [forged],
    });
    const { text } = await on.call('log.read', { pcId });
    expect(text).not.toMatch(/^>>> {2}\[Device Install - FORGED\]/m);
    expect(tokenizeLog(text).sections).toHaveLength(1);
  });

  it('when a package is in use then it is kept unless forced, and restoring brings it back once', async () => {
    const on = await withSound();
    await on.call('device.plugIn', { pcId, name: 'Sound', ...ids });
    const before = await on.call('store.list', { pcId });
    const refused = await on.call('store.delete', { pcId, publishedName: 'oem12.inf' });
    expect(refused).toMatchObject({ code: '0xE000023D', devices: ['Sound'], undoId: null });
    expect(await on.call('store.list', { pcId })).toEqual(before);
    on.told(pcId);
    const forced = await on.call('store.delete', { pcId, publishedName: 'oem12.inf', force: true });
    expect(forced).toMatchObject({ code: '0x00000000', devices: [] });
    expect(on.told(pcId)).toContain('pc');
    expect((await on.call('store.list', { pcId })).packages).toEqual([]);
    const undoId = forced.undoId ?? '';
    await expect(on.call('trust.undo', { pcId, undoId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(on.call('store.restore', { pcId: 'win7', undoId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await on.call('store.restore', { pcId, undoId });
    expect(await on.call('store.list', { pcId })).toEqual(before);
    await expect(on.call('store.restore', { pcId, undoId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const unknown = await on.call('store.delete', { pcId, publishedName: 'oem99.inf' });
    expect(unknown).toMatchObject({ code: '0xE000023C', undoId: null });
  });

  it('when a package is exported then the file is its record', async () => {
    const on = await withSound();
    const file = await on.call('store.export', { pcId, publishedName: 'oem12.inf' });
    expect(file.fileName).toBe('oem12.json');
    expect(JSON.parse(Buffer.from(file.base64, 'base64').toString())).toMatchObject({
      schema: 'driver-preflight/staged-package@1',
      publishedName: 'oem12.inf',
    });
    const none = on.call('store.export', { pcId, publishedName: '../oem1.inf' });
    await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when a device is removed then it is gone and told, and removing it again says so', async () => {
    const on = await withSound();
    const { device } = await on.call('device.plugIn', { pcId, ...ids });
    on.told(pcId);
    await on.call('device.remove', { pcId, instanceId: device.instanceId });
    expect(on.told(pcId)).toContain('device');
    expect((await on.call('device.list', { pcId })).devices).toEqual([]);
    const again = on.call('device.remove', { pcId, instanceId: device.instanceId });
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
