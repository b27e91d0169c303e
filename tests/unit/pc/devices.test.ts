import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DeviceStore, openDeviceStore, openPcStore, type PcStore } from '../../../electron/pc';
import type { PcDevice } from '../../../shared/model/device';
import { soundController, stagedFabAudio } from '../staging/staged-fab-audio';
import { temporaryFolder } from './support';

let folder = '';
let pcs: PcStore;
let store: DeviceStore;
const told: string[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  pcs = await openPcStore(folder);
  told.length = 0;
  store = openDeviceStore(pcs, { report: (problem) => told.push(problem.code) });
});

function device(changes: Partial<PcDevice> = {}): PcDevice {
  return {
    ...soundController,
    classGuid: null,
    driver: {
      publishedName: 'oem12.inf',
      repositoryFolder: 'fabaudio.inf_amd64_3f6c1a9be07d2548',
      originalName: 'fabaudio.inf',
      description: 'Fabrikam Sound Controller',
      provider: 'Fabrikam',
      rank: '0x00ff0001',
      matchingId: 'USB\\VID_1234&PID_5678',
      section: 'FabAudio_Install.NT',
      date: '2022-02-01',
      version: '1.2.3.4',
    },
    extensions: [],
    problem: null,
    pluggedInAt: '2022-03-14T09:14:20.331Z',
    ...changes,
  };
}

describe('devices of a PC', () => {
  it('when a device is kept then another process finds it, and the same instance is replaced', async () => {
    expect(await store.devices('win7')).toEqual([]);
    await store.keepDevice('win7', device());
    const again = device({ instanceId: soundController.instanceId.toLowerCase(), driver: null });
    await store.keepDevice('win7', again);
    expect(await openDeviceStore(await openPcStore(folder)).devices('win7')).toEqual([again]);
    const text = await readFile(join(folder, 'win7', 'devices.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ schema: 'driver-preflight/devices@1' });
  });

  it('when many are kept at once then none is lost', async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `ROOT\\X\\${at}`);
    await Promise.all(ids.map((instanceId) => store.keepDevice('win7', device({ instanceId }))));
    const found = (await store.devices('win7')).map((one) => one.instanceId);
    expect([...found].sort()).toEqual([...ids].sort());
  });

  it('when a device is removed then it is told once', async () => {
    await store.keepDevice('win7', device());
    expect(await store.removeDevice('win7', soundController.instanceId)).toEqual(device());
    expect(await store.removeDevice('win7', soundController.instanceId)).toBeNull();
  });

  it('when there is no such PC then nothing is created', async () => {
    await expect(store.devices('win95')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(store.keepDevice('win95', device())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when the list is damaged then it is set aside and told', async () => {
    await writeFile(join(folder, 'win7', 'devices.json'), '{ torn');
    expect(await store.devices('win7')).toEqual([]);
    expect(told).toEqual(['DAMAGED_FILE']);
  });
});

describe('deleting a staged package', () => {
  beforeEach(async () => {
    await pcs.addStaged('win7', stagedFabAudio());
  });

  it('when no device runs on it then it is gone, and adding it again undoes that', async () => {
    const done = await store.deleteStaged('win7', 'OEM12.INF');
    if (done.kind !== 'deleted') throw new Error(done.kind);
    expect(await pcs.staged('win7')).toEqual([]);
    await pcs.addStaged('win7', done.package);
    expect(await pcs.staged('win7')).toEqual([stagedFabAudio()]);
  });

  it('when a device runs on it, as driver or extension, then it stays unless forced', async () => {
    await store.keepDevice('win7', device());
    expect(await store.deleteStaged('win7', 'oem12.inf')).toEqual({
      kind: 'in-use',
      package: stagedFabAudio(),
      devices: [device()],
    });
    const extended = device({ driver: null, extensions: ['oem12.inf'] });
    await store.keepDevice('win7', extended);
    expect(await store.deleteStaged('win7', 'oem12.inf')).toMatchObject({ kind: 'in-use' });
    expect(await pcs.staged('win7')).toHaveLength(1);
    expect(await store.deleteStaged('win7', 'oem12.inf', { force: true })).toMatchObject({ kind: 'deleted' });
    expect(await pcs.staged('win7')).toEqual([]);
    expect(await store.devices('win7')).toEqual([extended]);
  });

  it('when there is no such package then that is the answer', async () => {
    expect(await store.deleteStaged('win7', 'oem99.inf')).toEqual({ kind: 'not-found' });
  });

  it('when a record of an older version lacks what ranking needs then it is read as empty', async () => {
    const path = join(folder, 'win7', 'driver-store.json');
    const document = JSON.parse(await readFile(path, 'utf8'));
    for (const entry of document.packages) {
      for (const key of ['models', 'manufacturers', 'files', 'services', 'load', 'extensionId'])
        delete entry[key];
    }
    await writeFile(path, JSON.stringify(document));
    expect(await pcs.staged('win7')).toMatchObject([{ models: [], manufacturers: [], load: null }]);
    expect(told).toEqual([]);
  });
});
