import { beforeEach, describe, expect, it } from 'vitest';
import { type DeviceCalls, deviceCalls } from '../../../../electron/app/devices/calls';
import { openPcStore, type PcStore } from '../../../../electron/pc';
import { tokenizeLog } from '../../../support/tokenize-log';
import { temporaryFolder } from '../../pc/support';
import { soundController, stagedFabAudio } from '../../staging/staged-fab-audio';

let pcs: PcStore;
let calls: DeviceCalls;
const events: string[] = [];

beforeEach(async () => {
  pcs = await openPcStore(await temporaryFolder());
  events.length = 0;
  const now = (): Date => new Date('2026-02-03T14:07:55.120Z');
  const deps = { now } as Parameters<typeof deviceCalls>[0]['deps'];
  calls = deviceCalls({ pcs, deps, emit: (event) => events.push('what' in event ? event.what : event.kind) });
  await pcs.addStaged('win7', stagedFabAudio());
});

describe('devices of a saved PC', () => {
  it('when a device is plugged in then it is kept, logged after head and start mark, and told', async () => {
    const { outcome, log } = await calls.plugIn('win7', soundController);
    expect(outcome).toBe('not-started');
    const devices = await calls.list('win7');
    expect(devices).toMatchObject([{ driver: { publishedName: 'oem12.inf' }, problem: { code: 52 } }]);
    const { text } = await pcs.readLog('win7');
    expect(text.startsWith('[Device Install Log]\r\n')).toBe(true);
    expect(text).toMatch(/\[BeginLog\]\r\n\r\n\[Boot Session: [^\]]*\]\r\n\r\n>>> {2}\[Device Install/);
    expect(text.endsWith(log)).toBe(true);
    expect(tokenizeLog(text).unrecognised).toEqual([]);
    expect(events).toEqual(['log', 'device', 'pc']);
  });

  it('when it is plugged in again then the log stays as it is', async () => {
    await calls.plugIn('win7', soundController);
    const before = await pcs.readLog('win7');
    expect((await calls.plugIn('win7', soundController)).log).toBe('');
    expect(await pcs.readLog('win7')).toEqual(before);
    await calls.plugIn('win7', soundController, { searchAgain: true });
    const { text } = await pcs.readLog('win7');
    expect(text.match(/Boot Session/g)).toHaveLength(1);
    expect(tokenizeLog(text).sections).toHaveLength(2);
  });

  it('when its package is to be deleted then pnputil refuses until the device is removed', async () => {
    await calls.plugIn('win7', soundController);
    const refused = await calls.deletePackage('win7', 'oem12.inf');
    expect(refused).toMatchObject({ code: '0xE000023D', undo: null });
    expect(refused.text).toContain('One or more devices are presently installed using the specified INF.');
    expect(refused.devices).toHaveLength(1);
    await calls.remove('win7', soundController.instanceId);
    const deleted = await calls.deletePackage('win7', 'oem12.inf');
    expect(deleted).toMatchObject({ code: '0x00000000', text: 'Driver package deleted successfully.' });
    if (deleted.undo === null) throw new Error('nothing to undo');
    await calls.restorePackage('win7', deleted.undo);
    expect(await calls.packages('win7')).toHaveLength(1);
    expect(await calls.deletePackage('win7', 'oem99.inf')).toMatchObject({ code: '0xE000023C' });
  });

  it('when a package is exported then its record is there, and an unknown one is an error', async () => {
    expect(await calls.exportPackage('win7', 'OEM12.inf')).toMatchObject({
      staged: { publishedName: 'oem12.inf', models: [{ hardwareIds: ['USB\\VID_1234&PID_5678'] }] },
      kept: null,
    });
    await expect(calls.exportPackage('win7', 'oem1.inf')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when a package is deleted or a device is uninstalled then each is a section of the log', async () => {
    await calls.plugIn('win7', soundController);
    await calls.deletePackage('win7', 'oem12.inf');
    await calls.remove('win7', soundController.instanceId);
    await calls.remove('win7', soundController.instanceId);
    await calls.deletePackage('win7', 'oem12.inf', { force: true });
    await calls.deletePackage('win7', 'oem12.inf');
    const { text } = await pcs.readLog('win7');
    const { sections, unrecognised } = tokenizeLog(text);
    expect(unrecognised).toEqual([]);
    expect(sections.map(({ title, status }) => `${title.split(' - ')[0]}: ${status}`)).toEqual([
      'Device Install (Hardware initiated): SUCCESS',
      'SetupUninstallOEMInf: FAILURE(0xe000023d)',
      'Device Uninstall (Device Manager): SUCCESS',
      'SetupUninstallOEMInf: SUCCESS',
    ]);
  });
});
