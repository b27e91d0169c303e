import type { SourceFacts } from '../../../shared/model/package';
import type { Audience, Readiness } from '../../../shared/model/readiness';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { switchWords } from '../../../shared/windows/switch-words';
import type { PcCertificates } from '../../pc';
import { assess, type Preview, type ReadinessInput } from '../../readiness';
import { AppError } from '../app-error';
import { matrixCell } from '../matrix/cell';
import { keyedPcs } from '../matrix/matrix';
import type { PcInput } from '../pcs/pc-input';
import { trustContext } from '../pcs/trust-context';

/** What somebody said of the release; `null` where nobody did. */
export type ReadinessQuestion = ReadinessInput['asked'];

/** What a user meets on a PC, as every matrix tells it. */
const preview: Preview = (facts, verdict, { key, pc: as, windows }, user) => {
  const pc = { ...as, user };
  return pcProblems(pc, windows).length > 0 ? null : matrixCell({ facts, verdict, pc, windows }, key);
};

/**
 * Whether the packages of a source are ready. The PCs are of the architecture for which the source was read;
 * `previous` is the release before. Pure. Throws `AppError` USAGE without any PC.
 */
export function readinessOf(
  facts: SourceFacts,
  pcs: readonly PcInput[],
  asked: ReadinessQuestion,
  previous: SourceFacts | null,
  now: Date,
): Readiness {
  const keyed = keyedPcs(pcs).map(({ key, input }) => ({
    key,
    pc: input.pc,
    windows: input.windows,
    trust: trustContext(input.pc, input.windows, input.certificates, now),
  }));
  const [first, ...more] = keyed;
  if (first === undefined) throw new AppError('USAGE', 'Choose at least one Windows.');
  const clock = first.trust.now;
  const packages = facts.packages.map((each) =>
    assess({
      facts: each,
      pcs: [first, ...more],
      now: clock,
      asked,
      previous: previousOf(each.inf.path, previous),
      preview,
    }),
  );
  const profile = packages[0]?.advice.profile;
  return {
    schema: 'driver-preflight/readiness@1',
    source: { path: facts.source.path },
    architecture: facts.architecture,
    now: clock,
    audience: profile?.audience ?? 'public',
    distribution: profile?.distribution ?? 'download',
    pcs: keyed.map(({ key, pc, windows }, index) => ({
      key,
      id: pcs[index]?.saved ? pc.id : null,
      name: pc.name,
      windows: windows.id,
      windowsName: windows.name,
      architecture: pc.architecture,
      switches: switchWords(windows.id, pc).map(({ text }) => text),
    })),
    previous: previous?.source.path ?? null,
    ready: packages.every(({ ready }) => ready),
    packages,
    problems: facts.problems.map(({ path, message }) =>
      path === undefined ? { message } : { path, message },
    ),
  };
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();

/** The package of the earlier release with the same INF name; the only one where it has but one. */
function previousOf(inf: string, previous: SourceFacts | null) {
  const packages = previous?.packages ?? [];
  const same = packages.find((each) => fileName(each.inf.path) === fileName(inf));
  return same ?? (packages.length === 1 ? packages[0] : undefined) ?? null;
}

/**
 * Which of the certificates that somebody put into the stores of a PC count for a release. The public has none of
 * them; in an organisation and in a lab they are deployed. The lab's stand-in for Microsoft's root always counts.
 */
export function storesFor(audience: Audience | null, held: PcCertificates): PcCertificates {
  const isPublic = audience === null || audience === 'public';
  return isPublic ? { ...held, root: [], trusted: [], disallowed: [] } : held;
}
