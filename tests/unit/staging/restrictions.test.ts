import { describe, expect, it } from 'vitest';
import type { DeviceRestrictions, Pc } from '../../../shared/model/pc';
import { noRestrictions } from '../../../shared/windows/pc-defaults';
import { deviceRestriction, packageRestriction } from '../../../shared/windows/policy/restrictions';
import { facts, input, pc, run, verdict } from './fab-audio';

const audio = '{4D36E96C-E325-11CE-BFC1-08002BE10318}';
const hardware = ['USB\\VID_1234&PID_5678&REV_0100', 'USB\\VID_1234&PID_5678'];
const instanceId = 'USB\\VID_1234&PID_5678\\0001';
const target = { deviceIds: hardware, classGuid: audio.toLowerCase(), instanceId };

const rules = (changes: Partial<DeviceRestrictions>): DeviceRestrictions => ({
  ...noRestrictions,
  ...changes,
});
const ask = (changes: Partial<DeviceRestrictions>, user: 'admin' | 'standard' = 'admin') =>
  deviceRestriction(rules(changes), user, target);

describe('device-installation restrictions', () => {
  it('when nothing is set then everything may be installed', () => {
    expect(ask({})).toBeNull();
    expect(ask({ allowDeviceIds: ['USB\\OTHER'] })).toBeNull();
  });

  it('when a device ID is denied, in any letter case, then the device is forbidden', () => {
    expect(ask({ denyDeviceIds: ['usb\\vid_1234&pid_5678'] })).toMatchObject({
      code: '0xE0000248',
      by: 'denied-device-id',
      matched: 'USB\\VID_1234&PID_5678',
      text: 'The installation of this device is forbidden by system policy. Contact your system administrator.',
    });
  });

  it('when its class is denied then the driver is forbidden', () => {
    expect(ask({ denyClasses: [audio] })).toMatchObject({ code: '0xE0000249', by: 'denied-class' });
    expect(
      packageRestriction(rules({ denyClasses: [audio] }), 'admin', { deviceIds: [], classGuid: null }),
    ).toBeNull();
  });

  it('when it is denied and allowed then deny wins', () => {
    const [id = ''] = hardware;
    expect(ask({ denyDeviceIds: [id], allowDeviceIds: [id], allowClasses: [audio] })).not.toBeNull();
    expect(ask({ denyClasses: [audio], allowDeviceIds: [id], denyOthers: true })?.by).toBe('denied-class');
  });

  it('when all that is not described is denied then allow lists are the exceptions', () => {
    expect(ask({ denyOthers: true })).toMatchObject({
      code: '0xE0000248',
      by: 'not-described',
      matched: null,
    });
    expect(ask({ denyOthers: true, allowClasses: [audio] })).toBeNull();
    expect(ask({ denyOthers: true, allowDeviceIds: ['USB\\VID_1234&PID_5678'] })).toBeNull();
  });

  it('when removable devices are denied then the bus decides, and nothing allows it but a layer above', () => {
    const by = (id: string, changes: Partial<DeviceRestrictions> = {}) =>
      deviceRestriction(rules({ denyRemovable: true, ...changes }), 'admin', { ...target, instanceId: id });
    expect(by(instanceId)).toMatchObject({ code: '0xE0000248', by: 'denied-removable', matched: 'USB' });
    expect(by('PCI\\VEN_8086&DEV_100E\\3')).toBeNull();
    expect(by(instanceId, { allowClasses: [audio] })?.by).toBe('denied-removable');
    expect(by(instanceId, { allowClasses: [audio], layered: true })).toBeNull();
  });

  it('when a device instance is denied then only that one device is', () => {
    expect(ask({ denyInstanceIds: [instanceId.toLowerCase()] })).toMatchObject({
      code: '0xE0000248',
      by: 'denied-instance-id',
      matched: instanceId,
    });
    expect(ask({ denyInstanceIds: ['USB\\VID_1234&PID_5678\\0002'] })).toBeNull();
  });

  const [anyId = ''] = hardware;
  /** From the most specific on; in each layer what prevents comes first. */
  const layers: readonly (readonly [string | null, Partial<DeviceRestrictions>])[] = [
    ['denied-instance-id', { denyInstanceIds: [instanceId] }],
    [null, { allowInstanceIds: [instanceId] }],
    ['denied-device-id', { denyDeviceIds: [anyId] }],
    [null, { allowDeviceIds: [anyId] }],
    ['denied-class', { denyClasses: [audio] }],
    [null, { allowClasses: [audio] }],
    ['denied-removable', { denyRemovable: true }],
  ];
  const setOf = (chosen: typeof layers): Partial<DeviceRestrictions> =>
    Object.assign({}, ...chosen.map(([, one]) => one));
  const subsets = Array.from({ length: 2 ** layers.length }, (_, bits) =>
    layers.filter((_layer, index) => (bits & (1 << index)) !== 0),
  );

  it('when the layered order is set then the most specific setting that matches decides, in every combination', () => {
    for (const chosen of subsets) {
      const set = setOf(chosen);
      for (const denyOthers of [false, true]) {
        const found = ask({ ...set, denyOthers, layered: true });
        expect(found?.by ?? null, JSON.stringify(set)).toBe(chosen[0]?.[0] ?? null);
      }
    }
  });

  it('when the layered order is not set then whatever prevents wins, in every combination', () => {
    for (const chosen of subsets) {
      const set = setOf(chosen);
      const denied = chosen.find(([by]) => by !== null)?.[0] ?? null;
      expect(ask(set)?.by ?? null, JSON.stringify(set)).toBe(denied);
      const other = ask({ ...set, denyOthers: true })?.by ?? null;
      expect(other, JSON.stringify(set)).toBe(chosen.length === 0 ? 'not-described' : denied);
    }
  });

  it('when administrators override then only they do', () => {
    const given = { denyClasses: [audio], denyOthers: true, adminsOverride: true };
    expect(ask(given)).toBeNull();
    expect(ask(given, 'standard')).not.toBeNull();
  });

  it('when a message is set then it replaces Windows’ text', () => {
    expect(ask({ denyOthers: true, customMessage: 'Ask IT, room 12.' })?.text).toBe('Ask IT, room 12.');
  });
});

