import type { PackageFacts } from '../../../shared/model/package';
import type { Category, TrustContext, Verdict } from '../../../shared/model/verdict';
import { judgeAsSeen } from '../../verdict';

/** What a package is on a PC, in the words that a preview shows. */
export interface TrustStanding {
  readonly category: Category;
  readonly code: string;
  readonly publisher: string | null;
  readonly summary: string;
}

/** A package whose category another set of stores changes. */
export interface TrustChange {
  /** Place of the package among those that were asked about. */
  readonly index: number;
  readonly inf: string;
  readonly before: TrustStanding;
  readonly after: TrustStanding;
}

/**
 * What changes when I trust this? The packages whose category differs between two states of a PC's stores, in the
 * order given. Pure: nothing is staged and nothing is written.
 * Source: WDD signature-categories-and-driver-installation.
 */
export function trustPreview(
  facts: readonly PackageFacts[],
  trustBefore: TrustContext,
  trustAfter: TrustContext,
): readonly TrustChange[] {
  return facts.flatMap((each, index) => {
    const [before, after] = [judgeAsSeen(each, trustBefore), judgeAsSeen(each, trustAfter)];
    if (!after.infUsable || before.category === after.category) return [];
    return [{ index, inf: each.inf.path, before: standingOf(before), after: standingOf(after) }];
  });
}

function standingOf({ category, code, publisher, summary }: Verdict): TrustStanding {
  return { category, code, publisher, summary };
}
