import type { PcDevice } from '../../shared/model/device';
import type { StagedPackage } from '../../shared/model/pc';
import { type PlugInEnding, plugIn } from '../staging';
import type { StoryDevice } from './device';
import { writerFor } from './run';
import type { Telling } from './types';

/** Plugs the device in, or searches again for one that is known, and writes what the log tells of it. */
export function plug(
  { input, teller }: Pick<Telling, 'input' | 'teller'>,
  device: StoryDevice,
  staged: readonly StagedPackage[],
  known: PcDevice | null,
): PlugInEnding {
  const { pc, windows, clock } = input;
  const writer = writerFor(input);
  const steps = plugIn({
    hardware: device.hardware,
    pc,
    windows,
    staged,
    devices: known === null ? [] : [known],
    at: clock.now().toISOString(),
    searchAgain: known !== null,
  });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    teller.write(writer.write(step.value.event));
  }
}
