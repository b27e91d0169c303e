import { useEffect, useRef } from 'react';
import { newView, useLogViews } from '../stores/log-views';
import { withMark } from './notes';
import { stepLine } from './step-line';
import type { LogTravel } from './use-log-travel';
import type { useMarks } from './use-marks';

/** F8 goes from failure to failure, F2 from bookmark to bookmark, each with Shift backwards; Ctrl+F2 sets one. */
export function useWorkspaceKeys(key: string, marks: ReturnType<typeof useMarks>, travel: LogTravel): void {
  const now = useRef({ marks, travel });
  now.current = { marks, travel };

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.altKey || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const { marks: kept, travel: go } = now.current;
      const step = event.shiftKey ? -1 : 1;
      const { line } = useLogViews.getState().views[key] ?? newView;
      if (event.key === 'F8' && !event.ctrlKey) go.toFailure(step);
      else if (event.key === 'F2' && event.ctrlKey) {
        const marked = kept.marks.some((mark) => mark.line === line);
        kept.change(withMark(kept.marks, line, marked ? null : ''));
      } else if (event.key === 'F2') {
        const next = stepLine(
          kept.marks.map((mark) => mark.line),
          line,
          step,
        );
        if (next !== null) go.toLine(next);
      } else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [key]);
}
