import { Button, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { ArrowDownRegular, ArrowUpRegular, FilterRegular } from '../common/icons';
import type { LogView } from '../stores/log-views';
import type { OpenLog } from '../stores/open-logs';
import { useLogs } from '../stores/open-logs';
import { ExportDialog } from './export-dialog';
import { FindBar } from './find-bar';
import { GoToLine } from './go-to-line';
import styles from './log.module.css';
import { MatchDialog } from './match-dialog';
import { RebuildDialog } from './rebuild-dialog';
import { ReportDialog } from './report-dialog';
import type { SearchResult } from './use-log-search';

interface ToolBarProps {
  readonly log: OpenLog;
  readonly view: LogView;
  readonly found: SearchResult;
  readonly failures: number;
  readonly onFind: (text: string) => void;
  readonly onStepFound: (step: 1 | -1) => void;
  readonly onStepFailure: (step: 1 | -1) => void;
  readonly onGoToLine: (line: number) => void;
  readonly onFiltering: (on: boolean) => void;
  readonly onFoldAll: () => void;
  readonly onNewest: () => void;
}

type Dialog = 'export' | 'report' | 'rebuild' | 'match';

/** What can be done with a log. */
export function ToolBar(props: ToolBarProps) {
  const { log, view, failures } = props;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const follow = useLogs((state) => state.follow);
  const close = () => setDialog(null);
  return (
    <div className={styles.tools}>
      <FindBar
        text={view.find}
        found={props.found}
        line={view.line}
        onFind={props.onFind}
        onStep={props.onStepFound}
      />
      <GoToLine lines={log.summary.lines} onGo={props.onGoToLine} />
      <span className={styles.pair}>
        <Button
          size="small"
          icon={<ArrowUpRegular />}
          disabled={failures === 0}
          title="Previous failure (Shift+F8)"
          aria-label="Previous failure"
          onClick={() => props.onStepFailure(-1)}
        />
        <Button
          size="small"
          icon={<ArrowDownRegular />}
          disabled={failures === 0}
          title="Next failure (F8)"
          onClick={() => props.onStepFailure(1)}
        >
          Next failure
        </Button>
      </span>
      <ToggleButton
        size="small"
        icon={<FilterRegular />}
        checked={view.filtering}
        onClick={() => props.onFiltering(!view.filtering)}
      >
        Filter
      </ToggleButton>
      <Button
        size="small"
        disabled={log.summary.sections === 0 || view.filtering}
        title={view.filtering ? 'The filter shows lines, not sections' : undefined}
        onClick={props.onFoldAll}
      >
        {view.folds.length > 0 ? 'Unfold all' : 'Fold all'}
      </Button>
      {log.canFollow && (
        <ToggleButton
          size="small"
          checked={log.following}
          title="Go to the newest line, and on to what is appended"
          onClick={() => {
            if (!log.following) props.onNewest();
            void follow(log.key, !log.following);
          }}
        >
          Follow
        </ToggleButton>
      )}
      <span className={styles.last}>
        <Button size="small" onClick={() => setDialog('export')}>
          Export…
        </Button>
        <Button size="small" disabled={log.summary.sections === 0} onClick={() => setDialog('report')}>
          Report…
        </Button>
        <Button size="small" onClick={() => setDialog('match')}>
          Match package…
        </Button>
        <Button size="small" onClick={() => setDialog('rebuild')}>
          Rebuild this PC…
        </Button>
      </span>
      {dialog === 'export' && <ExportDialog log={log} view={view} onClose={close} />}
      {dialog === 'report' && <ReportDialog log={log} section={view.section} onClose={close} />}
      {dialog === 'rebuild' && <RebuildDialog log={log} section={view.section} onClose={close} />}
      {dialog === 'match' && (
        <MatchDialog log={log} section={view.section} onClose={close} onLine={props.onGoToLine} />
      )}
    </div>
  );
}
