import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogMark } from '../../shared/model/log-view';
import { call } from '../bridge/bridge';
import type { OpenLog } from '../stores/open-logs';

/** Milliseconds without a further change after which marks are kept: a note is typed letter by letter. */
const pause = 300;

/** The person's bookmarks and notes in a log, which the engine keeps. */
export function useMarks({ logId }: OpenLog) {
  const [marks, setMarks] = useState<readonly LogMark[]>([]);
  const [kept, setKept] = useState(true);
  const unkept = useRef<{ readonly marks: readonly LogMark[]; readonly timer: number } | null>(null);

  const keep = useCallback(() => {
    if (unkept.current === null) return;
    const { marks: latest, timer } = unkept.current;
    window.clearTimeout(timer);
    unkept.current = null;
    call('log.mark', { logId, marks: [...latest] }).then(
      () => setKept(true),
      () => setKept(false),
    );
  }, [logId]);

  useEffect(() => {
    let ended = false;
    setMarks([]);
    call('log.marks', { logId }).then(
      (answer) => {
        // What was marked meanwhile is newer.
        if (!ended) setMarks((now) => (now.length === 0 ? answer.marks : now));
      },
      () => undefined,
    );
    window.addEventListener('pagehide', keep);
    return () => {
      ended = true;
      keep();
      window.removeEventListener('pagehide', keep);
    };
  }, [logId, keep]);

  const change = useCallback(
    (next: readonly LogMark[]) => {
      setMarks(next);
      window.clearTimeout(unkept.current?.timer);
      unkept.current = { marks: next, timer: window.setTimeout(keep, pause) };
    },
    [keep],
  );
  return { marks, kept, change };
}
