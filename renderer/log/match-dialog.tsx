import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Match } from '../../shared/model/support';
import { noHashesInLogs } from '../../shared/windows/log-doubts';
import { goTo } from '../app/route';
import { call, toCallError } from '../bridge/bridge';
import { Tag } from '../common/tag';
import type { OpenLog } from '../stores/open-logs';
import { usePackage } from '../stores/package';
import styles from './dialogs.module.css';
import { FixItem } from './fix-item';
import { LineButton } from './line-button';
import { LogDialog } from './log-dialog';

interface MatchDialogProps {
  readonly log: OpenLog;
  readonly section: number | null;
  readonly onClose: () => void;
  readonly onLine: (line: number) => void;
}

const verdicts = {
  yes: { intent: 'good', words: 'All that is told fits this package' },
  likely: { intent: 'question', words: 'Probably this package' },
  no: { intent: 'danger', words: 'Another package' },
} as const;
const agreement = (agrees: boolean | null) => (agrees === null ? 'not told' : agrees ? 'agrees' : 'differs');

/** Whether the package that is open is the one the log speaks of, why, and what would have helped. */
export function MatchDialog({ log, section, onClose, onLine }: MatchDialogProps) {
  const inspectionId = usePackage(
    (state) => state.selection?.inspectionId ?? state.documents[0]?.inspectionId,
  );
  const [match, setMatch] = useState<Match | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { logId } = log;

  useEffect(() => {
    let ended = false;
    if (inspectionId === undefined) return;
    call('log.match', { logId, inspectionId, ...(section === null ? {} : { section }) }).then(
      (answer) => {
        if (!ended) setMatch(answer);
      },
      (thrown: unknown) => {
        if (!ended) setError(toCallError(thrown).message);
      },
    );
    return () => {
      ended = true;
    };
  }, [logId, section, inspectionId]);

  function leave(to: () => void): void {
    onClose();
    to();
  }

  return (
    <LogDialog
      title="Match with the package at hand"
      error={error}
      onClose={onClose}
      actions={
        <>
          {inspectionId === undefined && (
            <Button appearance="primary" data-default onClick={() => leave(() => goTo('package'))}>
              Open a package
            </Button>
          )}
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      {inspectionId === undefined && <p>No package is open. Open the one that was to be installed first.</p>}
      {inspectionId !== undefined && match === null && error === null && (
        <p role="status">Comparing, and trying what would help…</p>
      )}
      {match !== null && (
        <>
          <p>
            <Tag intent={verdicts[match.verdict].intent}>{verdicts[match.verdict].words}</Tag> {match.summary}
          </p>
          <table className={styles.table}>
            <caption className="visually-hidden">What was compared</caption>
            <thead>
              <tr>
                <th scope="col">Compared</th>
                <th scope="col">Log</th>
                <th scope="col">Package</th>
                <th scope="col">Result</th>
              </tr>
            </thead>
            <tbody>
              {match.reasons.map((reason) => (
                <tr key={`${reason.about} ${reason.title}`}>
                  <th scope="row">{reason.title}</th>
                  <td>
                    {reason.log ?? '–'}{' '}
                    {reason.line !== null && (
                      <LineButton line={reason.line} onLine={(line) => leave(() => onLine(line))} />
                    )}
                  </td>
                  <td>{reason.package ?? '–'}</td>
                  <td>
                    <strong>{agreement(reason.agrees)}</strong> {reason.text}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{noHashesInLogs}</p>
          <h3>Try the fix</h3>
          <ul>
            {match.fixes.map((fix) => (
              <FixItem key={fix.id} fix={fix} />
            ))}
          </ul>
        </>
      )}
    </LogDialog>
  );
}
