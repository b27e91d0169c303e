import type { ExplainedSection } from '../../../shared/model/explanation';

type Prompt = NonNullable<ExplainedSection['prompt']>;

/** A question that a log tells of, with its answer, as the options of `simulate` spell them. */
export function questionWords({ dialog, answer, line }: Prompt): string {
  return `${dialog}, ${answer === null ? 'the answer is not told' : `answered ${answer}`} (line ${line})`;
}
