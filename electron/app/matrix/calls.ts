import type { MatrixRequest, SavedFile } from '../../../shared/api';
import type { Matrix } from '../../../shared/model/matrix';
import type { SourceFacts } from '../../../shared/model/package';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { findWindows } from '../../../shared/windows/versions';
import { judge } from '../../verdict';
import { AppError } from '../app-error';
import { factsFor } from '../packages/kept-source';
import { freshPcOf } from '../pcs/fresh-pc';
import { pcClock } from '../pcs/pc-clock';
import { profileOf } from '../pcs/pc-context';
import type { PcInput } from '../pcs/pc-input';
import { trustContext } from '../pcs/trust-context';
import type { Handlers, Session } from '../session';
import { cellRuns } from './cell-runs';
import { matrixCsv } from './csv';
import { matrixHtml } from './html';
import { keyedPcs, matrixOf } from './matrix';

type MatrixCalls = Pick<Handlers, 'matrix.run' | 'matrix.export' | 'matrix.cell'>;

/** One open source on many PCs. What is read is kept, so that a second look at it is policy alone. */
export function matrixCalls(session: Session): MatrixCalls {
  return {
    'matrix.run': async (request) => ({ matrix: await run(session, request) }),
    'matrix.export': async ({ format, ...request }) =>
      fileOf(await run(session, request), format, session.deps.now()),
    'matrix.cell': async ({ key, inf, user, ...request }) => {
      const { facts, pcs } = await prepare(session, request);
      const found = keyedPcs(pcs).find((each) => each.key === key)?.input;
      const source = facts.find((each) => each.architecture === found?.pc.architecture);
      const packageFacts = source?.packages.find((each) => each.inf.path === inf);
      if (found === undefined || source === undefined || packageFacts === undefined) {
        throw new AppError(
          'NOT_FOUND',
          `The matrix has no cell for ${inf} on ${key} any more. Show it again.`,
        );
      }
      const { windows, certificates } = found;
      const pc = { ...found.pc, user };
      const problems = pcProblems(pc, windows);
      if (problems.length > 0) throw new AppError('USAGE', problems.join(' '));
      const now = session.deps.now();
      return cellRuns({
        facts: packageFacts,
        verdict: judge(packageFacts, trustContext(pc, windows, certificates, now)),
        pc,
        windows,
        // A cell is about the package alone, as in the matrix: the store is empty.
        staged: [],
        sourcePath: source.source.path,
        clock: pcClock(pc, session.deps.now),
      });
    },
  };
}

async function run(session: Session, request: MatrixRequest): Promise<Matrix> {
  const { facts, pcs, problems } = await prepare(session, request);
  const matrix = matrixOf(facts, pcs, request.users, session.deps.now());
  return { ...matrix, problems: [...matrix.problems, ...problems] };
}

interface Prepared {
  /** For each architecture among the PCs; the first is how the source was opened. */
  readonly facts: readonly SourceFacts[];
  readonly pcs: readonly PcInput[];
  /** PCs that were left out, and why. */
  readonly problems: Matrix['problems'];
}

/** What a matrix or a gallery of an open source is made of. Rejects with `AppError`. */
export async function prepare(session: Session, request: MatrixRequest): Promise<Prepared> {
  const kept = session.inspections.get(request.inspectionId);
  const problems: Matrix['problems'] = [];
  const wanted = [...(await savedPcs(session, request.pcIds)), ...freshPcs(request.fresh, problems)];
  const facts = new Map([[kept.facts.architecture, kept.facts]]);
  const unread = new Set<string>();
  for (const architecture of new Set(wanted.map(({ pc }) => pc.architecture))) {
    try {
      facts.set(architecture, await factsFor(session, kept, architecture));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      unread.add(architecture);
      const reason = `the source cannot be read again for that architecture: ${error.message}`;
      problems.push({ message: `PCs of ${architecture} are left out, since ${reason}` });
    }
  }
  const pcs = wanted.filter(({ pc }) => !unread.has(pc.architecture));
  if (pcs.length === 0) {
    const reasons = problems.map(({ message }) => message).join(' ');
    throw new AppError('USAGE', `There is no PC to show: choose one. ${reasons}`.trimEnd());
  }
  return { facts: [...facts.values()], pcs, problems };
}

async function savedPcs(session: Session, ids: readonly string[]): Promise<readonly PcInput[]> {
  return Promise.all(
    [...new Set(ids)].map(async (id) => {
      const pc = await session.pcs.get(id);
      if (pc === null) throw new AppError('NOT_FOUND', `There is no PC “${id}”.`);
      const certificates = await session.pcs.certificates(id);
      return { saved: true, pc, windows: profileOf(pc), certificates };
    }),
  );
}

/** Throws `AppError` USAGE for a Windows that is not known; what cannot exist is left out and told. */
function freshPcs(fresh: MatrixRequest['fresh'], problems: Matrix['problems']): readonly PcInput[] {
  const asked = new Map(fresh.map((each) => [`${each.windows} ${each.architecture}`, each]));
  return [...asked.values()].flatMap(({ windows: id, architecture }) => {
    const windows = findWindows(id);
    if (windows === null) throw new AppError('USAGE', `There is no Windows “${id}”.`);
    const made = freshPcOf(windows, architecture);
    const reasons = pcProblems(made.pc, windows);
    if (reasons.length === 0) return [made];
    problems.push({ message: `${made.pc.name} is left out: ${reasons.join(' ')}` });
    return [];
  });
}

function fileOf(matrix: Matrix, format: 'csv' | 'json' | 'html', made: Date): SavedFile {
  const texts = {
    csv: () => matrixCsv(matrix),
    json: () => `${JSON.stringify(matrix, null, 2)}\n`,
    html: () => matrixHtml(matrix, made),
  };
  return { fileName: `matrix.${format}`, base64: Buffer.from(texts[format]()).toString('base64') };
}