describe('staging under restrictions', () => {
  const staged = (changes: Partial<Pc>) =>
    run(input('10-22h2', { verdict: verdict('microsoft'), pc: pc({ windows: '10-22h2', ...changes }) }));

  it('when the class is denied then it is refused at the policy check, before any signature, with the message', () => {
    const { events, result } = staged({
      restrictions: rules({ denyClasses: [audio], customMessage: 'Ask IT, room 12.' }),
    });
    expect(result).toMatchObject({ outcome: 'refused', code: '0xE0000249', callerCode: '0xE0000249' });
    expect(result.explanation).toContain('Ask IT, room 12.');
    expect(result.unconfirmed.join(' ')).toContain('DeviceInstallation.admx');
    expect(events.map((event) => event.type)).toEqual([
      'section-start',
      'import-start',
      'package-copied',
      'policy-checked',
      'import-end',
      'section-end',
    ]);
    expect(events.find((event) => event.type === 'policy-checked')).toEqual({
      type: 'policy-checked',
      code: '0xE0000249',
    });
  });

  it('when the layered order allows the device then its denied class does not keep the package out', () => {
    const allowed = { denyClasses: [audio], allowDeviceIds: ['USB\\VID_1234&PID_5678'] };
    expect(staged({ restrictions: rules(allowed) }).result.code).toBe('0xE0000249');
    const layered = staged({ restrictions: rules({ ...allowed, layered: true }) }).result;
    expect(layered).toMatchObject({ outcome: 'installed', willLoad: { ok: true } });
    expect(staged({ restrictions: rules({ denyClasses: [audio], layered: true }) }).result.outcome).toBe(
      'refused',
    );
  });

  it('when only the device is denied then the package is staged and the device stays without a driver', () => {
    const { result } = staged({ restrictions: rules({ denyDeviceIds: ['USB\\VID_1234&PID_5678'] }) });
    expect(result.outcome).toBe('installed');
    expect(result.willLoad).toMatchObject({ ok: false, problem: { code: 28 }, unconfirmed: true });
    expect(result.willLoad.detail).toContain('0xE0000248');
    expect(result.explanation).toContain('Group policy will refuse its device');
  });

  it('when one of two devices is denied then the other may go on', () => {
    const [one] = facts().inf.devices;
    if (one === undefined) throw new Error('no device');
    const two = facts({ inf: { devices: [one, { ...one, hardwareIds: ['USB\\VID_1234&PID_9999'] }] } });
    const restrictions = rules({ denyDeviceIds: ['USB\\VID_1234&PID_9999'] });
    const { result } = run(
      input('10-22h2', { facts: two, verdict: verdict('microsoft'), pc: pc({ restrictions }) }),
    );
    expect(result.willLoad.ok).toBe(true);
    expect(result.explanation).toContain('1 of its 2 devices');
  });
});

