import type { CallOutput } from '../../../shared/api';
import type { PromptAnswer } from '../../../shared/model/staging';
import { offeredAnswers } from '../../staging';
import { type InstallRun, type RunInput, startRun } from '../../story';
import { promptDocument, resultDocument } from '../install/calls';

/** More prompts than any run has: a guard against a run that never ends. */
const mostPrompts = 8;

/**
 * What one cell of a matrix stands for: the question a person meets first, and for each answer it offers, the
 * default first, how the run ends and what the log says. Pure but for the clock of `input`; nothing is kept.
 */
export function cellRuns(input: RunInput): CallOutput<'matrix.cell'> {
  const first = startRun(input);
  if (first.prompt === null) return { prompt: null, runs: [endOf(first, null)] };
  const { dialog, defaultAnswer } = first.prompt;
  const others = offeredAnswers[dialog].filter((answer) => answer !== defaultAnswer);
  return {
    prompt: promptDocument(first.prompt),
    runs: [defaultAnswer, ...others].map((answer) => endOf(startRun(input), answer)),
  };
}

/** Answers every prompt alike; one that does not offer the answer takes its own default, or its plain yes. */
function endOf(run: InstallRun, answer: PromptAnswer | null): CallOutput<'matrix.cell'>['runs'][number] {
  const declines = answer === run.prompt?.defaultAnswer;
  for (let asked = 0; run.prompt !== null && answer !== null && asked < mostPrompts; asked += 1) {
    const { dialog, defaultAnswer } = run.prompt;
    const offered = offeredAnswers[dialog];
    const yes = offered.find((each) => each !== defaultAnswer) ?? defaultAnswer;
    run.answer(offered.includes(answer) ? answer : declines ? defaultAnswer : yes);
  }
  if (run.result === null) throw new Error('A run of a matrix cell came to no end.');
  return { answer, result: resultDocument(run.result), log: run.log };
}
