import { appendFile, stat } from 'node:fs/promises';
import type { Pc, WindowsProfile } from '../../../shared/model/pc';
import { pcListsSchema } from '../../../shared/model/pc-document';
import type { Simulation } from '../../../shared/model/simulation';
import type { Prompt, PromptAnswer } from '../../../shared/model/staging';
import { encodeLog, logHeader } from '../../setupapi-log';
import { stagedPackage, startRun } from '../../story';
import { judge } from '../../verdict';
import { AppError } from '../app-error';
import { type OnceDeps, passingPc, readSource } from '../packages/once';
import { pcClock } from '../pcs/pc-clock';
import { bootMark } from '../pcs/pc-log';
import type { PcOptions } from '../pcs/pc-options';
import { trustContext } from '../pcs/trust-context';
import { resultDocument } from './calls';

export interface SimulateOptions extends PcOptions {
  /** Answers in order; when they run out, the dialog's default. */
  readonly answers?: readonly PromptAnswer[];
  /** Asks a person; wins over `answers`. */
  readonly ask?: (prompt: Prompt) => Promise<PromptAnswer>;
  /** Appends the sections to this file in the real encoding and layout. */
  readonly logFile?: string;
}

/**
 * Stages every package of a source on one PC, one after another, so that a publisher who is trusted for the first
 * is trusted for the next. A saved PC is read, never changed. Rejects with `AppError`.
 */
export async function simulateOnce(path: string, options: SimulateOptions & OnceDeps): Promise<Simulation> {
  const { pc, windows, certificates, staged } = await passingPc(options);
  const facts = await readSource(path, pc, options);
  const clock = pcClock(pc, () => new Date());
  const answers = [...(options.answers ?? [])];
  const trusted = [...certificates.trusted];
  const store = [...staged];
  const runs: Simulation['runs'] = [];
  for (const each of facts.packages) {
    const trust = trustContext(pc, windows, { ...certificates, trusted }, clock.now());
    const input = {
      facts: each,
      verdict: judge(each, trust),
      pc,
      windows,
      staged: [...store],
      sourcePath: path,
      clock,
    };
    const run = startRun(input);
    const prompts: Simulation['runs'][number]['prompts'] = [];
    while (run.prompt !== null) {
      const { prompt } = run;
      const answer =
        options.ask === undefined ? (answers.shift() ?? prompt.defaultAnswer) : await options.ask(prompt);
      run.answer(answer);
      prompts.push({ dialog: prompt.dialog, answer });
    }
    const { result } = run;
    if (result === null) throw new AppError('INTERNAL', `Staging ${each.inf.path} came to no end.`);
    const signer = each.catalog?.signature?.signer ?? null;
    if (signer !== null && result.trustAdded.includes(signer.thumbprint)) trusted.push(signer);
    const record = stagedPackage(input, result, clock.now());
    if (record !== null) store.push(record);
    runs.push({ ...resultDocument(result), inf: each.inf.path, prompts, log: run.log });
  }
  if (options.logFile !== undefined) {
    const head = logHeader(windows, pc.architecture) + bootMark(clock.now());
    await appendLog(options.logFile, head, runs.map((run) => run.log).join(''));
  }
  return {
    schema: 'driver-preflight/simulation@1',
    pc: {
      windows: windows.id,
      name: pc.name,
      architecture: pc.architecture,
      user: pc.user,
      ...switchesOf(pc, windows),
      now: pc.now ?? new Date().toISOString(),
    },
    runs,
    problems: facts.problems.map(({ path: at, message }) =>
      at === undefined ? { message } : { path: at, message },
    ),
  };
}

/** The switches as the document tells them: with Windows' defaults in place of nothing. */
function switchesOf(pc: Pc, windows: WindowsProfile) {
  return {
    secureBoot: pc.secureBoot,
    testSigning: pc.testSigning,
    enforcement: pc.enforcement,
    memoryIntegrity: pc.memoryIntegrity,
    allSignersEqual: pc.allSignersEqual ?? windows.allSignersEqual,
    driverPolicy: pc.driverPolicy ?? windows.driverPolicies[0],
    interactive: pc.interactive,
    ...pcListsSchema.parse(pc),
    upgradedFrom: pc.upgradedFrom,
  };
}

/** Appends to a log file, which begins with `head` when it is new or empty. */
async function appendLog(file: string, head: string, text: string): Promise<void> {
  const existing = await stat(file).catch(() => null);
  const isNew = existing === null || existing.size === 0;
  try {
    await appendFile(file, encodeLog(isNew ? head + text : text));
  } catch (error) {
    throw new AppError('UNREADABLE', `${file} cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
