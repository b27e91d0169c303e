import { useEffect } from 'react';
import common from '../common/common.module.css';
import { ErrorMessage } from '../common/error-message';
import { DocumentTextRegular } from '../common/icons';
import { useLog } from '../stores/log';
import { shownLog, useLogs } from '../stores/open-logs';
import { selectPc, usePc } from '../stores/pc';
import styles from './log.module.css';
import { LogHead } from './log-head';
import { LogSources } from './log-sources';
import { LogWorkspace } from './log-workspace';

/** Any log of SetupAPI: the one of the PC at hand, or those that were opened. */
export function LogPage() {
  const { text, error, freshFrom, markSeen } = useLog();
  const pc = usePc(selectPc);
  const log = useLogs(shownLog);
  const current = useLogs((state) => state.current);
  const failure = useLogs((state) => state.failure);
  const dismiss = useLogs((state) => state.dismiss);
  const openPc = useLogs((state) => state.openPc);
  const pcId = pc?.id ?? null;
  const pcName = pc?.name ?? '';
  const empty = text === '';

  useEffect(() => {
    if (freshFrom !== null) markSeen();
  }, [freshFrom, markSeen]);

  // Another text is another log, to be read anew.
  useEffect(() => {
    if (pcId !== null && !empty) void openPc(pcId, pcName);
  }, [pcId, pcName, empty, text, openPc]);

  const ofPc = current === null;
  const shown = ofPc && (empty || log?.pcId !== pcId) ? null : log;
  return (
    <div className={styles.page}>
      <LogSources pcName={pcName} />
      {error !== null && ofPc && <ErrorMessage>{error.message}</ErrorMessage>}
      {failure !== null && (
        <ErrorMessage onDismiss={dismiss}>
          {failure.name}: {failure.message}
        </ErrorMessage>
      )}
      <LogHead log={shown} pcName={ofPc ? pcName : null} />
      {shown === null ? (
        ofPc && empty && <Empty />
      ) : shown.summary.lines === 0 && shown.state !== 'reading' ? (
        <p>The log is empty.</p>
      ) : (
        <LogWorkspace key={shown.key} log={shown} />
      )}
    </div>
  );
}

function Empty() {
  return (
    <div className={`${common.card} ${styles.empty}`}>
      <DocumentTextRegular aria-hidden="true" fontSize={40} />
      <p>
        <strong>Nothing has been staged on this PC yet.</strong>
      </p>
      <p>
        Open a driver package and press “Install on this PC”: what Windows would write to setupapi.dev.log
        appears here.
      </p>
      <p>Or drop a customer’s setupapi.dev.log anywhere on the window, alone or in a ZIP or CAB file.</p>
    </div>
  );
}
