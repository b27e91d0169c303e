import type { ExplainedSection, Finding } from '../../shared/model/explanation';
import type { LogEntry } from '../../shared/model/log-index';
import type { WindowsProfile } from '../../shared/model/pc';
import { adviceForCode } from './code-advice';
import type { LineFinding } from './line-findings';
import type { Advice, FindingRule } from './types';

export interface FindingsInput {
  readonly matched: readonly LineFinding[];
  readonly decisive: ExplainedSection['decisive'];
  readonly status: ExplainedSection['status'];
  readonly code: string | null;
  readonly windows: Pick<WindowsProfile, 'build'> | null;
}

/** What a person is told of a section: the decisive finding first, then the others in the log's order. */
export function findingsOf({ matched, decisive, status, code, windows }: FindingsInput): Finding[] {
  const findings = matched.map(({ rule, entries }) => {
    const { severity, id } = rule;
    const evidence = entries.map(({ line }) => line);
    return findingOf(
      rule,
      { id, severity, line: entries[0].line, evidence, code: codeOf(entries) ?? null },
      windows,
    );
  });
  if (status !== 'FAILURE' || decisive === null) return findings;
  const first = findings.find(({ line }) => line === decisive.line);
  if (first !== undefined) return [first, ...findings.filter((each) => each !== first)];
  // No rule knows the deciding line: what its code means, or the section's, is told instead.
  const { line, chain, text } = decisive;
  const named = /0x[0-9a-f]{8}/i.exec(text)?.[0] ?? code;
  if (named === null) return findings;
  const shown = upperCode(named);
  const told = {
    id: `code-${shown.toLowerCase()}`,
    severity: 'error',
    line,
    evidence: chain,
    code: shown,
  } as const;
  return [findingOf(adviceForCode(shown), told, windows), ...findings];
}

type Told = Pick<Finding, 'id' | 'severity' | 'line'> & {
  readonly evidence: readonly number[];
  readonly code: string | null;
};

function findingOf(advice: Advice | FindingRule, told: Told, windows: FindingsInput['windows']): Finding {
  const { title, explanation, remedy, person, administrator, vendor, confirmed, source } = advice;
  const build = windows?.build ?? null;
  return {
    ...told,
    evidence: [...told.evidence],
    code: told.code?.toLowerCase() ?? null,
    title,
    explanation,
    causes: advice.causes
      .filter(({ from = 0, before = Infinity }) => build === null || (from <= build && build < before))
      .map(({ text }) => text),
    remedy,
    remedies: { person, administrator, vendor },
    confirmed,
    source,
  };
}

const codeOf = (entries: readonly LogEntry[]): string | undefined =>
  entries.flatMap(({ codes }) => codes)[0]?.code;

const upperCode = (code: string): string => `0x${code.slice(2).toUpperCase()}`;
