import { useEffect, useState } from 'react';
import type { CallError } from '../../shared/api';
import type { ExplainedSection } from '../../shared/model/explanation';
import { call, toCallError } from '../bridge/bridge';

export interface Explained {
  readonly section: number;
  readonly explained: ExplainedSection | null;
  readonly error: CallError | null;
}

/** What a section tells; `null` while it is being read, and without a section. `revision`: when it must be read anew. */
export function useExplained(logId: string, section: number | null, revision: number): Explained | null {
  const [answer, setAnswer] = useState<Explained | null>(null);
  // The revision is what says that it changed.
  useEffect(() => {
    let ended = false;
    if (section === null) return;
    call('log.explain', { logId, section }).then(
      (explained) => {
        if (!ended) setAnswer({ section, explained, error: null });
      },
      (thrown: unknown) => {
        if (!ended) setAnswer({ section, explained: null, error: toCallError(thrown) });
      },
    );
    return () => {
      ended = true;
    };
  }, [logId, section, revision]);
  return answer?.section === section ? answer : null;
}
