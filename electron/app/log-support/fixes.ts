import type { Certificate } from '../../../shared/model/certificate';
import type { PackageFacts } from '../../../shared/model/package';
import type { Pc, WindowsProfile } from '../../../shared/model/pc';
import type { Fix } from '../../../shared/model/support';
import type { Change } from '../../../shared/model/what-if';
import { shownCategory } from '../../../shared/windows/categories';
import { windowsVersions } from '../../../shared/windows/versions';
import type { PcCertificates } from '../../pc';
import { changeWorld, type World } from '../../readiness';
import { judge } from '../../verdict';
import { matrixCell } from '../matrix/cell';
import { trustContext } from '../pcs/trust-context';
import { stampedBy } from '../readiness/what-if';

/** A package on the PC that a log was rebuilt to. */
export interface FixInput {
  readonly facts: PackageFacts;
  readonly pc: Pc;
  readonly windows: WindowsProfile;
  readonly certificates: PcCertificates;
}

/** Certificates that the package brings: its signer, and the root that its chain ends in, where they are known. */
export interface BroughtCertificates {
  readonly signer: Certificate | null;
  readonly root: Certificate | null;
}

/** What comes of the package there. Pure. */
export function outcomeOn({ facts, pc, windows, certificates }: FixInput) {
  const verdict = judge(facts, trustContext(pc, windows, certificates, new Date(pc.now ?? 0)));
  return { verdict, cell: matrixCell({ facts, verdict, pc, windows }, 'rebuilt') };
}

/** The certificates of a package's own chain. */
export function broughtBy(input: FixInput): BroughtCertificates {
  const { verdict } = outcomeOn(input);
  const signer = input.facts.catalog?.signature?.signer ?? null;
  const carried = input.facts.catalog?.signature?.certificates ?? [];
  const root =
    verdict.paths.map((each) => each.root).find((each) => each !== null) ??
    // Without any root the topmost certificate that the signature carries is as far as the chain goes.
    carried.find((each) => each.selfIssued) ??
    (signer?.selfIssued ? signer : null);
  return { signer, root };
}

/** Why a fix cannot be tried. */
export const notPossible = (told: Pick<Fix, 'id' | 'title'>, why: string): Fix => ({
  ...told,
  notPossible: why,
  result: null,
  helps: false,
});

/** What comes of the package as it is, and with one thing otherwise that needs no copy of its files. Pure. */
export function fixesOf(input: FixInput): readonly Fix[] {
  const before = outcomeOn(input);
  const { signer, root } = broughtBy(input);
  const { certificates } = input;
  const withRoot = root === null ? null : { ...certificates, root: [...certificates.root, root] };
  const withSigner =
    signer === null ? null : { ...(withRoot ?? certificates), trusted: [...certificates.trusted, signer] };
  const trusting = (told: Pick<Fix, 'id' | 'title'>, stores: PcCertificates | null, why: string): Fix =>
    stores === null
      ? notPossible(told, why)
      : fix(told, outcomeOn({ ...input, certificates: stores }), before.cell);
  return [
    fix({ id: 'as-it-is', title: 'As it is' }, before, before.cell),
    trusting(
      { id: 'root-trusted', title: 'With its root trusted' },
      withRoot,
      'The package has no signature whose chain leads to a root.',
    ),
    trusting(
      { id: 'publisher-trusted', title: 'With its publisher trusted' },
      withSigner,
      'The package has no signer to trust.',
    ),
    timestampedFix(withRoot === null ? input : { ...input, certificates: withRoot }, before),
    otherWindowsFix(input, before),
  ];
}

type Outcome = ReturnType<typeof outcomeOn>;

function worldOf({ facts, pc, windows, certificates }: FixInput): World {
  return {
    facts,
    pc,
    windows,
    stores: certificates,
    now: pc.now ?? new Date().toISOString(),
    verdict: null,
  };
}

/** The package on a changed PC, or as if it were signed otherwise; or why it cannot be. */
function changed(input: FixInput, before: Outcome, change: Change): FixInput | string {
  const world = worldOf(input);
  const help = { verdict: before.verdict, stampedBy: (moment: string) => stampedBy(world, moment) };
  const { world: after, changes } = changeWorld(world, [change], help);
  const taken = changes[0];
  if (taken?.works !== true) return taken?.note ?? 'It cannot be tried.';
  return { ...input, facts: after.facts, pc: after.pc, windows: after.windows };
}

function timestampedFix(input: FixInput, before: Outcome): Fix {
  const told = {
    id: 'timestamped',
    title: 'With its root trusted, and a timestamp of when it was signed',
  } as const;
  const after = changed(input, before, { kind: 'timestamp-added', value: null });
  return typeof after === 'string' ? notPossible(told, after) : fix(told, outcomeOn(after), before.cell);
}

/** The Windows of the same sort nearest to the PC's own, newer ones first, on which the package fares better. */
function otherWindowsFix(input: FixInput, before: Outcome): Fix {
  const title = 'On another Windows';
  const { windows } = input;
  const like = windowsVersions.filter(
    (each) => each.productType === windows.productType && each.preinstallation === windows.preinstallation,
  );
  const own = like.findIndex(({ id }) => id === windows.id);
  for (const { id, name } of [...like.slice(own + 1), ...like.slice(0, own).toReversed()]) {
    const after = changed(input, before, { kind: 'windows', value: id });
    if (typeof after === 'string') continue;
    const tried = fix({ id: 'other-windows', title: `On ${name}` }, outcomeOn(after), before.cell);
    if (tried.helps) return tried;
  }
  return notPossible({ id: 'other-windows', title }, 'It fares no better on any other Windows known here.');
}

type Cell = ReturnType<typeof outcomeOn>['cell'];

const outcomeWords: Readonly<Record<Cell['outcome'], string>> = {
  silent: 'It installs without a question',
  prompt: 'Windows asks',
  refused: 'Windows refuses it',
  error: 'The installation fails',
};

/** From worse to better. */
const ranks: readonly Cell['outcome'][] = ['error', 'refused', 'prompt', 'silent'];

/** What came of a try, and whether that is better than `before`. */
export function fix(told: Pick<Fix, 'id' | 'title'>, { cell }: { readonly cell: Cell }, before: Cell): Fix {
  const code =
    cell.outcome === 'silent' || cell.outcome === 'prompt' ? '' : ` with ${cell.callerCode.toLowerCase()}`;
  const loads =
    cell.loads || cell.outcome === 'refused' || cell.outcome === 'error' ? '' : ' The driver would not load.';
  const category = shownCategory(cell).name;
  return {
    ...told,
    notPossible: null,
    result: {
      outcome: cell.outcome,
      category: cell.category,
      code: cell.callerCode,
      dialog: cell.prompts[0]?.dialog ?? null,
      loads: cell.loads,
      text: `${outcomeWords[cell.outcome]}${code} (${category.charAt(0).toLowerCase()}${category.slice(1)}).${loads}`,
    },
    helps: ranks.indexOf(cell.outcome) > ranks.indexOf(before.outcome),
  };
}
