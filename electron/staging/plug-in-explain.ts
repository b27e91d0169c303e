import type { PcDevice } from '../../shared/model/device';
import type { WillLoad } from '../../shared/model/staging';
import type { Restriction } from '../../shared/windows/policy/restrictions';
import type { PlugInEnding, PlugInInput } from './plug-in-types';
import type { Selection } from './rank-select';

/** How plugging in went, for the words that a person reads. */
export interface PlugInTold {
  readonly outcome: PlugInEnding['outcome'];
  readonly device: PcDevice;
  readonly selection: Selection | null;
  readonly load: WillLoad | null;
  readonly prevention: Restriction | null;
}

/** Two or three sentences: what happened and why. */
export function explainPlugIn(input: PlugInInput, told: PlugInTold): string {
  const { device, selection, load, prevention } = told;
  const { name } = input.hardware;
  if (prevention !== null) {
    return `The policy “${prevention.title}” keeps ${name} from being installed (${prevention.code}). The person at the PC reads: “${prevention.text}”`;
  }
  const { driver } = device;
  if (driver === null) {
    const count = input.staged.length;
    const store =
      count === 0
        ? 'The driver store holds no added package'
        : `None of the ${count} packages in the driver store matches`;
    return `${store}, so ${name} has no driver (Code 28). Drivers that come with Windows are not simulated.`;
  }
  const sentences =
    selection === null
      ? [
          `Windows knows ${name} and starts it with ${driver.publishedName}. It does not search again, so nothing is logged.`,
        ]
      : [
          `${driver.publishedName} (${driver.originalName}) was installed for ${name} without a question, since it is in the driver store.`,
          selection.selected?.why ?? '',
        ];
  if (device.extensions.length > 0) sentences.push(`Extensions: ${device.extensions.join(', ')}.`);
  if (load !== null && (!load.ok || load.unconfirmed)) sentences.push(load.detail);
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Statements behind the result that no public source proves. */
export function unconfirmedOfPlugIn(told: PlugInTold): readonly string[] {
  const notes = [...(told.selection?.unconfirmed ?? [])];
  if (told.load?.unconfirmed) notes.push(told.load.detail);
  const { prevention } = told;
  if (prevention !== null) {
    notes.push('How the log words a device that policy forbids is not confirmed.');
    if (prevention.by === 'denied-removable' && prevention.matched !== 'USB') {
      notes.push(`That a device of the bus ${prevention.matched} counts as removable is inferred.`);
    }
  }
  if (told.outcome === 'no-driver') {
    notes.push('The exit status of a section that finds no driver is not confirmed.');
  }
  if (told.selection !== null && told.device.extensions.length > 0) {
    notes.push('How the log tells extension INFs is not known, so it does not.');
  }
  return notes;
}
