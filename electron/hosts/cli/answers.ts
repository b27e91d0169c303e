import { InvalidArgumentError } from 'commander';
import { type PromptAnswer, promptAnswers } from '../../../shared/model/staging';

/** Answers in order, or the wish to be asked. */
export type Answers = readonly PromptAnswer[] | 'ask';

/** Reads one `--answer`. `ask` stands alone: some answers given and some asked for would surprise. */
export function collectAnswer(value: string, before: Answers = []): Answers {
  if (value === 'ask') {
    if (before.length > 0) throw new InvalidArgumentError('ask cannot be mixed with other answers.');
    return 'ask';
  }
  const answer = promptAnswers.find((each) => each === value);
  if (answer === undefined) {
    throw new InvalidArgumentError(`Allowed answers are ${[...promptAnswers, 'ask'].join(', ')}.`);
  }
  if (before === 'ask') throw new InvalidArgumentError('ask cannot be mixed with other answers.');
  return [...before, answer];
}
