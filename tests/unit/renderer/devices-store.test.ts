// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { useDevices } from '../../../renderer/stores/devices';
import { startBridge } from '../../support/render-app';

const store = () => useDevices.getState();
const sound = { name: 'Sound', hardwareIds: ['USB\\VID_1234&PID_5678'], compatibleIds: [] };

describe('devices store', () => {
  it('when a package is in use then deleting it is refused, and with force it can be undone', async () => {
    startBridge();
    await store().load('pc-10');
    await store().plugIn(sound);
    await store().deletePackage('oem0.inf', false);
    expect(store().refusal).toMatchObject({ publishedName: 'oem0.inf', answer: { devices: ['Sound'] } });
    expect(store().undo).toBeNull();
    await store().deletePackage('oem0.inf', true);
    expect(store().refusal).toBeNull();
    expect(store().packages?.map((item) => item.publishedName)).toEqual(['oem1.inf', 'oem2.inf']);
    await store().restorePackage();
    expect(store().undo).toBeNull();
    expect(store().packages).toHaveLength(3);
  });

  it('when a restore fails then it can be tried again and the reason is kept', async () => {
    const bridge = startBridge();
    await store().load('pc-10');
    await store().deletePackage('oem2.inf', false);
    bridge.on('store.restore', () => {
      throw { code: 'NOT_FOUND', message: 'That cannot be undone any more.' };
    });
    await store().restorePackage();
    expect(store()).toMatchObject({ busy: false, undo: { publishedName: 'oem2.inf' } });
    expect(store().error?.message).toBe('That cannot be undone any more.');
  });

  it('when the PC is changed then nothing of the old one stays', async () => {
    startBridge();
    await store().load('pc-10');
    await store().plugIn(sound);
    expect(store().plugged?.outcome).toBe('installed');
    await store().load('pc-7');
    expect(store()).toMatchObject({ pcId: 'pc-7', plugged: null, undo: null, refusal: null });
    expect(store().details?.id).toBe('pc-7');
  });

  it('when an older answer comes late then the newer one stays', async () => {
    const bridge = startBridge();
    const answers: ((answer: { packages: never[] }) => void)[] = [];
    bridge.on('store.list', () => new Promise((resolve) => answers.push(resolve)));
    const old = store().load('pc-7');
    const now = store().load('pc-10');
    while (answers.length < 2) await new Promise((resolve) => setTimeout(resolve));
    answers[1]?.({ packages: [] });
    await now;
    answers[0]?.({ packages: [] });
    await old;
    expect(store().details?.id).toBe('pc-10');
  });

  it('when a device is unplugged then what told about it goes', async () => {
    startBridge();
    await store().load('pc-10');
    const plugged = await store().plugIn(sound);
    expect(await store().uninstall(plugged?.device.instanceId ?? '')).toBe(true);
    expect(store()).toMatchObject({ devices: [], plugged: null });
  });
});
