import { errorText } from '../../shared/windows/error-codes';
import { surroundingText } from '../../shared/windows/surrounding-strings';
import { firstBuild } from '../../shared/windows/surroundings/row';
import type { PlugInEnding } from '../staging';
import type { StoryDevice } from './device';
import type { Telling } from './types';

/** What Windows says by itself of a device that was plugged in: balloons up to Windows 7, the Devices page since 8. */
export function tellPlugged(telling: Telling, device: StoryDevice, plugged: PlugInEnding): void {
  const { teller, input } = telling;
  const worked = plugged.outcome === 'installed';
  const custom = plugged.outcome === 'prevented' ? input.pc.restrictions.customMessage : null;
  const installing = 'Windows looks for a driver in its driver store.';
  const ended = { title: endTitles[plugged.outcome], explanation: plugged.explanation };
  const about = { device: device.name };
  if (input.windows.build < firstBuild.eight) {
    const failed = plugged.outcome === 'prevented' ? 'prevented' : 'failed';
    teller.tell({
      id: 'plug-in-installing',
      title: installing,
      window: { kind: 'balloon', says: 'installing', ...about, custom: null },
    });
    const says = worked ? 'ready' : failed;
    teller.tell({ id: 'plug-in-ended', ...ended, window: { kind: 'balloon', says, ...about, custom } });
    return;
  }
  teller.tell({
    id: 'plug-in-installing',
    title: installing,
    window: { kind: 'devices-page', ...about, state: 'setting-up' },
    unconfirmed: ['That the Devices page shows it, and no balloon, is not confirmed.'],
  });
  teller.tell({
    id: 'plug-in-ended',
    title: ended.title,
    explanation: custom === null ? ended.explanation : `The administrator’s message: ${custom}`,
    window: { kind: 'devices-page', ...about, state: worked ? 'ready' : 'driver-missing' },
  });
}

const endTitles: Readonly<Record<PlugInEnding['outcome'], string>> = {
  installed: 'The device is ready to use.',
  'not-started': 'The driver is installed, but the device does not start.',
  'no-driver': 'Windows finds no driver for the device.',
  prevented: 'Policy keeps the device from being installed.',
};

/** The device in Device Manager's list, with the yellow mark when it has a problem. */
export function tellListed(
  telling: Telling,
  device: StoryDevice,
  plugged: PlugInEnding,
  action: string,
): void {
  const { problem, driver } = plugged.device;
  telling.teller.tell({
    id: 'device-manager',
    title:
      problem === null
        ? 'Device Manager lists the device.'
        : 'Device Manager marks the device with a yellow sign.',
    explanation:
      driver === null ? 'Without a driver the device has no class: it stands under Other devices.' : '',
    window: {
      kind: 'device-manager',
      device: device.name,
      className:
        driver === null ? surroundingText('devmgr.other-devices', telling.input.windows) : device.className,
      problem: problem !== null,
    },
    action,
  });
}

/** The properties of the device, with its status. */
export function tellProperties(
  telling: Telling,
  device: StoryDevice,
  plugged: PlugInEnding,
  id: string,
  action?: string,
): void {
  const { problem, driver } = plugged.device;
  telling.teller.tell({
    id,
    title:
      problem === null
        ? 'The device works.'
        : `The properties of the device give the reason: Code ${problem.code}.`,
    explanation: plugged.explanation,
    window: {
      kind: 'device-properties',
      device: device.name,
      className:
        driver === null ? surroundingText('devmgr.other-devices', telling.input.windows) : device.className,
      manufacturer: driver === null ? null : device.manufacturer,
      problem: problem === null ? null : { ...problem },
    },
    unconfirmed: plugged.unconfirmed,
    ...(action === undefined ? {} : { action }),
  });
}

/** Problems that stand for a file which the kernel refused to load for its signature. */
const refusedAtLoad: readonly number[] = [52];

/** After a kernel-mode file was refused, the Program Compatibility Assistant speaks of the program that brought it. */
export function tellAssistant({ teller, input }: Telling, plugged: PlugInEnding, program: string): void {
  const code = plugged.device.problem?.code;
  if (plugged.outcome !== 'not-started' || code === undefined || !refusedAtLoad.includes(code)) return;
  teller.tell({
    id: 'compatibility-assistant',
    title: 'Windows tells that it blocked an unsigned driver.',
    explanation: 'Installing is not loading: the kernel looks at the signature of each file once more.',
    window: { kind: 'compatibility-assistant', program, publisher: input.verdict.publisher },
    unconfirmed: ['That the assistant appears after this way of installing is not confirmed.'],
  });
}

/** What the calling program is told when the device could not be set up; `null` when there is no text. */
export function deviceError(plugged: PlugInEnding): string | null {
  if (plugged.outcome === 'not-started') return plugged.device.problem?.text ?? null;
  return plugged.outcome === 'prevented' ? errorText('0xE0000248') : null;
}
