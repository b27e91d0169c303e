import type { PackageFacts, SourceFacts } from '../../../shared/model/package';
import type { Match, RebuiltPc } from '../../../shared/model/support';
import { findWindows } from '../../../shared/windows/versions';
import { windowsOfLog } from '../../explain';
import type { PcCertificates } from '../../pc';
import { compareWithPackage, rebuildPc } from '../../support';
import { AppError } from '../app-error';
import { failuresOf, type KnownSection, knownSection } from '../logs/explained';
import type { ReadLog } from '../logs/parts';
import { freshPcOf } from '../pcs/fresh-pc';
import { broughtBy, type FixInput, fixesOf, outcomeOn } from './fixes';

/** Failures that are looked through for one that names a package. */
const MOST_FAILURES = 50;

/** The PC that wrote a log; see `rebuildPc`. Rejects with `AppError` NOT_FOUND for a section that is not there. */
export async function rebuiltPc(log: ReadLog, section: number | undefined): Promise<RebuiltPc> {
  return rebuiltFor(log, section === undefined ? null : await knownSection(log, section));
}

export function rebuiltFor({ index }: ReadLog, known: KnownSection | null): RebuiltPc {
  const { header } = index.summary();
  return rebuildPc({ header, windows: windowsOfLog(header), section: known?.explained ?? null });
}

/**
 * The section that a package is held against when none is named: the latest failure that names one of its INFs, else
 * the latest that names any. Rejects with `AppError` USAGE when nothing failed.
 */
export async function sectionFor(log: ReadLog, { packages }: SourceFacts): Promise<number> {
  const { failures } = await failuresOf(log, MOST_FAILURES);
  const mine = new Set(packages.map(({ inf }) => fileName(inf.path)));
  const found =
    failures.find(({ explained }) => explained.inf !== null && mine.has(fileName(explained.inf))) ??
    failures.find(({ explained }) => explained.inf !== null) ??
    failures[0];
  if (found === undefined) {
    throw new AppError(
      'USAGE',
      'No section of this log failed. Choose the section that the package is to explain.',
    );
  }
  return found.index;
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';

/** A comparison with what a repair needs to be tried. */
export interface Compared {
  readonly match: Match;
  readonly input: FixInput;
}

/** The package of a source that explains a section best. Pure. Throws `AppError` USAGE for a source without packages. */
export function matchOf(known: KnownSection, pc: RebuiltPc, { packages }: SourceFacts): Compared {
  const all = packages.map((facts, packageIndex) => compared(known, pc, facts, packageIndex));
  const order: readonly Match['verdict'][] = ['yes', 'likely', 'no'];
  const best = order
    .map((verdict) => all.find(({ match }) => match.verdict === verdict))
    .find((each) => each);
  if (best === undefined) throw new AppError('USAGE', 'The source holds no package to compare.');
  return best;
}

function compared(
  { section, parsed, explained }: KnownSection,
  rebuilt: RebuiltPc,
  facts: PackageFacts,
  packageIndex: number,
): Compared {
  const input = inputOn(rebuilt, facts);
  const { verdict, cell } = outcomeOn(input);
  const codes = cell.outcome === 'silent' ? [] : [cell.callerCode, cell.code];
  const told = compareWithPackage({ explained, facts: parsed.facts }, { facts, verdict, codes });
  const match = {
    ...told,
    section: section.index,
    packageIndex,
    inf: facts.inf.path,
    pc: rebuilt,
    fixes: [...fixesOf(input)],
  };
  return { match, input };
}

/** The package on the rebuilt PC, whose stores hold what the section says that they held. */
function inputOn(rebuilt: RebuiltPc, facts: PackageFacts): FixInput {
  const { draft } = rebuilt;
  const windows = findWindows(draft.windows);
  if (windows === null) throw new AppError('INTERNAL', `There is no Windows “${draft.windows}”.`);
  const fresh = freshPcOf(windows, draft.architecture);
  const pc = { ...fresh.pc, name: draft.name, user: draft.user, ...given(draft.switches) };
  const bare: FixInput = { facts, pc, windows, certificates: fresh.certificates };
  const { signer, root } = broughtBy(bare);
  const held: { -readonly [K in keyof PcCertificates]: PcCertificates[K] } = { ...fresh.certificates };
  for (const { store, present } of rebuilt.certificates) {
    const certificate = store === 'root' ? root : signer;
    if (present && certificate !== null) held[store] = [...held[store], certificate];
  }
  return { ...bare, certificates: held };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is `undefined`, which would overwrite. */
function given<T extends object>(changes: T): Given<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<T>;
}
