import type { RebuildNote } from '../../shared/model/support';
import { Tag } from '../common/tag';

const words = {
  stated: { intent: 'good', text: 'stated by the log' },
  inferred: { intent: 'question', text: 'inferred' },
  unknown: { intent: 'warning', text: 'not told, assumed' },
} as const;

/** How sure something about the PC is. */
export function CertaintyTag({ is }: { readonly is: RebuildNote['is'] }) {
  return <Tag intent={words[is].intent}>{words[is].text}</Tag>;
}
