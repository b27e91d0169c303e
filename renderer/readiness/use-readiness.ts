import { useEffect, useState } from 'react';
import type { CallError, ReadinessRequest } from '../../shared/api';
import type { Readiness } from '../../shared/model/readiness';
import { call, toCallError } from '../bridge/bridge';

interface Answer {
  readonly readiness: Readiness | null;
  readonly error: CallError | null;
  readonly busy: boolean;
}

/** The readiness that a request asks for; asked again whenever it, or what was judged, changes. */
export function useReadiness(request: ReadinessRequest | null, ...judged: readonly unknown[]): Answer {
  const [answer, setAnswer] = useState<Answer>({ readiness: null, error: null, busy: false });
  const asked = request === null ? null : JSON.stringify(request);
  // `asked` is the request, and a new judgement asks anew.
  useEffect(() => {
    if (request === null) return;
    let current = true;
    setAnswer((before) => ({ ...before, busy: true, error: null }));
    call('ready.check', request).then(
      (readiness) => current && setAnswer({ readiness, error: null, busy: false }),
      (thrown: unknown) => current && setAnswer({ readiness: null, error: toCallError(thrown), busy: false }),
    );
    return () => {
      current = false;
    };
  }, [asked, ...judged]);
  return answer;
}
