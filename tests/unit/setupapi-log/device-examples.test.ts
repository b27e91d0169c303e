import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bootSession, createLogWriter, logHeader } from '../../../electron/setupapi-log';
import { type PlugInEnding, type PlugInInput, plugIn } from '../../../electron/staging';
import type { DeviceLogEvent } from '../../../shared/model/device';
import { tokenizeLog } from '../../support/tokenize-log';
import { pc, verdict, windows } from '../staging/fab-audio';
import { soundController, stagedFabAudio } from '../staging/staged-fab-audio';

/** Example sections of three Windows families lie beside the project where it is developed. */
const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'design', 'log-examples');
const present = existsSync(folder);

const ids = { w7: '7', w10: '10-22h2', w11: '11-24h2' } as const;
type Family = keyof typeof ids;

function inputOf(family: Family, changes: Partial<PlugInInput> = {}): PlugInInput {
  const seven = family === 'w7';
  const staged = stagedFabAudio(
    {
      date: seven ? '2013-05-20' : '2022-02-01',
      repositoryFolder: `fabaudio.inf_amd64_${seven ? 'neutral_' : ''}3f6c1a9be07d2548`,
    },
    { verdict: verdict('trusted', { signatureType: 'self-signed' }) },
  );
  return {
    hardware: soundController,
    pc: pc({ windows: ids[family] }),
    windows: windows(ids[family]),
    staged: [staged],
    devices: [],
    at: '2022-03-14T09:14:20.331Z',
    ...changes,
  };
}

function run(input: PlugInInput): {
  readonly events: readonly DeviceLogEvent[];
  readonly ending: PlugInEnding;
} {
  const steps = plugIn(input);
  const events: DeviceLogEvent[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { events, ending: step.value };
    events.push(step.value.event);
  }
}

function write(family: Family, input: PlugInInput): string {
  const profile = windows(ids[family]);
  const clock = (): Date => new Date('2022-03-14T09:14:20.331Z');
  const writer = createLogWriter(profile, { clock, utcOffsetMinutes: 0 });
  const start = logHeader(profile, 'amd64') + bootSession(clock(), 0);
  return (
    start +
    run(input)
      .events.map((event) => writer.write(event))
      .join('')
  );
}

/** What differs from run to run: times, and the 64 bits of the strong name. */
function normalise(text: string): string {
  return text
    .replace(/\d{4}\/\d\d\/\d\d/g, 'DATE')
    .replace(/\d\d:\d\d:\d\d\.\d{3}/g, 'TIME')
    .replace(/(Strong Name=[^:]*:)[0-9a-f]{16}/g, '$1HASH');
}

/** Loads: enforcement is off. Code 52: the kernel checks, and the signature is nobody's that it knows. */
const scenarios: readonly (readonly [string, Family, (family: Family) => PlugInInput])[] = [
  ...(['w7', 'w10', 'w11'] as const).map(
    (family) =>
      [
        `${family}-13-device-install-from-store.log`,
        family,
        () => inputOf(family, { pc: pc({ windows: ids[family], enforcement: false }) }),
      ] as const,
  ),
  ...(['w7', 'w10'] as const).map(
    (family) => [`${family}-14-device-install-code-52.log`, family, () => inputOf(family)] as const,
  ),
];

const title = present
  ? 'the design examples of device installation'
  : 'the design examples of device installation (skipped: ../shared/design/log-examples is absent)';
describe.skipIf(!present)(title, () => {
  it.each(scenarios)('when %s is played then the log has the same lines', (example, family, input) => {
    const expected = normalise(readFileSync(join(folder, example), 'latin1')).split('\r\n');
    expect(normalise(write(family, input(family))).split('\r\n')).toEqual(expected);
  });
});

describe('device sections', () => {
  it.each(['w7', 'w10', 'w11'] as const)(
    'when no package matches on %s then the section says so',
    (family) => {
      const text = write(family, inputOf(family, { staged: [] }));
      const { sections, unrecognised } = tokenizeLog(text);
      expect(unrecognised).toEqual([]);
      expect(sections[0]?.status).toBe('FAILURE(0xe0000228)');
      const warnings = sections[0]?.entries.filter((entry) => entry.loudness === 'warning');
      expect(warnings?.map((entry) => entry.message)).toEqual([
        'Selecting driver failed(0xe0000228)',
        'Default installer: failed',
        'Error 0xe0000228: There are no compatible drivers for this device.',
        'Unable to select best compatible driver. Error = 0xe0000228',
      ]);
    },
  );

  it('when two packages match then both are listed, best first, each with its rank', () => {
    const input = inputOf('w10');
    const [first] = input.staged;
    if (first === undefined) throw new Error('no package');
    const older = { ...first, publishedName: 'oem3.inf', date: '2020-01-01' };
    const { sections } = tokenizeLog(write('w10', { ...input, staged: [older, first] }));
    const dates = sections[0]?.entries.filter((entry) => entry.message.startsWith('DrvDate'));
    expect(dates?.map((entry) => entry.message)).toEqual([
      'DrvDate      - 02/01/2022',
      'DrvDate      - 01/01/2020',
    ]);
  });

  it('when identifiers and names are hostile then no line can be forged', () => {
    const forged = 'x\r\n<<<  [Exit status: SUCCESS]\r\n';
    const hardware = { ...soundController, instanceId: forged, hardwareIds: [forged] };
    const { sections, unrecognised } = tokenizeLog(write('w11', inputOf('w11', { hardware })));
    expect(unrecognised).toEqual([]);
    expect(sections).toHaveLength(1);
    expect(sections[0]?.status).toBe('FAILURE(0xe0000228)');
  });
});
