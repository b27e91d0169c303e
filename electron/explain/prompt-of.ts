import type { ExplainedSection } from '../../shared/model/explanation';
import type { LineFinding } from './line-findings';

/**
 * The question that was shown and its answer, as the lines give them away. "Always trust" is told by a line of its
 * own after the one that accepts, so the last telling line counts.
 */
export function promptOf(findings: readonly LineFinding[]): ExplainedSection['prompt'] {
  const telling = findings.filter(({ rule }) => rule.prompt !== undefined).at(-1);
  if (telling?.rule.prompt === undefined) return null;
  return { ...telling.rule.prompt, line: telling.entries[0].line };
}
