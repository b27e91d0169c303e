import { Card } from '../common/card';
import { CategoryBadge } from '../common/category-badge';
import { plural } from '../common/format';
import { ChevronRightRegular } from '../common/icons';
import { usePackage } from '../stores/package';
import type { allPackages, OpenDocument } from '../stores/package-reducer';
import styles from './package-page.module.css';
import { ProblemList } from './problem-list';

interface PackageListProps {
  readonly packages: ReturnType<typeof allPackages>;
  readonly documents: readonly OpenDocument[];
}

/** Several packages in one drop, each with its category: choose one. */
export function PackageList({ packages, documents }: PackageListProps) {
  const select = usePackage((state) => state.select);
  const problems = documents.flatMap((document) => document.inspection.problems);
  return (
    <>
      <h1 className="visually-hidden">Driver packages to choose from</h1>
      <Card title={plural(packages.length, 'driver package')} note="Choose one to see its verdict.">
        <ul className={styles.list}>
          {packages.map(({ inspectionId, packageIndex, package: item, document }) => (
            <li key={`${inspectionId} ${packageIndex}`}>
              <button
                type="button"
                className={styles.item}
                onClick={() => select({ inspectionId, packageIndex })}
              >
                <span className={styles.itemName}>
                  <bdi>{item.inf.path}</bdi>
                  <span className={styles.itemNote}>
                    {[item.inf.provider, item.inf.class, documents.length > 1 ? document.name : null]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <CategoryBadge category={item.verdict.category} code={item.verdict.code} />
                <ChevronRightRegular aria-hidden="true" fontSize={16} />
              </button>
            </li>
          ))}
        </ul>
      </Card>
      {problems.length > 0 && (
        <Card title="Could not be read" note={plural(problems.length, 'problem')}>
          <ProblemList problems={problems} />
        </Card>
      )}
    </>
  );
}
