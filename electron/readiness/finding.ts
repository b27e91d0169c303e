import type { Finding, ReadinessRule } from '../../shared/model/readiness';

type Rest = Partial<Pick<Finding, 'places' | 'windows' | 'unconfirmed'>>;

/** Findings of one rule, each by its level. */
export interface Told {
  pass(reason: string, rest?: Rest): Finding;
  info(reason: string, remedy?: string | null, rest?: Rest): Finding;
  warn(reason: string, remedy: string | null, rest?: Rest): Finding;
  fail(reason: string, remedy: string | null, rest?: Rest): Finding;
}

/** Tells findings of a rule under its title and source. */
export function rule(id: ReadinessRule, title: string, source: string): Told {
  const told =
    (level: Finding['level']) =>
    (reason: string, remedy: string | null = null, rest: Rest = {}): Finding => ({
      rule: id,
      level,
      title,
      reason,
      places: [],
      windows: [],
      remedy,
      source,
      unconfirmed: false,
      ...rest,
    });
  return {
    pass: (reason, rest) => told('pass')(reason, null, rest),
    info: told('info'),
    warn: told('warn'),
    fail: told('fail'),
  };
}

/** Names for a sentence: the first few, and how many more. */
export function listed(names: readonly string[], most = 5): string {
  const unique = [...new Set(names)];
  const more = unique.length - most;
  return more > 0 ? `${unique.slice(0, most).join(', ')} and ${more} more` : unique.join(', ');
}

/** Most places that one finding names. */
export const mostPlaces = 50;
