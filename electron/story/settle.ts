import type { Prompt, PromptAnswer } from '../../shared/model/staging';
import type { StoryRoute } from '../../shared/model/story';
import { offeredAnswers } from '../staging';
import { startRun } from './run';
import type { StoryEnding, Telling } from './types';

const actions: Readonly<Record<PromptAnswer, string>> = {
  install: 'Choose Install.',
  'install-always-trust': 'Tick “Always trust software from …”, then choose Install.',
  'dont-install': 'Choose not to install.',
  'install-anyway': 'Choose to install this driver software anyway.',
};

/** Stages the package, with a scene for each question. Ends without a result where a question waits for its answer. */
export function settle({ input, teller }: Telling, caller: StoryRoute): StoryEnding {
  const run = startRun(input);
  if (caller !== 'pnputil') {
    teller.doubt('The log is written as for pnputil; how it names this caller is not confirmed.');
  }
  let answers: readonly PromptAnswer[] = [];
  let written = 0;
  const keepUp = (): void => {
    teller.write(run.log.slice(written));
    written = run.log.length;
  };
  for (let number = 1; ; number += 1) {
    keepUp();
    const { prompt } = run;
    if (prompt === null) return { answers, answer: number === 1 ? null : input.answer, result: run.result };
    const offered = answersOf(prompt);
    if (number === 1) answers = offered;
    const answer = input.answer !== null && offered.includes(input.answer) ? input.answer : null;
    teller.tell({
      id: `prompt-${number}`,
      ...wordsOf(prompt),
      window: { kind: 'prompt', prompt: { ...prompt, unconfirmed: [...prompt.unconfirmed] }, answer },
      action: answer === null ? 'Answer the question.' : actions[answer],
      unconfirmed: prompt.unconfirmed,
    });
    if (answer === null) return { answers, answer: null, result: null };
    run.answer(answer);
  }
}

/** What the dialog offers, its default first. */
function answersOf({ dialog, defaultAnswer }: Prompt): readonly PromptAnswer[] {
  return [defaultAnswer, ...offeredAnswers[dialog].filter((answer) => answer !== defaultAnswer)];
}

function wordsOf({ dialog, publisher }: Prompt): { readonly title: string; readonly explanation: string } {
  return dialog === 'publisher-trust'
    ? {
        title: 'Windows asks whether to install software of this publisher.',
        explanation: `The signature is good, but ${publisher ?? 'its publisher'} is not among the trusted publishers of this PC. Staging waits for the answer.`,
      }
    : {
        title: 'Windows warns that it cannot verify the publisher.',
        explanation:
          'The package has no signature that holds on this PC, or was changed after it was signed. Staging waits for the answer.',
      };
}
