import { useEffect, useState } from 'react';
import type { CallError, CallInput } from '../../shared/api';
import type { WhatIf } from '../../shared/model/what-if';
import { call, toCallError } from '../bridge/bridge';

interface Answer {
  readonly document: WhatIf | null;
  readonly error: CallError | null;
  readonly busy: boolean;
}

/** What would come of it; asked again whenever the request, or the state of the PC, changes. */
export function useWhatIf(request: CallInput<'whatIf.try'> | null, ...states: readonly unknown[]): Answer {
  const [answer, setAnswer] = useState<Answer>({ document: null, error: null, busy: false });
  const asked = request === null ? null : JSON.stringify(request);
  // `asked` is the request, and a new state asks anew.
  useEffect(() => {
    if (request === null) return;
    let current = true;
    setAnswer((before) => ({ ...before, busy: true, error: null }));
    call('whatIf.try', request).then(
      (document) => current && setAnswer({ document, error: null, busy: false }),
      (thrown: unknown) => current && setAnswer({ document: null, error: toCallError(thrown), busy: false }),
    );
    return () => {
      current = false;
    };
  }, [asked, ...states]);
  return answer;
}
