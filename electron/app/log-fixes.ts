import { rm } from 'node:fs/promises';
import type { Certificate } from '../../shared/model/certificate';
import type { PackageFacts } from '../../shared/model/package';
import type { Pc, WindowsProfile } from '../../shared/model/pc';
import type { Fix } from '../../shared/model/support';
import { shownCategory } from '../../shared/windows/categories';
import { judge } from '../verdict';
import { AppError } from './app-error';
import { repairInto } from './diagnosed-package';
import { matrixCell } from './matrix-cell';
import { type OpenOptions, openPackage } from './open-package';
import { type PcCertificates, trustContext } from './trust-context';

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

/** What would have come of the package as it is, with its root trusted, and with its publisher trusted. Pure. */
export function fixesOf(input: FixInput, brought: BroughtCertificates): readonly Fix[] {
  const { signer, root } = brought;
  const before = outcomeOn(input);
  const { certificates } = input;
  const withRoot = root === null ? null : { ...certificates, root: [...certificates.root, root] };
  const withSigner =
    signer === null ? null : { ...(withRoot ?? certificates), trusted: [...certificates.trusted, signer] };
  return [
    fix('as-it-is', 'As it is', before, before.cell),
    withRoot === null
      ? notPossible(
          'root-trusted',
          'With its root trusted',
          'The package has no signature whose chain leads to a root.',
        )
      : fix(
          'root-trusted',
          'With its root trusted',
          outcomeOn({ ...input, certificates: withRoot }),
          before.cell,
        ),
    withSigner === null
      ? notPossible('publisher-trusted', 'With its publisher trusted', 'The package has no signer to trust.')
      : fix(
          'publisher-trusted',
          'With its publisher trusted',
          outcomeOn({ ...input, certificates: withSigner }),
          before.cell,
        ),
  ];
}

/** What would have come of a copy whose altered files were changed back, which is written to an empty folder for a while. */
export async function repairedFix(
  input: FixInput,
  path: string,
  target: string,
  options: OpenOptions,
): Promise<Fix> {
  const [id, title] = ['repaired', 'With its altered files changed back'] as const;
  if (input.facts.files.every(({ status }) => status !== 'altered')) {
    return notPossible(id, title, 'No file of it is altered.');
  }
  try {
    const { repaired } = await repairInto(target, path, options);
    if (repaired.length === 0)
      return notPossible(id, title, 'The originals of its altered files cannot be had back.');
    const { packages } = await openPackage(target, options);
    const facts = packages.find((each) => each.inf.path === input.facts.inf.path) ?? packages[0];
    if (facts === undefined) return notPossible(id, title, 'The repaired copy holds no INF.');
    return fix(id, title, outcomeOn({ ...input, facts }), outcomeOn(input).cell);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return notPossible(id, title, error.message);
  } finally {
    await rm(target, { recursive: true, force: true });
  }
}

const notPossible = (id: Fix['id'], title: string, why: string): Fix => ({
  id,
  title,
  notPossible: why,
  result: null,
  helps: false,
});

type Cell = ReturnType<typeof outcomeOn>['cell'];

const outcomeWords: Readonly<Record<Cell['outcome'], string>> = {
  silent: 'It installs without a question',
  prompt: 'Windows asks',
  refused: 'Windows refuses it',
  error: 'The installation fails',
};

/** From worse to better. */
const ranks: readonly Cell['outcome'][] = ['error', 'refused', 'prompt', 'silent'];

function fix(id: Fix['id'], title: string, { cell }: { readonly cell: Cell }, before: Cell): Fix {
  const code =
    cell.outcome === 'silent' || cell.outcome === 'prompt' ? '' : ` with ${cell.callerCode.toLowerCase()}`;
  const loads =
    cell.loads || cell.outcome === 'refused' || cell.outcome === 'error' ? '' : ' The driver would not load.';
  const category = shownCategory(cell).name;
  return {
    id,
    title,
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
