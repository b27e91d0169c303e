import type { DeviceRestrictions, PcSwitches } from '../../../shared/model/pc';
import { defaultSwitches } from '../../../shared/windows/pc-defaults';

/** Switches that are to stand otherwise; of the restrictions, too, only those that change. */
export type SwitchChanges = Partial<Omit<PcSwitches, 'restrictions'>> & {
  readonly restrictions?: Partial<DeviceRestrictions>;
};

const keys = Object.keys(defaultSwitches(null));

/** The changes as whole switches, laid over those of a PC; what else the changes carry is left out. Pure. */
export function changedSwitches(before: PcSwitches, changes: SwitchChanges): Partial<PcSwitches> {
  const given = Object.entries(changes).filter(([key, value]) => keys.includes(key) && value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(changes.restrictions === undefined
      ? {}
      : { restrictions: { ...before.restrictions, ...changes.restrictions } }),
  };
}
