import type { Prompt } from '../../../shared/model/staging';

/** A publisher question as staging yields it; `over` changes what a test is about. */
export function trustPrompt(over: Partial<Prompt> = {}): Prompt {
  return {
    dialog: 'publisher-trust',
    family: '11',
    deviceName: 'Fabrikam Sound Controller',
    publisher: 'Fabrikam',
    defaultAnswer: 'dont-install',
    unconfirmed: [],
    ...over,
  };
}

/** The question about a publisher that cannot be verified. */
export function unverifiedPrompt(over: Partial<Prompt> = {}): Prompt {
  return { ...trustPrompt(), dialog: 'unverified-publisher', deviceName: null, publisher: null, ...over };
}
