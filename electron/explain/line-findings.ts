import type { LogEntry, LogNode } from '../../shared/model/log-index';
import { consequences, findingRules } from './rules';
import type { FindingRule } from './types';

/** One rule and the lines of a section that it matches, in the log's order. */
export interface LineFinding {
  readonly rule: FindingRule;
  readonly entries: readonly [LogEntry, ...LogEntry[]];
}

/** All entries of a tree in the log's order, closing lines included. */
export function entriesOf(nodes: readonly LogNode[]): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  // A stack instead of recursion: damaged logs open blocks without end.
  const rest: (LogNode | LogEntry)[] = [...nodes].reverse();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (!('entry' in next)) {
      entries.push(next);
      continue;
    }
    entries.push(next.entry);
    if (next.closing !== null && next.closing !== next.children.at(-1)?.entry) rest.push(next.closing);
    rest.push(...[...next.children].reverse());
  }
  return entries;
}

/** The rules that match lines of a section, in the order of their first lines. */
export function lineFindings(entries: readonly LogEntry[]): readonly LineFinding[] {
  const found = new Map<FindingRule, [LogEntry, ...LogEntry[]]>();
  for (const entry of entries) {
    if (entry.kind !== 'entry' || entry.text === '') continue;
    const rule = findingRules.find(({ pattern }) => pattern.test(entry.text));
    if (rule === undefined) continue;
    const lines = found.get(rule);
    if (lines === undefined) found.set(rule, [entry]);
    else lines.push(entry);
  }
  return [...found].map(([rule, lines]) => ({ rule, entries: lines }));
}

/** Whether a line only repeats, on its way out, what another line decided. */
export function isConsequence({ text }: LogEntry): boolean {
  return consequences.some((pattern) => pattern.test(text));
}
