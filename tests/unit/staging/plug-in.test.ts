import { describe, expect, it } from 'vitest';
import {
  type PlugInEnding,
  type PlugInInput,
  plugIn,
  stagedDetails,
  willLoadStaged,
} from '../../../electron/staging';
import { willLoad } from '../../../electron/staging/will-load';
import type { DeviceLogEvent, PcDevice } from '../../../shared/model/device';
import { windowsVersions } from '../../../shared/windows/versions';
import { certificate, embedded, facts, file, kernelFile, pc, reasons, verdict, windows } from './fab-audio';
import { fabAudioFacts, model, packageOf, soundController, stagedFabAudio } from './staged-fab-audio';

const loads = pc({ windows: '10-22h2', enforcement: false });

function input(changes: Partial<PlugInInput> = {}): PlugInInput {
  return {
    hardware: soundController,
    pc: loads,
    windows: windows('10-22h2'),
    staged: [stagedFabAudio()],
    devices: [],
    at: '2022-03-14T09:14:20.331Z',
    ...changes,
  };
}

function run(given: PlugInInput): PlugInEnding & { readonly events: readonly DeviceLogEvent[] } {
  const steps = plugIn(given);
  const events: DeviceLogEvent[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { ...step.value, events };
    events.push(step.value.event);
  }
}

const typesOf = (events: readonly DeviceLogEvent[]): readonly string[] => events.map((event) => event.type);

describe('plugging a device in', () => {
  it('when a staged package matches then the device runs on it, for a standard user too', () => {
    for (const user of ['admin', 'standard'] as const) {
      const { outcome, device, explanation } = run(input({ pc: { ...loads, user } }));
      expect(outcome).toBe('installed');
      expect(device).toMatchObject({
        instanceId: soundController.instanceId,
        classGuid: '{4d36e96c-e325-11ce-bfc1-08002be10318}',
        problem: null,
        driver: {
          publishedName: 'oem12.inf',
          rank: '0x00ff0001',
          matchingId: 'USB\\VID_1234&PID_5678',
          section: 'FabAudio_Install.NT',
        },
      });
      expect(explanation).toContain('without a question');
    }
  });

  it('when nothing matches then the device has Code 28 and nobody is told a driver', () => {
    const { outcome, device, events, explanation } = run(
      input({ staged: [packageOf('oem1.inf', [model(['PCI\\VEN_1'])])] }),
    );
    expect(outcome).toBe('no-driver');
    expect(device).toMatchObject({ driver: null, problem: { code: 28 }, classGuid: null, extensions: [] });
    expect(typesOf(events)).toEqual([
      'device-section-start',
      'driver-list-built',
      'driver-selected',
      'device-section-end',
    ]);
    expect(explanation).toContain('None of the 1 packages');
  });

  it('when the policy on equal signers is set on the PC then it beats the default of Windows', () => {
    const closer = packageOf('closer.inf', [model(['USB\\VID_1234&PID_5678&REV_0100'])]);
    const whql = packageOf('whql.inf', [model(['USB\\VID_1234&PID_5678'])], { signerScore: '0x0D000005' });
    const winner = (allSignersEqual: boolean | null): string | undefined =>
      run(input({ pc: { ...loads, allSignersEqual }, staged: [whql, closer] })).device.driver?.publishedName;
    expect([winner(null), winner(true), winner(false)]).toEqual(['closer.inf', 'closer.inf', 'whql.inf']);
  });

  it('when a device is denied by ID or class then it is not installed, and the code says which', () => {
    const restrictions = { ...loads.restrictions };
    const byId = { ...restrictions, denyDeviceIds: ['usb\\class_ff'], customMessage: 'Ask Bob.' };
    const denied = run(input({ pc: { ...loads, restrictions: byId } }));
    expect(denied.outcome).toBe('prevented');
    expect(denied.events.at(-1)).toEqual({ type: 'device-section-end', code: '0xE0000248' });
    expect(denied.device).toMatchObject({ driver: null, problem: { code: 28 } });
    expect(denied.explanation).toContain('Ask Bob.');
    const byClass = { ...restrictions, denyClasses: ['{4D36E96C-E325-11CE-BFC1-08002BE10318}'] };
    const driver = run(input({ pc: { ...loads, restrictions: byClass } }));
    expect(driver.events.at(-1)).toEqual({ type: 'device-section-end', code: '0xE0000249' });
    const overridden = { ...byClass, adminsOverride: true };
    expect(run(input({ pc: { ...loads, restrictions: overridden } })).outcome).toBe('installed');
  });

  it('when the kernel refuses the driver then it is installed and the device has Code 52', () => {
    const staged = stagedFabAudio({}, { verdict: verdict('trusted', { signatureType: 'self-signed' }) });
    const enforced = pc({ windows: '10-22h2' });
    const { outcome, device } = run(input({ pc: enforced, staged: [staged] }));
    expect(outcome).toBe('not-started');
    expect(device).toMatchObject({ driver: { publishedName: 'oem12.inf' }, problem: { code: 52 } });
  });
});

