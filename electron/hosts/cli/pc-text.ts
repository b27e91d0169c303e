import type { Pc, StoreName } from '../../../shared/model/pc';
import { logDoubts } from '../../../shared/windows/log-doubts';
import { switchWords } from '../../../shared/windows/switch-words';
import { findWindows } from '../../../shared/windows/versions';
import type { PcStore, TrashedPc } from '../../app';
import { restrictionLines } from './restriction-text';
import type { Terminal } from './terminal';
import { columnsOf, fit, labelled, plain } from './text';

/** A PC as the command line's JSON tells it. */
export interface PcDetails extends Pc {
  readonly windowsName: string;
  readonly folder: string;
  /** Lies elsewhere and is only linked to. */
  readonly linked: boolean;
  readonly certificates: Readonly<Record<Exclude<StoreName, 'authority'>, number>>;
  readonly staged: number;
  /** What no public source proves about this Windows and its log. */
  readonly unconfirmed: readonly string[];
}

export async function pcDetails(store: PcStore, pc: Pc): Promise<PcDetails> {
  const [certificates, staged] = await Promise.all([store.certificates(pc.id), store.staged(pc.id)]);
  const windows = findWindows(pc.windows);
  return {
    ...pc,
    windowsName: windows?.name ?? pc.windows,
    folder: store.folderOf(pc.id),
    linked: store.isLinked(pc.id),
    certificates: {
      trusted: certificates.trusted.length,
      disallowed: certificates.disallowed.length,
      root: certificates.root.length,
    },
    staged: staged.length,
    unconfirmed:
      windows === null ? [] : [...windows.unconfirmed.map(({ note }) => note), ...logDoubts(windows)],
  };
}

/** A line for each PC, then the trash. */
export function pcListText(
  pcs: readonly PcDetails[],
  trash: readonly TrashedPc[],
  { colors, width }: Terminal,
): string {
  const room = Math.min(28, Math.max(2, ...pcs.map((pc) => columnsOf(pc.id))));
  const lines = pcs.map((pc) => {
    const rest = `${pc.windows} ${pc.architecture}, ${pc.user}, ${pc.staged} staged`;
    const name = Math.max(10, width - room - columnsOf(rest) - 4);
    return `${colors.bold(fit(pc.id, room))}  ${fit(pc.name, name)}  ${plain(rest)}`;
  });
  const gone = trash.flatMap((each) => [
    labelled('', `${each.name}, ${each.why} ${each.at}: pc restore ${each.trashId}`, width, 2),
  ]);
  const all = gone.length === 0 ? lines : [...lines, '', colors.dim('In the trash:'), ...gone];
  return all.length === 0 ? 'There is no saved PC.\n' : `${all.join('\n')}\n`;
}

/** What `show` and every command that makes or changes a PC tells. */
export function pcDetailsText(pc: PcDetails, { colors, width }: Terminal): string {
  const { trusted, disallowed, root } = pc.certificates;
  const switches = switchWords(pc.windows, pc).map(({ text }) => text);
  const facts: readonly (readonly [string, string])[] = [
    ['Identifier', pc.id],
    ['Windows', `${pc.windowsName} (${pc.windows}), ${pc.architecture}`],
    ['User', pc.user === 'admin' ? 'administrator' : 'standard user'],
    ['Switches', switches.length === 0 ? 'as nobody changed them' : switches.join(', ')],
    ...restrictionLines(pc),
    ['Stores', `${trusted} trusted publishers, ${disallowed} untrusted, ${root} roots added`],
    ['Staged', `${pc.staged} packages`],
    ['Folder', pc.folder + (pc.linked ? ' (linked)' : '')],
    ...pc.unconfirmed.map((note) => ['Unconfirmed', note] as const),
  ];
  const lines = facts.map(([label, value]) => labelled(label, value, width, 12));
  return `${[colors.bold(plain(pc.name)), ...lines].join('\n')}\n`;
}
