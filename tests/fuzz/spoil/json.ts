import { edges } from './bytes';
import type { Random } from './random';

/** Spoils one value of a JSON text and keeps it JSON; other text is left as it is. */
export function spoilJson(text: string, random: Random): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  return JSON.stringify(spoilValue(value, random));
}

/** The same value with one place in it, at any depth, replaced. */
export function spoilValue(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.oneIn(6)) return hostileValue(random, value);
  if (Array.isArray(value)) {
    const at = random.below(value.length);
    if (value.length === 0 || random.oneIn(4)) return [...value, hostileValue(random, value[0])];
    return value.map((each, index) => (index === at ? spoilValue(each, random) : each));
  }
  const entries = Object.entries(value);
  const at = random.below(entries.length);
  if (entries.length === 0 || random.oneIn(8))
    return { ...value, [hostileText(random)]: hostileValue(random, 0) };
  if (random.oneIn(8)) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([key, each], index) => [key, index === at ? spoilValue(each, random) : each]),
  );
}

/** Any value, or what stands there many times or deep within itself. */
export function hostileValue(random: Random, value: unknown): unknown {
  const choice = random.below(8);
  if (choice === 0) return null;
  if (choice === 1) return random.oneIn(2);
  if (choice === 2) return random.pick([...edges, -1, -0.5, 1e308, 2 ** 53]);
  if (choice === 3) return [];
  if (choice === 4) return Array.from({ length: random.length(2000) }, () => value);
  if (choice === 5) return nested(value, random.length(400));
  return hostileText(random);
}

function nested(value: unknown, depth: number): unknown {
  let whole = value;
  for (let level = 0; level < depth; level += 1) whole = level % 2 === 0 ? [whole] : { a: whole };
  return whole;
}

const texts = [
  '',
  ' ',
  '\0',
  '..',
  '../..',
  '/',
  '\\\\server\\share',
  'CON',
  'a/b',
  '\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  '9999-99-99T99:99:99Z',
  '+275760-09-13T00:00:00.001Z',
  '0000-00-00',
  '1601-01-01T00:00:00Z',
  '-1',
  '0xFFFFFFFF',
  'NaN',
  '{00000000-0000-0000-0000-000000000000}',
  '<script>',
  '%s%n',
  '\r\n>>>  [x]\r\n',
  '(a+)+$',
  '[',
  '(?<=',
  '*'.repeat(50),
];

export function hostileText(random: Random): string {
  if (random.oneIn(6)) return 'x'.repeat(random.length(100_000));
  if (random.oneIn(4)) return Buffer.from(random.bytes(random.length(40))).toString('utf8');
  return random.pick(texts) ?? '';
}
