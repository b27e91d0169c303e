import type { LogSection } from '../../shared/model/log-index';
import { call } from '../bridge/bridge';
import type { Fold } from '../stores/log-views';

/** As many sections as `log.sections` gives at once. */
const page = 1000;

/** What is hidden of a section that is folded: all but its first line. */
export const foldOf = ({ index, firstLine, lastLine }: LogSection): Fold => ({
  section: index,
  first: firstLine + 1,
  last: lastLine,
});

/** A fold of every section of a log. Rejects as the call does. */
export async function allFolds(logId: string): Promise<readonly Fold[]> {
  const folds: Fold[] = [];
  for (;;) {
    const { sections, total } = await call('log.sections', { logId, from: folds.length, count: page });
    folds.push(...sections.map(foldOf));
    if (sections.length === 0 || folds.length >= total) return folds;
  }
}
