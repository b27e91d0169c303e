import type { CategoryFacts } from '../../shared/windows/categories';
import {
  CertificateFilled,
  EditProhibitedFilled,
  ShieldCheckmarkFilled,
  ShieldDismissFilled,
  ShieldProhibitedFilled,
  ShieldQuestionFilled,
} from './icons';

const icons = {
  seal: CertificateFilled,
  'shield-check': ShieldCheckmarkFilled,
  'shield-blocked': ShieldProhibitedFilled,
  'shield-question': ShieldQuestionFilled,
  altered: EditProhibitedFilled,
  unsigned: ShieldDismissFilled,
} as const satisfies Record<CategoryFacts['icon'], unknown>;

/** The picture of a category. Decoration: the name always stands beside it. */
export function CategoryIcon({
  icon,
  size,
}: {
  readonly icon: CategoryFacts['icon'];
  readonly size: number;
}) {
  const Icon = icons[icon];
  return <Icon fontSize={size} aria-hidden="true" />;
}
