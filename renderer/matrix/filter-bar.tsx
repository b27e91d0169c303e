import { Select } from '@fluentui/react-components';
import type { MatrixOutcome } from '../../shared/model/matrix';
import { matrixOutcomes } from '../../shared/model/matrix';
import type { Category } from '../../shared/model/verdict';
import { categoryFacts } from '../../shared/windows/categories';
import { plural } from '../common/format';
import { type Grid, type GridView, type Grouping, groupings, packageKey } from './grid';
import styles from './matrix.module.css';
import { outcomeIntents, outcomeWords } from './matrix-words';

interface FilterBarProps {
  readonly grid: Grid;
  readonly view: GridView;
  readonly packages: readonly { readonly inspectionId: string; readonly inf: string }[];
  /** All packages at once would be too wide to read. */
  readonly allTooMany: boolean;
  /** Rows that pass the filters. */
  readonly shown: number;
  readonly busy: boolean;
  readonly onView: (change: Partial<GridView>) => void;
}

const groupingWords: Readonly<Record<Grouping, string>> = {
  none: 'Not grouped',
  windows: 'Windows family',
  outcome: 'Outcome',
  category: 'Category',
};

/** Which rows are shown, and how they are grouped. The outcomes double as a summary: they carry their counts. */
export function FilterBar({ grid, view, packages, allTooMany, shown, busy, onView }: FilterBarProps) {
  const toggle = (outcome: MatrixOutcome): void =>
    onView({
      outcomes: view.outcomes.includes(outcome)
        ? view.outcomes.filter((each) => each !== outcome)
        : [...view.outcomes, outcome],
    });
  return (
    <div className={styles.filters}>
      <fieldset className={styles.outcomes}>
        <legend className="visually-hidden">Show only these outcomes</legend>
        {matrixOutcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className={styles.chip}
            data-intent={outcomeIntents[outcome]}
            aria-pressed={view.outcomes.includes(outcome)}
            onClick={() => toggle(outcome)}
          >
            {outcomeWords[outcome]} <strong>{grid.counts[outcome]}</strong>
          </button>
        ))}
      </fieldset>
      {packages.length > 1 && (
        <label htmlFor="matrix-package">
          Package
          <Select
            id="matrix-package"
            size="small"
            value={view.only ?? ''}
            onChange={(_, data) => onView({ only: data.value === '' ? null : data.value })}
          >
            {!allTooMany && <option value="">All {packages.length} packages</option>}
            {packages.map(({ inspectionId, inf }) => (
              <option key={packageKey(inspectionId, inf)} value={packageKey(inspectionId, inf)}>
                {inf}
              </option>
            ))}
          </Select>
        </label>
      )}
      <label htmlFor="matrix-category">
        Category
        <Select
          id="matrix-category"
          size="small"
          value={view.category ?? ''}
          onChange={(_, data) => onView({ category: data.value === '' ? null : (data.value as Category) })}
        >
          <option value="">Any</option>
          {grid.categories.map((category) => (
            <option key={category} value={category}>
              {categoryFacts(category).name}
            </option>
          ))}
        </Select>
      </label>
      <label htmlFor="matrix-group">
        Group by
        <Select
          id="matrix-group"
          size="small"
          value={view.groupBy}
          onChange={(_, data) => onView({ groupBy: data.value as Grouping })}
        >
          {groupings.map((grouping) => (
            <option key={grouping} value={grouping}>
              {groupingWords[grouping]}
            </option>
          ))}
        </Select>
      </label>
      <label className={styles.check} title="Hides the PCs on which the same happens as on most">
        <input
          type="checkbox"
          checked={view.differencesOnly}
          onChange={(event) => onView({ differencesOnly: event.currentTarget.checked })}
        />
        Differences only
      </label>
      <p className={styles.count} role="status">
        {shown === grid.total ? plural(grid.total, 'PC') : `${shown} of ${plural(grid.total, 'PC')}`}
        {busy ? ', being tried again …' : ' (?: unconfirmed)'}
      </p>
    </div>
  );
}
