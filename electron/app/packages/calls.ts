import { randomUUID } from 'node:crypto';
import type { Inspection } from '../../../shared/model/inspection';
import type { Verdict } from '../../../shared/model/verdict';
import { judgeAsSeen } from '../../verdict';
import { AppError } from '../app-error';
import { pcContext } from '../pcs/pc-context';
import type { Handlers, KeptSource, Session } from '../session';
import { inspectionDocument } from './inspection-document';
import { factsFor, keptSource, shownPathOf, toldAs } from './kept-source';
import { openPackage } from './open-package';
import { sourceState } from './source-state';

type PackageCalls = Pick<
  Handlers,
  'package.browse' | 'package.open' | 'package.cancel' | 'package.judge' | 'package.close'
>;

/** Opening, judging and closing packages. */
export function packageCalls(session: Session): PackageCalls {
  return {
    'package.browse': async ({ what }) => {
      if (session.deps.browse === undefined) {
        throw new AppError('USAGE', 'This host has no open dialog of its own.');
      }
      return { paths: [...(await session.deps.browse(what))] };
    },
    'package.open': async ({ source, pcId, jobId }) => {
      const path = session.pathOf(source);
      const { pc } = await pcContext(session, pcId);
      const job = new AbortController();
      session.jobs.set(jobId, job);
      try {
        // Before it is read: what changes meanwhile shows as another state.
        const state = source.kind === 'path' ? await sourceState(path).catch(() => null) : null;
        const reading = openPackage(path, {
          architecture: pc.architecture,
          tempFolder: session.deps.tempFolder,
          archiveWorker: session.deps.workers.archive,
          hashes: session.hashes,
          signal: job.signal,
          onProgress: (progress) => session.emit({ kind: 'progress', jobId, ...progress }),
        });
        const facts = await toldAs(reading, path, shownPathOf(source, path));
        const inspectionId = randomUUID();
        const kept = keptSource(source, path, facts, state);
        session.inspections.set(inspectionId, kept);
        return { inspectionId, inspection: await judgeAll(session, kept, pcId) };
      } finally {
        session.jobs.delete(jobId);
      }
    },
    'package.cancel': async ({ jobId }) => {
      session.jobs.get(jobId)?.abort();
      return {};
    },
    'package.judge': async ({ inspectionId, pcId }) => ({
      inspection: await judgeAll(session, session.inspections.get(inspectionId), pcId),
    }),
    'package.close': async ({ inspectionId }) => {
      session.inspections.delete(inspectionId);
      return {};
    },
  };
}

async function judgeAll(session: Session, kept: KeptSource, pcId: string): Promise<Inspection> {
  const { pc, windows, trust } = await pcContext(session, pcId);
  const facts = await factsFor(session, kept, pc.architecture);
  const verdicts: Verdict[] = facts.packages.map((each) => judgeAsSeen(each, trust));
  return inspectionDocument(facts, verdicts, { id: pc.id, windows: windows.id, user: pc.user });
}
