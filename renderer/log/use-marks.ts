import { useCallback, useEffect, useState } from 'react';
import { call } from '../bridge/bridge';
import type { OpenLog } from '../stores/open-logs';
import { keepMarks, type LogIdentity, type LogMark, readMarks } from './notes';

/** Lines that tell which log it is. */
const headLines = 40;

/** The person's bookmarks and notes in a log, kept in the browser's storage. */
export function useMarks({ key, logId, name, summary }: OpenLog) {
  const [identity, setIdentity] = useState<LogIdentity | null>(null);
  const [marks, setMarks] = useState<readonly LogMark[]>([]);
  const [kept, setKept] = useState(true);
  const { size } = summary;

  // A log that grows stays the log that it is.
  useEffect(() => {
    let ended = false;
    setMarks([]);
    setIdentity(null);
    call('log.lines', { logId, from: 1, to: headLines }).then(
      ({ lines }) => {
        if (ended) return;
        // Lines that were written later must not make it another log.
        const head = lines
          .map(({ text }) => text)
          .join('\n')
          .slice(0, 2000);
        const read = {
          name: key.startsWith('pc:') ? key : name,
          size,
          head: key.startsWith('pc:') ? '' : head,
        };
        setIdentity(read);
        setMarks(readMarks(localStorage, read));
      },
      () => undefined,
    );
    return () => {
      ended = true;
    };
  }, [key, logId, name]);

  const change = useCallback(
    (next: readonly LogMark[]) => {
      setMarks(next);
      if (identity !== null) setKept(keepMarks(localStorage, identity, next));
    },
    [identity],
  );
  return { marks, kept, change };
}
