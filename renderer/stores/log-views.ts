import { create } from 'zustand';
import { type LogFilter, noFilter } from '../log/filter';

/** A section whose lines but the first are folded away. */
export interface Fold {
  readonly section: number;
  readonly first: number;
  readonly last: number;
}

export type SidePanel = 'findings' | 'sections' | 'notes';

/** Where a person stands in a log, and how it is shown. It outlives leaving the page. */
export interface LogView {
  /** The line at hand; with `anchor`, the other end of what is selected. */
  readonly line: number;
  readonly anchor: number;
  /** The section on show beside the lines; `null` shows the overview. */
  readonly section: number | null;
  readonly side: SidePanel;
  readonly filter: LogFilter;
  readonly filtering: boolean;
  readonly find: string;
  readonly folds: readonly Fold[];
  /** Pixels of the whole log above the window; `null` until the log has been shown. */
  readonly top: number | null;
}

export const newView: LogView = {
  line: 1,
  anchor: 1,
  section: null,
  side: 'findings',
  filter: noFilter,
  filtering: false,
  find: '',
  folds: [],
  top: null,
};

interface LogViewsState {
  /** By the key of the log. */
  readonly views: Readonly<Record<string, LogView>>;
  change(key: string, changed: Partial<LogView>): void;
  forget(key: string): void;
}

export const useLogViews = create<LogViewsState>((set) => ({
  views: {},
  change: (key, changed) =>
    set(({ views }) => ({ views: { ...views, [key]: { ...(views[key] ?? newView), ...changed } } })),
  forget: (key) =>
    set(({ views }) => {
      const { [key]: _gone, ...others } = views;
      return { views: others };
    }),
}));

/** The lines that are selected, both ends included. */
export const selectedLines = ({ line, anchor }: Pick<LogView, 'line' | 'anchor'>) => ({
  from: Math.min(line, anchor),
  to: Math.max(line, anchor),
});
