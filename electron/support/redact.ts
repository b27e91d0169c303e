import { type SecretKind, secretPatterns } from './secret-patterns';

/** Puts `user-1` in place of a name, and so on, everywhere alike. Lines stay lines. */
export type Redactor = (text: string) => string;

/** Secrets of one document; those beyond share one name. */
const MOST_SECRETS = 2000;
/** A secret of so many characters is looked for within words, too: `jdoe2024` in `C:\jdoe2024_files`. */
const ANYWHERE = 6;
/** A longer one is no name, and is taken out only where it stands as one. Source: RFC 5321 4.5.3.1, the longest of all. */
const LONGEST = 254;

/**
 * Words that are user or machine names on some computers, and everywhere else parts of a log: they are taken out where
 * they stand as names only.
 */
const plainWords =
  /^(?:admin|administrator|user|users|test|tester|guest|owner|system|windows|driver|drivers|device|devices|install|installer|setup|package|packages|service|services|microsoft|program|files|local|temp|public|server|computer|machine|desktop|downloads|documents|usb|inf|sys|cat|log|intel|amd|nvidia|support|info|sales|contact|noreply)$/i;

/**
 * Learns the secrets of a document from all its texts, and makes what takes them out: user, domain and machine names,
 * serial numbers in device instance IDs, network addresses, e-mail addresses, and security identifiers. Source of
 * what device instance IDs hold: WDD device-instance-ids, instance-ids.
 */
export function createRedactor(texts: Iterable<string>): Redactor {
  const secrets = learn(texts);
  const everywhere = everywherePattern(secrets);
  const nameOf = (value: string): string => secrets.get(value.toLowerCase()) ?? '';
  return (text) => {
    const placed = secretPatterns.reduce((left, { pattern, holds, kind }) => {
      return left.replace(pattern, (whole: string, ...rest: unknown[]) => {
        const { value, given } = secretOf(whole, rest);
        if (placeholder.test(value) || holds?.(given) === false) return whole;
        const name = nameOf(value) || `${kind}-other`;
        // The secret is the last of its match, unless it is all of it.
        const at = whole.lastIndexOf(value);
        return `${whole.slice(0, at)}${name}${whole.slice(at + value.length)}`;
      });
    }, text);
    return everywhere === null ? placed : placed.replace(everywhere, nameOf);
  };
}

/** Takes the secrets out of every text of a value, at any depth. Keys stay. */
export function redactAll<T>(value: T, redact: Redactor): T;
export function redactAll(value: unknown, redact: Redactor): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((each) => redactAll(each, redact));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, redactAll(each, redact)]));
}

/** All texts in a value, at any depth. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') {
    for (const each of Object.values(value)) yield* textsIn(each);
  }
}

function learn(texts: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = new Map<SecretKind, number>();
  for (const text of texts) {
    let left = text;
    for (const { kind, pattern, holds } of secretPatterns) {
      left = left.replace(pattern, (whole: string, ...rest: unknown[]) => {
        const { value, given } = secretOf(whole, rest);
        if (holds?.(given) === false) return whole;
        const key = value.toLowerCase();
        if (!names.has(key) && names.size < MOST_SECRETS) {
          const count = (counts.get(kind) ?? 0) + 1;
          counts.set(kind, count);
          names.set(key, `${kind}-${count}`);
        }
        return whole;
      });
    }
  }
  return names;
}

/** What an earlier pattern put there. */
const placeholder = /^(?:user|domain|machine|serial|mac|ip|email|sid)-(?:\d+|other)$/;

/** What of a match is secret. A storage device's instance is its serial number and a count: `A1B2C3&0`. */
function secretOf(
  whole: string,
  rest: readonly unknown[],
): { readonly value: string; readonly given: string } {
  const groups = rest.at(-1);
  const isNamed = typeof groups === 'object' && groups !== null && 'secret' in groups;
  const given = isNamed && typeof groups.secret === 'string' ? groups.secret : whole;
  return { given, value: given.replace(/(.)&\d+$/, '$1') };
}

function everywherePattern(secrets: ReadonlyMap<string, string>): RegExp | null {
  const known = [...secrets.keys()]
    .filter((secret) => secret.length >= 3 && secret.length <= LONGEST && !plainWords.test(secret))
    // The longer first: of two names that begin alike, the whole one is taken.
    .sort((a, b) => b.length - a.length);
  if (known.length === 0) return null;
  const parts = known.map((secret) => {
    const escaped = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return secret.length >= ANYWHERE ? escaped : `(?<![a-z0-9])${escaped}(?![a-z0-9])`;
  });
  return new RegExp(parts.join('|'), 'gi');
}
