import type { Fix } from '../../shared/model/support';
import { CategoryBadge } from '../common/category-badge';
import { Tag } from '../common/tag';

/** What would have come of the package after one change. */
export function FixItem({ fix }: { readonly fix: Fix }) {
  const { title, notPossible, result, helps } = fix;
  return (
    <li>
      <strong>{title}</strong> {helps && <Tag intent="good">helps</Tag>}
      {notPossible !== null && <> {notPossible}</>}
      {result !== null && (
        <>
          {' '}
          {result.text} <CategoryBadge category={result.category} />{' '}
          {!result.loads && <Tag intent="warning">the driver does not load</Tag>}
        </>
      )}
    </li>
  );
}
