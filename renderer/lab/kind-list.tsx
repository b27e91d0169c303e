import type { LabKindFacts } from '../../shared/model/lab';
import { categoryFacts } from '../../shared/windows/categories';
import { CategoryBadge } from '../common/category-badge';
import styles from './lab.module.css';

interface KindListProps {
  readonly kinds: readonly LabKindFacts[];
  readonly kind: string;
  readonly onChange: (kind: string) => void;
}

/** The kinds by group, and what the chosen one is and leads to. */
export function KindList({ kinds, kind, onChange }: KindListProps) {
  const groups = [...new Set(kinds.map(({ group }) => group))];
  const chosen = kinds.find((each) => each.kind === kind);
  return (
    <div className={styles.kinds}>
      <select
        className={styles.list}
        size={14}
        aria-label="Kind of package"
        value={kind}
        onChange={(event) => onChange(event.target.value)}
      >
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {kinds
              .filter((each) => each.group === group)
              .map((each) => (
                <option key={each.kind} value={each.kind}>
                  {each.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {chosen !== undefined && (
        <div className={styles.about} aria-live="polite">
          <h3>{chosen.name}</h3>
          <p>{chosen.description}</p>
          <CategoryBadge category={chosen.category} />
          <p>{categoryFacts(chosen.category).sentence}</p>
          {chosen.testMode && <p>The prepared PC is in Test Mode, with Secure Boot off.</p>}
          <p className={styles.quiet}>
            This is the category on a PC that was prepared for the package. A PC that knows none of its
            certificates takes it for unsigned. On the command line:{' '}
            <code>lab make {chosen.kind} FOLDER</code>
          </p>
        </div>
      )}
    </div>
  );
}
