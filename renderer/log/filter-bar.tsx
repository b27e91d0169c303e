import { Button, Input, Select } from '@fluentui/react-components';
import type { LogSectionStatus, LogSeverity } from '../../shared/model/log-index';
import { logCategories } from '../../shared/windows/log-categories';
import { filterProblem, type LogFilter, noFilter, queryOf, toggled } from './filter';
import styles from './log.module.css';
import { statusWords } from './section-words';
import { mostFound, type SearchResult } from './use-log-search';

interface FilterBarProps {
  readonly filter: LogFilter;
  readonly found: SearchResult;
  readonly onFilter: (filter: LogFilter) => void;
}

const severities: readonly { readonly id: LogSeverity; readonly name: string }[] = [
  { id: 'error', name: 'Errors' },
  { id: 'warning', name: 'Warnings' },
  { id: 'info', name: 'Information' },
];
const statuses: readonly LogSectionStatus[] = ['failure', 'reboot-required', 'success', 'unknown'];

function told(filter: LogFilter, { lines, done, problem }: SearchResult): string {
  if (queryOf(filter) === null) return 'All lines are shown.';
  if (problem !== null) return problem;
  const count = lines.length.toLocaleString('en');
  if (!done) return `${count} lines so far…`;
  return lines.length >= mostFound ? `The first ${count} lines are shown.` : `${count} lines are shown.`;
}

/** Which lines are shown: all that is chosen must hold. */
export function FilterBar({ filter, found, onFilter }: FilterBarProps) {
  const set = (changed: Partial<LogFilter>) => onFilter({ ...filter, ...changed });
  const problem = filterProblem(filter);
  return (
    <section className={styles.filter} aria-label="Filter">
      <Input
        size="small"
        aria-label="Lines with this text"
        placeholder={filter.regex ? 'Regular expression' : 'Text in the line'}
        value={filter.text}
        aria-invalid={problem !== null || undefined}
        onChange={(_, data) => set({ text: data.value })}
        spellCheck={false}
      />
      <label>
        <input type="checkbox" checked={filter.regex} onChange={() => set({ regex: !filter.regex })} />
        Regular expression
      </label>
      <label>
        <input
          type="checkbox"
          checked={filter.matchCase}
          onChange={() => set({ matchCase: !filter.matchCase })}
        />
        Match case
      </label>
      <fieldset>
        <legend className="visually-hidden">Severity</legend>
        {severities.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={filter.severities.includes(id)}
              onChange={() => set({ severities: toggled(filter.severities, id) })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <Select
        size="small"
        aria-label="Category"
        value={filter.categories[0] ?? ''}
        onChange={(_, { value }) => set({ categories: value === '' ? [] : [value] })}
      >
        <option value="">Any category</option>
        {logCategories.map(({ id, name }) => (
          <option key={id} value={id}>
            {id} – {name}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label="Status of the section"
        value={filter.statuses[0] ?? ''}
        onChange={(_, { value }) => set({ statuses: statuses.filter((status) => status === value) })}
      >
        <option value="">Any section</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {statusWords[status]}
          </option>
        ))}
      </Select>
      <label>
        From
        <input
          type="datetime-local"
          value={filter.from}
          onChange={(event) => set({ from: event.target.value })}
        />
      </label>
      <label>
        to
        <input
          type="datetime-local"
          value={filter.to}
          onChange={(event) => set({ to: event.target.value })}
        />
      </label>
      <Button size="small" disabled={filter === noFilter} onClick={() => onFilter(noFilter)}>
        Clear
      </Button>
      {problem === null ? (
        <span role="status" className={styles.told}>
          {told(filter, found)}
        </span>
      ) : (
        <span role="alert" className={styles.wrong}>
          {problem}
        </span>
      )}
    </section>
  );
}
