import { AppError } from '../app-error';
import { factsFor } from '../packages/kept-source';
import { profileOf } from '../pcs/pc-context';
import type { Handlers, Session } from '../session';
import { whatIf } from './what-if';

/** What would come of an open package on a PC if some things were otherwise. Nothing is changed. */
export function whatIfCalls(session: Session): Pick<Handlers, 'whatIf.try'> {
  return {
    'whatIf.try': async ({ inspectionId, packageIndex, pcId, changes, answer }) => {
      const pc = await session.pcs.get(pcId);
      if (pc === null) throw new AppError('NOT_FOUND', `There is no PC “${pcId}”.`);
      const source = await factsFor(session, session.inspections.get(inspectionId), pc.architecture);
      const facts = source.packages[packageIndex];
      if (facts === undefined) throw new AppError('NOT_FOUND', 'The drop has no such package.');
      const stores = await session.pcs.certificates(pcId);
      const now = pc.now ?? session.deps.now().toISOString();
      const world = { facts, pc, windows: profileOf(pc), stores, now, verdict: null };
      const { path } = source.source;
      return {
        schema: 'driver-preflight/what-if@1',
        source: { path },
        pc: { name: pc.name, windows: pc.windows, architecture: pc.architecture },
        answer,
        packages: [whatIf(world, { changes, answer, sourcePath: path })],
      };
    },
  };
}
