import type { DialogKind, PromptAnswer } from '../../shared/model/staging';
import { promptTitle } from '../../shared/windows/prompt-words';

const answers: Readonly<Record<PromptAnswer, string>> = {
  install: 'it was installed',
  'install-always-trust': 'it was installed, and the publisher is trusted from then on',
  'dont-install': 'it was not installed',
  'install-anyway': 'it was installed anyway',
};

/** A question that a log tells of, with its answer, in words. */
export function dialogWords(dialog: DialogKind, answer: PromptAnswer | null): string {
  return `“${promptTitle(dialog)}”: ${answer === null ? 'the log does not tell the answer' : answers[answer]}`;
}
