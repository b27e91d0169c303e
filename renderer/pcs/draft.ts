import type { CallInput } from '../../shared/api';
import type { Pc, PcSwitches, WindowsProfile } from '../../shared/model/pc';
import type { PcDetails } from '../../shared/model/pc-document';
import { defaultSwitches } from '../../shared/windows/pc-defaults';
import { pcProblems } from '../../shared/windows/pc-problems';
import { findWindows } from '../../shared/windows/versions';

/** A PC while it is being edited: what it would be if it were saved now. */
export type Draft = Pick<Pc, 'name' | 'windows' | 'architecture' | 'user'> & {
  readonly switches: PcSwitches;
};

type GivenSwitches = NonNullable<CallInput<'pc.update'>['switches']>;

/** A PC of a Windows as nobody has changed it, without a name. */
export function freshDraft(windows: WindowsProfile): Draft {
  const switches = defaultSwitches(windows);
  const architecture = windows.architectures[0] ?? 'amd64';
  return { name: '', windows: windows.id, architecture, user: 'admin', switches };
}

export const draftOf = ({ name, windows, architecture, user, switches }: PcDetails): Draft => ({
  name,
  windows,
  architecture,
  user,
  switches,
});

/**
 * The draft on another Windows. What somebody has switched stays as it is; what nobody has touched becomes what it
 * is on that Windows, and an architecture that does not exist there its first.
 */
export function onWindows(draft: Draft, windows: WindowsProfile): Draft {
  const usual = defaultSwitches(findWindows(draft.windows));
  const fresh = freshDraft(windows);
  const architecture = windows.architectures.includes(draft.architecture)
    ? draft.architecture
    : fresh.architecture;
  const switches = { ...fresh.switches, ...changedSwitches(draft.switches, usual) };
  return { ...fresh, name: draft.name, architecture, switches };
}

/** The switches that differ, as the engine is told them. Pure. */
export function changedSwitches(now: PcSwitches, before: PcSwitches): Partial<PcSwitches> {
  const keys = Object.keys(now) as (keyof PcSwitches)[];
  const differs = (key: keyof PcSwitches) => JSON.stringify(now[key]) !== JSON.stringify(before[key]);
  return Object.fromEntries(keys.filter(differs).map((key) => [key, now[key]]));
}

/** Copies what the contract wants to own: its lists are not readonly. */
export const toGiven = (switches: Partial<PcSwitches>): GivenSwitches =>
  structuredClone(switches) as GivenSwitches;

/** Every reason why this PC cannot be saved; empty when it can. Pure. */
export function draftProblems(draft: Draft): readonly string[] {
  const row = findWindows(draft.windows);
  if (row === null) return [`There is no Windows “${draft.windows}” in this version of Driver Preflight.`];
  const { architecture, user, windows, switches } = draft;
  return pcProblems({ ...switches, architecture, user, windows }, row);
}
