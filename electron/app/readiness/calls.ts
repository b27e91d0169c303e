import type { CallInput, SavedFile } from '../../../shared/api';
import type { Readiness } from '../../../shared/model/readiness';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { findWindows } from '../../../shared/windows/versions';
import { AppError } from '../app-error';
import { factsFor } from '../packages/kept-source';
import { freshPcOf } from '../pcs/fresh-pc';
import type { PcInput } from '../pcs/pc-input';
import type { Handlers, Session } from '../session';
import { readinessHtml } from './html';
import { readinessOf, storesFor } from './readiness';

type ReadinessCalls = Pick<Handlers, 'ready.check' | 'ready.export'>;
type Request = CallInput<'ready.check'>;

/** Release readiness of an open source. Nothing is changed. */
export function readinessCalls(session: Session): ReadinessCalls {
  return {
    'ready.check': (request) => check(session, request),
    'ready.export': async ({ format, ...request }) => fileOf(await check(session, request), format),
  };
}

async function check(session: Session, request: Request): Promise<Readiness> {
  const pc = await session.pcs.get(request.pcId);
  if (pc === null) throw new AppError('NOT_FOUND', `There is no PC “${request.pcId}”.`);
  const { architecture } = pc;
  const facts = await factsFor(session, session.inspections.get(request.inspectionId), architecture);
  const previous =
    request.previousId === null
      ? null
      : await factsFor(session, session.inspections.get(request.previousId), architecture);
  const certificates = storesFor(request.audience, await session.pcs.certificates(pc.id));
  const problems: string[] = [];
  const pcs = request.windows.flatMap((id): readonly PcInput[] => {
    const windows = findWindows(id);
    if (windows === null) throw new AppError('USAGE', `There is no Windows “${id}”.`);
    const made = { ...freshPcOf(windows, architecture), certificates };
    const reasons = pcProblems(made.pc, windows);
    if (reasons.length > 0) problems.push(`${made.pc.name} is left out: ${reasons.join(' ')}`);
    return reasons.length > 0 ? [] : [made];
  });
  if (pcs.length === 0) throw new AppError('USAGE', `Choose another Windows. ${problems.join(' ')}`);
  const { audience, distribution, kernelMode } = request;
  const found = readinessOf(facts, pcs, { audience, distribution, kernelMode }, previous, session.deps.now());
  return { ...found, problems: [...found.problems, ...problems.map((message) => ({ message }))] };
}

function fileOf(readiness: Readiness, format: 'html' | 'json'): SavedFile {
  const text = format === 'html' ? readinessHtml(readiness) : `${JSON.stringify(readiness, null, 2)}\n`;
  return { fileName: `readiness.${format}`, base64: Buffer.from(text).toString('base64') };
}
