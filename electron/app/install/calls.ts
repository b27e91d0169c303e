import { randomUUID } from 'node:crypto';
import type { InstallState } from '../../../shared/api';
import type { Prompt, StagingResult } from '../../../shared/model/staging';
import { type InstallRun, stagedPackage, startRun } from '../../story';
import { judge } from '../../verdict';
import { AppError } from '../app-error';
import { factsFor } from '../packages/kept-source';
import { pcClock } from '../pcs/pc-clock';
import { pcContext } from '../pcs/pc-context';
import { appendPcLog } from '../pcs/pc-log';
import type { Handlers, KeptRun, Session } from '../session';
import { keepStaged } from './staged-content';

type InstallCalls = Pick<Handlers, 'install.start' | 'install.get' | 'install.answer'>;

/** Staging on a saved PC. What a run changes is written when it ends, before its end is told. */
export function installCalls(session: Session): InstallCalls {
  return {
    'install.start': async ({ inspectionId, packageIndex, pcId }) => {
      const kept = session.inspections.get(inspectionId);
      const { pc, windows, trust } = await pcContext(session, pcId);
      const source = await factsFor(session, kept, pc.architecture);
      const facts = source.packages[packageIndex];
      if (facts === undefined) throw new AppError('NOT_FOUND', 'The drop has no such package.');
      const input = {
        facts,
        verdict: judge(facts, trust),
        pc,
        windows,
        staged: await session.pcs.staged(pcId),
        sourcePath: source.source.path,
        clock: pcClock(pc, session.deps.now),
      };
      const runId = randomUUID();
      const started = { input, pcId, path: kept.path, run: startRun(input) };
      session.runs.set(runId, started);
      return settle(session, runId, started);
    },
    'install.get': async ({ runId }) => stateOf(runId, session.runs.get(runId)),
    'install.answer': async ({ runId, answer }) => {
      const kept = session.runs.get(runId);
      kept.run.answer(answer);
      return settle(session, runId, kept);
    },
  };
}

/** Writes the effects of a run that has ended, and tells the windows. */
async function settle(session: Session, runId: string, started: KeptRun): Promise<InstallState> {
  const { pcId } = started;
  let kept = started;
  if (started.run.result !== null) {
    kept = { ...started, run: await keepEffects(session, started, started.run.result) };
    session.runs.set(runId, kept);
    for (const what of ['pc', 'trust', 'log'] as const) session.emit({ kind: 'changed', what, pcId });
  }
  session.emit({ kind: 'changed', what: 'install', pcId, runId });
  return stateOf(runId, kept);
}

/** The run as it was in the end: another process may have taken the published name meanwhile. */
async function keepEffects(
  session: Session,
  { input, pcId, path, run }: KeptRun,
  result: StagingResult,
): Promise<InstallRun> {
  const { pcs, deps, hashes } = session;
  const signer = input.facts.catalog?.signature?.signer ?? null;
  if (signer !== null && result.trustAdded.includes(signer.thumbprint)) {
    await pcs.addCertificate(pcId, 'trusted', signer);
  }
  const record = stagedPackage(input, result, input.clock.now());
  const source = { path, facts: input.facts };
  const staged = record && (await keepStaged(pcs, pcId, record, source, deps, hashes));
  const moved = staged !== null && staged.publishedName !== result.publishedName;
  const told = moved ? run.named(staged.publishedName) : run;
  await appendPcLog(pcs, pcId, told.log, input.clock.now());
  return told;
}

function stateOf(runId: string, { input, pcId, run }: KeptRun): InstallState {
  return {
    runId,
    pcId,
    inf: input.facts.inf.path,
    prompt: run.prompt === null ? null : promptDocument(run.prompt),
    result: run.result === null ? null : resultDocument(run.result),
    log: run.log,
  };
}

/** A prompt as the documents hold it. */
export function promptDocument(prompt: Prompt): NonNullable<InstallState['prompt']> {
  return { ...prompt, unconfirmed: [...prompt.unconfirmed] };
}

/** A staging result as the documents hold it. */
export function resultDocument(result: StagingResult): NonNullable<InstallState['result']> {
  return {
    ...result,
    willLoad: { ...result.willLoad },
    trustAdded: [...result.trustAdded],
    unconfirmed: [...result.unconfirmed],
  };
}
