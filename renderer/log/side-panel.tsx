import { Button } from '@fluentui/react-components';
import { Tabs } from '../certificate/tabs';
import { CopyButton } from '../common/copy-button';
import { CopyRegular } from '../common/icons';
import { type LogView, selectedLines } from '../stores/log-views';
import type { OpenLog } from '../stores/open-logs';
import { FindingsPanel } from './findings-panel';
import { lineHash } from './line-link';
import styles from './log.module.css';
import { NotesPanel } from './notes-panel';
import { Overview } from './overview';
import { SectionsPanel } from './sections-panel';
import type { Explained } from './use-explained';
import type { Failures } from './use-failures';
import type { LogTravel } from './use-log-travel';
import type { useMarks } from './use-marks';

interface SidePanelProps {
  readonly log: OpenLog;
  readonly view: LogView;
  readonly answer: Explained | null;
  readonly failures: Failures;
  readonly marks: ReturnType<typeof useMarks>;
  readonly travel: LogTravel;
}

const tabs = [
  { id: 'findings', name: 'Findings' },
  { id: 'sections', name: 'Sections' },
  { id: 'notes', name: 'Notes' },
] as const;

/** Beside the lines: what they tell, the sections they are in, and what the person has noted. */
export function SidePanel({ log, view, answer, failures, marks, travel }: SidePanelProps) {
  const { from, to } = selectedLines(view);
  return (
    <aside className={styles.side} aria-label="About the log">
      <Tabs label="About the log" tabs={tabs} shown={view.side} onShow={(side) => travel.change({ side })}>
        {view.side === 'findings' && view.section === null && (
          <Overview log={log} failures={failures} onGo={travel.toSection} />
        )}
        {view.side === 'findings' && view.section !== null && (
          <FindingsPanel
            answer={answer}
            onLine={travel.toLine}
            onSelect={travel.select}
            onOverview={() => travel.change({ section: null })}
          />
        )}
        {view.side === 'sections' && (
          <SectionsPanel log={log} view={view} onGo={(section) => travel.toLine(section.firstLine)} />
        )}
        {view.side === 'notes' && (
          <NotesPanel
            line={view.line}
            marks={marks.marks}
            kept={marks.kept}
            onMarks={marks.change}
            onLine={travel.toLine}
          />
        )}
      </Tabs>
      <footer className={styles.sideFoot}>
        <span>
          {from === to ? 'Line' : 'Lines'} {from.toLocaleString('en')}
          {from !== to && `–${to.toLocaleString('en')}`}
        </span>
        <Button size="small" icon={<CopyRegular />} title="Ctrl+C" onClick={travel.copy}>
          {from === to ? 'Copy line' : 'Copy lines'}
        </Button>
        <CopyButton
          what="link to the line"
          label="Copy link"
          text={() => new URL(lineHash(view.line), window.location.href).href}
        />
      </footer>
    </aside>
  );
}
