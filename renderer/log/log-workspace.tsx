import { useCallback, useMemo } from 'react';
import { newView, useLogViews } from '../stores/log-views';
import type { OpenLog } from '../stores/open-logs';
import { filterProblem, queryOf } from './filter';
import { FilterBar } from './filter-bar';
import styles from './log.module.css';
import { LogGrid } from './log-grid';
import { onlyLines, unfoldedLines } from './row-map';
import { SidePanel } from './side-panel';
import { stepLine } from './step-line';
import { matcherOf } from './text-segments';
import { TimelineStrip } from './timeline-strip';
import { ToolBar } from './tool-bar';
import { useExplained } from './use-explained';
import { useFailures } from './use-failures';
import { useLineCache } from './use-line-cache';
import { useLogSearch } from './use-log-search';
import { useLogTravel } from './use-log-travel';
import { useMarks } from './use-marks';
import { useWorkspaceKeys } from './use-workspace-keys';

/** One log: its lines, and beside them what they tell. */
export function LogWorkspace({ log }: { readonly log: OpenLog }) {
  const view = useLogViews((state) => state.views[log.key]) ?? newView;
  const cache = useLineCache(log);
  const failures = useFailures(log);
  const marks = useMarks(log);
  const { filter } = view;
  const query = view.filtering && filterProblem(filter) === null ? queryOf(filter) : null;
  const filtered = useLogSearch(log, query);
  const found = useLogSearch(log, view.find === '' ? null : { text: view.find });
  const map = useMemo(
    () => (query === null ? unfoldedLines(log.summary.lines, view.folds) : onlyLines(filtered.lines)),
    [query === null, log.summary.lines, view.folds, filtered.lines],
  );
  const travel = useLogTravel(log, view, map, cache, failures.sections);
  const answer = useExplained(
    log.logId,
    view.section,
    log.generation + (log.following || !log.summary.complete ? log.summary.lines : 0),
  );
  const decisive = answer?.explained?.decisive?.line ?? null;
  const matcher = useMemo(
    () =>
      matcherOf(view.find) ??
      (query === null ? null : matcherOf(filter.text, filter.regex, filter.matchCase)),
    [view.find, query === null, filter],
  );
  const { change } = travel;

  const stepFound = (step: 1 | -1) => {
    const line = stepLine(found.lines, view.line, step);
    if (line !== null) travel.toLine(line);
  };
  const plainWords = useCallback(
    (code: string) =>
      answer?.explained?.findings.find((item) => item.code === code.toLowerCase())?.explanation ?? null,
    [answer],
  );
  useWorkspaceKeys(log.key, marks, travel);

  return (
    <div className={styles.workspace}>
      <ToolBar
        log={log}
        view={view}
        found={found}
        failures={failures.sections.length}
        onFind={(find) => change({ find })}
        onStepFound={stepFound}
        onStepFailure={travel.toFailure}
        onGoToLine={travel.toLine}
        onFiltering={(filtering) => change({ filtering })}
        onFoldAll={travel.foldAll}
        onNewest={travel.toEnd}
      />
      {view.filtering && (
        <FilterBar filter={filter} found={filtered} onFilter={(next) => change({ filter: next })} />
      )}
      <TimelineStrip log={log} failures={failures.sections} current={view.section} onGo={travel.toSection} />
      <div className={styles.body}>
        <div className={styles.left}>
          <LogGrid
            key={log.key}
            cache={cache}
            map={map}
            view={view}
            target={travel.target}
            decisive={decisive}
            marks={marks.marks}
            matcher={matcher}
            following={log.following}
            plainWords={plainWords}
            onLine={travel.onLine}
            onFold={travel.fold}
            onCopy={travel.copy}
            onTop={travel.onTop}
            onEnd={travel.onEnd}
          />
          {log.following && !travel.atEnd && (
            <button type="button" className={styles.newest} onClick={travel.toEnd}>
              Paused: show the newest line
            </button>
          )}
        </div>
        <SidePanel log={log} view={view} answer={answer} failures={failures} marks={marks} travel={travel} />
      </div>
    </div>
  );
}