describe('a device that Windows knows', () => {
  const first = run(input());
  const better = packageOf('better.inf', [model(['USB\\VID_1234&PID_5678&REV_0100'])]);
  const staged = [...input().staged, better];

  it('when it is plugged in again then it starts with its driver, without a search and without a log', () => {
    const again = run(input({ devices: [first.device], staged, at: '2022-03-15T00:00:00.000Z' }));
    expect(again.events).toEqual([]);
    expect(again.selection).toBeNull();
    expect(again.device).toEqual({ ...first.device, pluggedInAt: '2022-03-15T00:00:00.000Z' });
  });

  it('when a search is asked for, or its package is gone, then the best package is installed', () => {
    const searched = run(input({ devices: [first.device], staged, searchAgain: true }));
    expect(searched.device.driver?.publishedName).toBe('better.inf');
    expect(searched.events).toContainEqual(
      expect.objectContaining({ type: 'driver-selected', classRemains: true }),
    );
    const gone = run(input({ devices: [first.device], staged: [better] }));
    expect(gone.device.driver?.publishedName).toBe('better.inf');
  });

  it('when enforcement has come back since then the same device no longer starts', () => {
    const unknown = stagedFabAudio({}, { verdict: verdict('trusted', { signatureType: 'self-signed' }) });
    const before = run(input({ staged: [unknown] }));
    expect(before.outcome).toBe('installed');
    const after = run(input({ staged: [unknown], devices: [before.device], pc: pc({ windows: '10-22h2' }) }));
    expect([after.outcome, after.device.problem?.code]).toEqual(['not-started', 52]);
  });

  it('when another device runs on the same package then its service is modified, not created', () => {
    const other: PcDevice = { ...first.device, instanceId: 'USB\\VID_1234&PID_5678\\0002' };
    const installed = run(input({ devices: [other] })).events.find(
      (event) => event.type === 'device-installed',
    );
    expect(installed?.services).toEqual([expect.objectContaining({ name: 'FabAudio', created: false })]);
  });
});

describe('what the driver store keeps', () => {
  it('when a package is staged then its record survives JSON and says what is copied and where', () => {
    const details = stagedDetails(fabAudioFacts({ extensionId: '{1}' }), verdict('trusted'));
    expect(JSON.parse(JSON.stringify(details))).toEqual(details);
    expect(details).toMatchObject({
      extensionId: '{1}',
      modelsLeftOut: 0,
      models: [{ modelsSection: 'Fabrikam.NTamd64', hasNtSection: true }],
      files: [{ source: 'fabaudio.sys', target: 'C:\\Windows\\system32\\DRIVERS\\fabaudio.sys' }],
    });
  });

  it('when an INF has more lines than are kept then the rest is counted', () => {
    const [device] = fabAudioFacts().inf.devices;
    if (device === undefined) throw new Error('no device');
    const devices = Array.from({ length: 4_100 }, () => device);
    const details = stagedDetails(fabAudioFacts({ devices }), verdict('trusted'));
    expect([details.models.length, details.modelsLeftOut]).toEqual([4_000, 100]);
    const long = devices.map((one) => ({ ...one, description: 'x'.repeat(10_000) }));
    const bounded = stagedDetails(fabAudioFacts({ devices: long }), verdict('trusted'));
    expect(JSON.stringify(bounded.models).length).toBeLessThan(2_100_000);
    expect(bounded.models.length + bounded.modelsLeftOut).toBe(4_100);
  });

  it('when a record is asked whether it loads then it answers as the package itself would, everywhere', () => {
    const leaf = certificate({ notBefore: '2014-01-01T00:00:00Z' });
    const packages = [
      fabAudioFacts(),
      facts({
        files: [file('fabaudio.inf', { role: 'inf' }), kernelFile({ embeddedSignature: embedded() })],
      }),
      facts({ files: [kernelFile({ status: 'altered', embeddedSignature: embedded({ signer: leaf }) })] }),
      facts({ files: [kernelFile({ status: 'unknown' })] }),
      facts({ files: [file('user.dll')] }),
    ];
    let compared = 0;
    for (const profile of windowsVersions) {
      for (const architecture of profile.architectures.slice(0, 1)) {
        for (const switches of [{}, { testSigning: true, secureBoot: false }, { enforcement: false }]) {
          const machine = pc({ windows: profile.id, architecture, ...switches });
          for (const reason of reasons) {
            for (const signatureType of ['whql', 'cross-signed'] as const) {
              const said = verdict(reason, { signatureType });
              for (const given of packages) {
                const { load } = JSON.parse(JSON.stringify(stagedDetails(given, said)));
                const kept = willLoadStaged({ load, publishedName: 'oem0.inf' }, machine, profile);
                expect(kept).toEqual(willLoad(given, said, machine, profile));
                compared += 1;
              }
            }
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(1_000);
  });

  it('when the record is missing or out of shape then the answer is unconfirmed and nothing is thrown', () => {
    for (const load of [null, { facts: { files: 7 }, verdict: {} }, { facts: {}, verdict: {} }]) {
      const answer = willLoadStaged({ load, publishedName: 'oem0.inf' }, loads, windows('10-22h2'));
      expect(answer).toMatchObject({ unconfirmed: true, problem: null });
    }
  });
});
