import { appendFile, stat } from 'node:fs/promises';
import type { Certificate } from '../../shared/model/certificate';
import type { Inspection } from '../../shared/model/inspection';
import type { Pc, StagedPackage, WindowsProfile } from '../../shared/model/pc';
import { pcListsSchema } from '../../shared/model/pc-document';
import type { Simulation } from '../../shared/model/simulation';
import { pcProblems } from '../../shared/windows/pc-problems';
import { defaultWindows, findWindows, windowsVersions } from '../../shared/windows/versions';
import { createHashPool } from '../authenticode';
import type { PcStore } from '../pc';
import { encodeLog, logHeader } from '../setupapi-log';
import { stagedPackage, startRun } from '../story';
import { judge, judgeAsSeen } from '../verdict';
import { AppError } from './app-error';
import { findPc } from './find-pc';
import { freshPcOf } from './fresh-pc';
import { inspectionDocument } from './inspection-document';
import { resultDocument } from './install-calls';
import { openPackage, type Progress } from './open-package';
import { pcClock } from './pc-clock';
import { profileOf } from './pc-context';
import { withPcErrors } from './pc-error';
import { bootMark } from './pc-log';
import { changedSwitches } from './switch-changes';
import { type PcCertificates, trustContext } from './trust-context';
import { certificatesOfFile } from './trust-files';
import type { PcOptions, SimulateOptions } from './types';

/** What a single run needs of its host. */
export interface OnceDeps {
  readonly dataFolder: string;
  readonly tempFolder: string;
  readonly workers: { readonly hash: string | null; readonly archive: string | null };
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A PC for one run: nothing that happens to it is kept. */
export interface PassingPc {
  readonly saved: boolean;
  readonly pc: Pc;
  readonly windows: WindowsProfile;
  readonly certificates: PcCertificates;
  readonly staged: readonly StagedPackage[];
}

/** Inspects one source for the command line. Rejects with `AppError`. */
export async function inspectOnce(path: string, options: PcOptions & OnceDeps): Promise<Inspection> {
  const { pc, windows, certificates, saved } = await passingPc(options);
  const facts = await readSource(path, pc, options);
  const trust = trustContext(pc, windows, certificates, new Date());
  return inspectionDocument(
    facts,
    facts.packages.map((each) => judgeAsSeen(each, trust)),
    { id: saved ? pc.id : null, windows: windows.id, user: pc.user },
  );
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

export async function readSource(path: string, pc: Pick<Pc, 'architecture'>, deps: OnceDeps) {
  const hashes = createHashPool({ workerFile: deps.workers.hash });
  try {
    return await openPackage(path, {
      architecture: pc.architecture,
      tempFolder: deps.tempFolder,
      archiveWorker: deps.workers.archive,
      hashes,
      ...(deps.signal === undefined ? {} : { signal: deps.signal }),
      ...(deps.onProgress === undefined ? {} : { onProgress: deps.onProgress }),
    });
  } finally {
    await hashes.close();
  }
}

/** The PC that the options describe: a saved one with the options laid over it, or one made up for this run. */
export async function passingPc(options: PcOptions & OnceDeps): Promise<PassingPc> {
  const base = options.pc === undefined ? await freshPc(options) : await savedPc(options.pc, options);
  const pc: Pc = {
    ...base.pc,
    user: options.user ?? base.pc.user,
    architecture: options.architecture ?? base.pc.architecture,
    ...changedSwitches(base.pc, options),
  };
  const problems = pcProblems(pc, base.windows);
  if (problems.length > 0) throw new AppError('USAGE', problems.join(' '));
  return {
    ...base,
    pc,
    certificates: {
      trusted: [...base.certificates.trusted, ...(await certificatesOf(options.trust))],
      disallowed: [...base.certificates.disallowed, ...(await certificatesOf(options.distrust))],
      root: [...base.certificates.root, ...(await certificatesOf(options.root))],
      authority: [...base.certificates.authority, ...(await certificatesOf(options.labAuthority))],
    },
  };
}

async function freshPc(options: PcOptions): Promise<PassingPc> {
  const made = freshPcOf(windowsOf(options.windows), options.architecture ?? 'amd64');
  return { ...made, pc: { ...made.pc, name: `${made.windows.name} (this run only)` }, staged: [] };
}

function windowsOf(id: string | undefined): WindowsProfile {
  if (id === undefined) return defaultWindows;
  const windows = findWindows(id);
  if (windows === null) {
    const known = windowsVersions.map((row) => row.id).join(', ');
    throw new AppError('USAGE', `There is no Windows “${id}”. Known: ${known}.`);
  }
  return windows;
}

async function savedPc(name: string, deps: OnceDeps): Promise<PassingPc> {
  return withPcErrors(async () => {
    const { store, pc } = await findPc(name, deps.dataFolder);
    return passing(store, pc);
  });
}

async function passing(store: PcStore, pc: Pc): Promise<PassingPc> {
  const [certificates, staged] = await Promise.all([store.certificates(pc.id), store.staged(pc.id)]);
  return { saved: true, pc, windows: profileOf(pc), certificates, staged };
}

async function certificatesOf(paths: readonly string[] = []): Promise<readonly Certificate[]> {
  return (await Promise.all(paths.map(certificatesOfFile))).flat();
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
