import type { CallInput } from '../../../shared/api';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { findWindows } from '../../../shared/windows/versions';
import { tellStory } from '../../story';
import { judge } from '../../verdict';
import { AppError } from '../app-error';
import { factsFor } from '../packages/kept-source';
import { freshPcOf } from '../pcs/fresh-pc';
import { pcClock } from '../pcs/pc-clock';
import { profileOf } from '../pcs/pc-context';
import type { PassingPc } from '../pcs/pc-input';
import { trustContext } from '../pcs/trust-context';
import type { Handlers, Session } from '../session';

/** Stories of an open source on a saved PC or on one that is made up. Nothing is changed. */
export function storyCalls(session: Session): Pick<Handlers, 'story.tell'> {
  return {
    'story.tell': async ({ inspectionId, packageIndex, user, route, answer, ...request }) => {
      const kept = session.inspections.get(inspectionId);
      const { windows, certificates, staged, pc: as } = await storyPc(session, request.pc);
      const pc = { ...as, user: user ?? as.user };
      const problems = pcProblems(pc, windows);
      if (problems.length > 0) throw new AppError('USAGE', problems.join(' '));
      const source = await factsFor(session, kept, pc.architecture);
      const facts = source.packages[packageIndex];
      if (facts === undefined) throw new AppError('NOT_FOUND', 'The drop has no such package.');
      return tellStory({
        facts,
        verdict: judge(facts, trustContext(pc, windows, certificates, session.deps.now())),
        pc,
        windows,
        staged,
        sourcePath: source.source.path,
        clock: pcClock(pc, session.deps.now),
        route,
        answer: answer ?? null,
      });
    },
  };
}

async function storyPc(session: Session, asked: CallInput<'story.tell'>['pc']): Promise<PassingPc> {
  if ('pcId' in asked) {
    const pc = await session.pcs.get(asked.pcId);
    if (pc === null) throw new AppError('NOT_FOUND', `There is no PC “${asked.pcId}”.`);
    const [certificates, staged] = await Promise.all([
      session.pcs.certificates(pc.id),
      session.pcs.staged(pc.id),
    ]);
    return { saved: true, pc, windows: profileOf(pc), certificates, staged };
  }
  const windows = findWindows(asked.windows);
  if (windows === null) throw new AppError('USAGE', `There is no Windows “${asked.windows}”.`);
  return { ...freshPcOf(windows, asked.architecture), staged: [] };
}