describe('standard users', () => {
  const standard = (changes: Partial<Pc> = {}) =>
    run(input('10-22h2', { verdict: verdict('trusted'), pc: pc({ user: 'standard', ...changes }) })).result;

  it('when policy names the class then nobody needs an administrator for a trusted package', () => {
    expect(standard().explanation).toContain('administrator credentials');
    const allowed = standard({ userInstallClasses: [audio] });
    expect(allowed.outcome).toBe('installed');
    expect(allowed.explanation).toContain('no administrator is needed');
    expect(allowed.unconfirmed.join(' ')).not.toContain('standard user');
  });
});

describe('blocked drivers', () => {
  it('when a digest of a file is on the list then it is refused with 1275, whoever signed it', () => {
    const { result, prompts } = run(
      input('11-25h2', { verdict: verdict('unknown'), pc: pc({ blockedFiles: ['11'.repeat(32)] }) }),
    );
    expect(prompts).toEqual([]);
    expect(result).toMatchObject({ outcome: 'refused', code: '0x000004FB' });
    expect(result.unconfirmed.join(' ')).toContain('It rests on');
  });
});

describe('SHA-2 where it is unknown', () => {
  it('when Windows 7 lacks the updates then the package counts as unsigned and is asked about in red', () => {
    const given = input('7-no-sha2', { verdict: verdict('microsoft') });
    const { result, prompts } = run(given, 'install-anyway');
    expect(prompts[0]).toMatchObject({ dialog: 'unverified-publisher' });
    expect(prompts[0]?.unconfirmed.join(' ')).toContain('SHA-2');
    expect(result).toMatchObject({ outcome: 'installed', category: 'unsigned', signerScore: '0x80000000' });
    expect(result.explanation).toContain('KB4474419');
    expect(result.willLoad).toMatchObject({ ok: false, problem: { code: 52 } });
    expect(result.willLoad.files[0]?.remedy).toContain('KB4474419');
    expect(run(input('7', { verdict: verdict('microsoft') })).prompts).toEqual([]);
  });
});

describe('attestation on servers', () => {
  it('when a server of 2016 or later gets an attested package then it stages, unconfirmed, and does not load', () => {
    const attested = verdict('microsoft', { signatureType: 'attestation' });
    const { result, prompts } = run(input('server-2022', { verdict: attested }));
    expect(prompts).toEqual([]);
    expect(result.outcome).toBe('installed');
    expect(result.unconfirmed.join(' ')).toContain('do not accept attested drivers');
    expect(result.willLoad).toMatchObject({ ok: false, problem: { code: 52 } });
    expect(result.willLoad.files[0]?.remedy).toContain('HLK');
  });
});
