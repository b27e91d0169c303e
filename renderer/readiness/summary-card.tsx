import type { PackageReadiness, Readiness } from '../../shared/model/readiness';
import { categoryFacts } from '../../shared/windows/categories';
import { goTo } from '../app/route';
import { Card } from '../common/card';
import styles from './readiness.module.css';

const outcomeWords = {
  silent: 'Installs silently',
  prompt: 'Asks',
  refused: 'Refused',
  error: 'Fails',
} as const;

interface SummaryProps {
  readonly item: PackageReadiness;
  readonly pcs: Readiness['pcs'];
}

/** What each user meets on each chosen Windows. */
export function SummaryCard({ item, pcs }: SummaryProps) {
  const cell = (key: string, user: 'admin' | 'standard'): string => {
    const found = item.summary.find((each) => each.pc === key && each.user === user);
    if (found === undefined) return 'no such user';
    return `${outcomeWords[found.outcome]}${found.outcome === 'refused' || found.outcome === 'error' ? '' : found.loads ? ', runs' : ', does not run'}`;
  };
  const category = (key: string): string => {
    const found = item.summary.find((each) => each.pc === key);
    return found === undefined ? '' : categoryFacts(found.category).name;
  };
  return (
    <Card
      title="What users meet"
      note="on PCs as Windows comes"
      actions={
        <button type="button" className={styles.link} onClick={() => goTo('matrix')}>
          All of it in the matrix
        </button>
      }
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">What users meet</caption>
          <thead>
            <tr>
              <th scope="col">Windows</th>
              <th scope="col">Category</th>
              <th scope="col">Administrator</th>
              <th scope="col">Standard user</th>
            </tr>
          </thead>
          <tbody>
            {pcs.map(({ key, windowsName }) => (
              <tr key={key}>
                <th scope="row">{windowsName}</th>
                <td>{category(key)}</td>
                <td>{cell(key, 'admin')}</td>
                <td>{cell(key, 'standard')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
