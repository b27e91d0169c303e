import { matrixOutcomes } from '../../../shared/model/matrix';
import type { UserKind } from '../../../shared/model/pc';
import { categories } from '../../../shared/model/verdict';
import { AppError } from '../app-error';

/** What may be expected, and the values each key knows. */
export const expectationValues = {
  category: categories,
  outcome: matrixOutcomes,
  loads: ['yes', 'no'],
  files: ['verified', 'altered', 'missing', 'unverified'],
  'windows-update': ['eligible', 'not-eligible'],
  'release-ready': ['yes', 'no'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ExpectationKey = keyof typeof expectationValues;

/** One rule of `--expect`. */
export interface Expectation {
  /** As it was given. */
  readonly text: string;
  readonly key: ExpectationKey;
  readonly value: string;
  /** Which PCs it speaks of; `null` for all. */
  readonly pcs: string | null;
  readonly users: string | null;
}

const users: readonly UserKind[] = ['admin', 'standard'];

/**
 * Reads a rule such as `category=unknown-publisher`, `11-*:outcome=silent` or `11-*:admin:outcome=silent`: PCs and
 * users with `*` and `?` as wildcards, then what is expected of them. Throws `AppError` USAGE, naming the place.
 */
export function parseExpectation(text: string): Expectation {
  const wrong = (reason: string): never => {
    throw new AppError('USAGE', `“${text}” is no expectation: ${reason}.`);
  };
  // `release-ready` says it all without a value.
  const whole = /(?:^|:)\s*release-ready\s*$/.test(text) ? `${text.trimEnd()}=yes` : text;
  const equals = whole.indexOf('=');
  if (equals < 0) wrong('write KEY=VALUE, such as outcome=silent, or PC:USER:KEY=VALUE');
  const value = whole.slice(equals + 1).trim();
  const parts = whole.slice(0, equals).split(':');
  const key = (parts.pop() ?? '').trim();
  if (!isKey(key)) {
    return wrong(`“${key}” is not one of ${Object.keys(expectationValues).join(', ')}`);
  }
  const values: readonly string[] = expectationValues[key];
  if (!values.includes(value)) wrong(`${key} is one of ${values.join(', ')}, not “${value}”`);
  if (parts.length > 2) wrong('before the key there is one PC and one user, parted by colons');
  const [pcs = null, who = null] = parts.map((part) => part.trim());
  if (pcs === '' || who === '') wrong('a part before the key is empty; write * for all');
  if (who !== null && !users.some((user) => matchesGlob(who, user))) {
    wrong(`“${who}” is no user; there are admin and standard`);
  }
  return { text, key, value, pcs, users: who };
}

function isKey(key: string): key is ExpectationKey {
  return Object.hasOwn(expectationValues, key);
}

/**
 * Whether a text matches a pattern of `*` and `?`, whatever the letter case. Linear for each star, so that no pattern
 * takes long.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const [wanted, given] = [pattern.toLowerCase(), text.toLowerCase()];
  let [at, in_, star, restart] = [0, 0, -1, 0];
  while (in_ < given.length) {
    if (wanted[at] === '*') {
      star = at;
      restart = in_;
      at += 1;
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === given[in_])) {
      at += 1;
      in_ += 1;
    } else if (star >= 0) {
      restart += 1;
      at = star + 1;
      in_ = restart;
    } else {
      return false;
    }
  }
  while (wanted[at] === '*') at += 1;
  return at === wanted.length;
}
