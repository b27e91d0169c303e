import type { DialogKind, PromptAnswer } from '../model/staging';
import { type DialogStringId, dialogString } from './dialog-strings';

const titles: Readonly<Record<DialogKind, DialogStringId>> = {
  'publisher-trust': 'trust.instruction',
  'unverified-publisher': 'verify.banner',
};

/** The sentence that a prompt begins with, as Windows words it. */
export const promptTitle = (dialog: DialogKind): string => dialogString(titles[dialog]);

/** What Windows did with a prompt, to follow "Windows". */
export const promptTold: Readonly<Record<DialogKind, string>> = {
  'publisher-trust': 'asked whether to trust the publisher',
  'unverified-publisher': 'warned that it cannot verify the publisher',
};

/** What was answered, in the words of the buttons as far as they have any. */
export const answerWords: Readonly<Record<PromptAnswer, string>> = {
  install: 'Install',
  'install-always-trust': 'Always trust and install',
  'dont-install': 'Don’t Install',
  'install-anyway': 'Install this driver software anyway',
};
