import type { Observed } from '../../classroom';
import { judge } from '../../verdict';
import { AppError } from '../app-error';
import { pcContext } from '../pcs/pc-context';
import type { Session } from '../session';
import type { ActiveLesson } from './lesson-setup';

/** What a learner did on a lesson so far: its runs in this process, and its PCs as they are on disk. */
export async function observeLesson(
  session: Session,
  { lesson, pcs, packages, right }: ActiveLesson,
  answers: Readonly<Record<string, string>>,
): Promise<Observed> {
  const runs = session.runs.entries().flatMap(([, { pcId, path, run }]) => {
    const pc = pcs.find((each) => each.pcId === pcId);
    const found = packages.find((each) => each.path === path);
    if (pc === undefined || found === undefined || run.result === null) return [];
    const { outcome, willLoad } = run.result;
    const loads = outcome === 'installed' && willLoad.ok;
    return [{ pc: pc.id, package: found.id, outcome, answers: run.answers, loads }];
  });
  const stores: Observed['stores'][number][] = [];
  const categories: Observed['categories'][number][] = [];
  for (const { id: pc, pcId, name } of pcs) {
    if ((await session.pcs.get(pcId)) === null) {
      throw new AppError('NOT_FOUND', `“${name}” was deleted. Begin the lesson again.`);
    }
    const { trust } = await pcContext(session, pcId);
    const { trustedPublisher: trusted, disallowed } = trust.stores;
    for (const { id, signer, facts } of packages) {
      for (const [store, certificates] of Object.entries({ trusted, disallowed })) {
        if (certificates.some(({ thumbprint }) => thumbprint === signer))
          stores.push({ pc, package: id, store });
      }
      const [first] = facts.packages;
      if (first !== undefined) categories.push({ pc, package: id, category: judge(first, trust).category });
    }
  }
  const asked = lesson.questions.map(({ id }) => id);
  const given = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id)));
  return { runs, stores, categories, answers: given, right };
}
