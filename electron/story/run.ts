import { basename } from 'node:path';
import type { PackageFacts } from '../../shared/model/package';
import type { Pc, StagedPackage, WindowsProfile } from '../../shared/model/pc';
import type { Prompt, PromptAnswer, StagingResult } from '../../shared/model/staging';
import type { Verdict } from '../../shared/model/verdict';
import { createLogWriter, type LogWriter } from '../setupapi-log';
import {
  offeredAnswers,
  type StageStep,
  StagingError,
  sourceFolderFor,
  stage,
  stagedDetails,
} from '../staging';

/** The PC's clock and what its Windows draws by chance. */
export interface RunClock {
  now(): Date;
  /** A GUID in braces. */
  guid(): string;
}

export interface RunInput {
  readonly facts: PackageFacts;
  readonly verdict: Verdict;
  readonly pc: Pc;
  readonly windows: WindowsProfile;
  readonly staged: readonly StagedPackage[];
  /** Path of the dropped source: its name becomes the folder under `C:\Packages`. */
  readonly sourcePath: string;
  readonly clock: RunClock;
}

/** One package being staged on one PC: where it stands, and the log as far as it has been written. */
export interface InstallRun {
  readonly prompt: Prompt | null;
  readonly result: StagingResult | null;
  readonly log: string;
  /** What was answered so far, in order. */
  readonly answers: readonly PromptAnswer[];
  /**
   * Goes on to the next prompt or the end. Throws `StagingError` NO_PROMPT or ANSWER_NOT_OFFERED, and stays where it
   * is, when no prompt waits or its dialog offers no such answer.
   */
  answer(answer: PromptAnswer): void;
  /** The same run told once more, at the same times, with the published name that the store really gave. */
  named(publishedName: string): InstallRun;
}

/** Windows path of the folder that stands for the source. */
export const folderOf = ({ sourcePath }: Pick<RunInput, 'sourcePath'>): string =>
  sourceFolderFor(basename(sourcePath));

/** A writer in the words of the PC's Windows, by the PC's clock. */
export function writerFor({ windows, clock }: Pick<RunInput, 'windows' | 'clock'>): LogWriter {
  return createLogWriter(windows, {
    clock: () => clock.now(),
    utcOffsetMinutes: -clock.now().getTimezoneOffset(),
  });
}

/** Starts staging and goes up to the first prompt, or to the end when nobody is asked. */
export function startRun(given: RunInput): InstallRun {
  return begin(given, {});
}

function begin(given: RunInput, known: { readonly publishedName?: string }): InstallRun {
  const clock = recordedClock(given.clock);
  const input = { ...given, clock };
  const { facts, verdict, pc, windows, staged } = input;
  const answers: PromptAnswer[] = [];
  const steps = stage({
    facts,
    verdict,
    pc,
    windows,
    staged,
    ...known,
    sourceFolder: folderOf(input),
    caller: 'pnputil',
    ids: { user: pc.user === 'admin' ? 'admin' : 'user', guid: () => input.clock.guid() },
  });
  const writer = writerFor(input);
  let prompt: Prompt | null = null;
  let result: StagingResult | null = null;
  let log = '';

  const advance = (first: IteratorResult<StageStep, StagingResult>) => {
    prompt = null;
    for (let step = first; ; step = steps.next()) {
      if (step.done) {
        result = step.value;
        return;
      }
      if (step.value.type === 'prompt') {
        prompt = step.value.prompt;
        return;
      }
      log += writer.write(step.value.event);
    }
  };
  advance(steps.next());
  return {
    get prompt() {
      return prompt;
    },
    get result() {
      return result;
    },
    get log() {
      return log;
    },
    get answers() {
      return [...answers];
    },
    answer(answer) {
      if (prompt === null) throw new StagingError('NO_PROMPT', 'That prompt has been answered already.');
      const offered = offeredAnswers[prompt.dialog];
      if (!offered.includes(answer)) {
        throw new StagingError(
          'ANSWER_NOT_OFFERED',
          `The ${prompt.dialog} dialog for ${facts.inf.path} has no answer “${answer}”; it offers ${offered.join(', ')}.`,
        );
      }
      answers.push(answer);
      advance(steps.next(answer));
    },
    named(publishedName) {
      const again = begin({ ...given, clock: clock.replay() }, { publishedName });
      for (const answer of answers) again.answer(answer);
      return again;
    },
  };
}

/** Remembers what a clock told, so that a run can be told again as it was. */
function recordedClock(clock: RunClock): RunClock & { replay(): RunClock } {
  const times: Date[] = [];
  const guids: string[] = [];
  return {
    now: () => {
      const time = clock.now();
      times.push(time);
      return time;
    },
    guid: () => {
      const guid = clock.guid();
      guids.push(guid);
      return guid;
    },
    replay() {
      const told = { times: [...times], guids: [...guids] };
      return {
        now: () => told.times.shift() ?? clock.now(),
        guid: () => told.guids.shift() ?? clock.guid(),
      };
    },
  };
}

/** SIGNERSCORE_UNSIGNED of setupapi.h. */
const unsignedScore = '0x80000000';

/** The driver store's record of a run that installed something. */
export function stagedPackage(
  input: Pick<RunInput, 'facts' | 'verdict'>,
  result: StagingResult,
  at: Date,
): StagedPackage | null {
  if (result.publishedName === null || result.repositoryFolder === null) return null;
  const { inf } = input.facts;
  return {
    publishedName: result.publishedName,
    repositoryFolder: result.repositoryFolder,
    originalName: inf.path.slice(inf.path.lastIndexOf('/') + 1),
    provider: inf.provider,
    class: inf.class,
    classGuid: inf.classGuid,
    date: inf.driverVersion?.date ?? null,
    version: inf.driverVersion?.version ?? null,
    // A package that was installed in spite of its signature counts as unsigned.
    signer: result.signerScore === unsignedScore ? null : input.verdict.publisher,
    signerScore: result.signerScore,
    category: result.category,
    stagedAt: at.toISOString(),
    ...stagedDetails(input.facts, input.verdict),
  };
}
