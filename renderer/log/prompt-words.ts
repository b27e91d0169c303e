import type { ExplainedSection } from '../../shared/model/explanation';

type Prompt = NonNullable<ExplainedSection['prompt']>;

/** The questions of Windows, as people name them. */
export const dialogWords: Readonly<Record<Prompt['dialog'], string>> = {
  'publisher-trust': 'Windows asked whether to trust the publisher',
  'unverified-publisher': 'Windows warned that it cannot verify the publisher',
};

export const answerWords: Readonly<Record<NonNullable<Prompt['answer']>, string>> = {
  install: 'Install',
  'install-always-trust': 'Install, and always trust this publisher',
  'dont-install': 'Don’t install',
  'install-anyway': 'Install this driver software anyway',
};
