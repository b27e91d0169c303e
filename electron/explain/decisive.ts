import type { ExplainedSection } from '../../shared/model/explanation';
import type { LogEntry } from '../../shared/model/log-index';
import { isConsequence, type LineFinding } from './line-findings';

type Decisive = ExplainedSection['decisive'];

/**
 * The line that decided a failure: the first that a rule knows as a cause; else the first loud line that does more
 * than repeat; else the first loud one. The chain is what led to it and followed from it, itself included. `null`
 * when nothing in the section is loud.
 */
export function decisiveOf(entries: readonly LogEntry[], findings: readonly LineFinding[]): Decisive {
  const loud = entries.filter(({ kind, severity }) => kind === 'entry' && severity !== 'info');
  const causes = findings.filter(({ rule }) => rule.role === 'cause').map((finding) => finding.entries[0]);
  // Errors decide before warnings: a missing include is told long before the failure it may have no part in.
  const entry =
    causes.find(({ severity }) => severity === 'error') ??
    causes[0] ??
    loud.find((each) => each.severity === 'error' && !isConsequence(each)) ??
    loud.find((each) => !isConsequence(each)) ??
    loud.find(({ severity }) => severity === 'error') ??
    loud[0];
  if (entry === undefined) return null;
  const chain = loud.filter(
    (each) => each.line === entry.line || isConsequence(each) || each.severity === 'error',
  );
  const lines = new Set([entry.line, ...chain.map(({ line }) => line)]);
  return { line: entry.line, text: entry.text, chain: [...lines].sort((a, b) => a - b) };
}
