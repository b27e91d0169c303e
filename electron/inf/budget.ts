import { limits } from './limits';
import type { ProblemList } from './problems';
import type { Place } from './types';

/** Counts what one description of an INF may hold, so that no INF can make it grow beyond its bounds. */
export interface Budget {
  /** Takes one thing and its characters; `false`, and a problem once, when there is no room for it. */
  take(what: BudgetItem, characters: number, place: Place): boolean;
}

export type BudgetItem = 'devices' | 'files' | 'names' | 'walkedSections';

const words: Readonly<Record<BudgetItem, string>> = {
  devices: 'devices',
  files: 'files to copy',
  names: 'services, co-installers and INF names',
  walkedSections: 'visits of sections',
};

/** Opens a budget with the room's `limits`. */
export function createBudget(problems: ProblemList): Budget {
  const used: Record<BudgetItem, number> = { devices: 0, files: 0, names: 0, walkedSections: 0 };
  let characters = 0;
  let reported = false;
  return {
    take(what, length, place) {
      if (used[what] < limits[what] && characters + length <= limits.characters) {
        used[what]++;
        characters += length;
        return true;
      }
      if (!reported) {
        const message = `The INF leads to more than ${limits[what]} ${words[what]}, or to too much text, which no real one does: the rest is left out. Take the file from the original package.`;
        problems.add('LIMIT_REACHED', 'error', message, place);
        reported = true;
      }
      return false;
    },
  };
}
