import type { Category } from '../../shared/model/verdict';
import { shownCategory } from '../../shared/windows/categories';
import { CategoryIcon } from './category-icon';
import styles from './common.module.css';

interface CategoryBadgeProps {
  readonly category: Category;
  /** Of the verdict or result: some codes say that there is no category. */
  readonly code?: string;
}

/** A category in one line: picture, name and colour. */
export function CategoryBadge({ category, code = '0x00000000' }: CategoryBadgeProps) {
  const facts = shownCategory({ category, code });
  return (
    <span className={styles.badge} data-intent={facts.intent}>
      <CategoryIcon icon={facts.icon} size={16} />
      {facts.name}
    </span>
  );
}
