import { describe, expect, it } from 'vitest';
import { budgetAfter, createBudget } from '../../../electron/diagnosis/budget';
import { diagnose } from '../../../electron/diagnosis/diagnose';
import { unevenLineEnds } from '../../../electron/diagnosis/line-end-forms';
import { listing } from '../../support/listing';
import { toEnd } from '../../support/steps';
import { subjectOf } from './support';

const MiB = 1024 ** 2;
const unlisted = listing('AA'.repeat(32), 'acme.inf');

/** What is diagnosed, what was tried for it, and the longest that nobody else had a turn. */
function workFor(text: string | Uint8Array, budget = createBudget()) {
  const subject = subjectOf(Buffer.from(text), { index: unlisted, path: 'acme.inf' });
  const { value, steps } = toEnd(diagnose(subject, budget));
  return {
    advice: value.diagnosis.advice,
    used: budget.used,
    longest: Math.max(...steps),
    steps: steps.length,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

describe('files that are hostile to diagnosis', () => {
  it.each([
    ['8,000 comments (56 KB)', '; ab\r\n'.repeat(8_000)],
    ['64,000 lines', '; ab\n'.repeat(64_000)],
    ['64 KiB of line feeds', '\n'.repeat(65_536)],
    ['1 MiB of carriage returns', '\r'.repeat(MiB)],
    ['1 MiB of percent signs', '%'.repeat(MiB)],
    ['1 MiB of quotes', '"'.repeat(MiB)],
    ['1 MiB that no code page has', `${'\u0416'.repeat(MiB / 2)}\u2603`],
    ['two lines', 'a\nb\n'],
  ])('when an INF is %s, then forms and bytes are counted and bounded, step by step', (_, text) => {
    const { used, longest, steps } = workFor(text);
    expect(used.forms).toBeGreaterThan(3);
    expect(used.forms).toBeLessThanOrEqual(6_000);
    expect(used.bytes).toBeLessThanOrEqual(256 * MiB);
    expect(longest).toBeLessThanOrEqual(4 * MiB);
    expect(steps).toBeGreaterThanOrEqual(used.forms);
  });

  it('when it is 15 MiB of line feeds, then it is told that not all forms were tried', () => {
    const { used, longest, advice } = workFor(Buffer.alloc(15 * MiB, '\n'));
    expect(used.bytes).toBeLessThanOrEqual(256 * MiB);
    expect(longest).toBeLessThanOrEqual(4 * MiB);
    expect(advice).toContain('Not all of its other forms were tried');
  });

  it('when only stretches of lines are left untried, then all that tools make was tried', () => {
    expect(workFor('; ab\r\n'.repeat(8_000)).advice).toContain('No form of it that tools usually make');
  });

  it('when a file has many lines, then each form is made of three pieces in the same memory', () => {
    const forms = unevenLineEnds(Buffer.from('; ab\r\n'.repeat(8_000)));
    const memory = new Set<ArrayBufferLike>();
    for (let count = 0; count < 100; count += 1) {
      const { value } = forms.next();
      if (value) memory.add(value.bytes.buffer);
    }
    expect(memory.size).toBe(1);
  });

  it('when a source has 500 such files, then they share what four may have', () => {
    let used = { bytes: 0, forms: 0 };
    const tried: number[] = [];
    for (let file = 0; file < 500; file += 1) {
      const budget = budgetAfter(used, 200);
      while (budget.take(200)) {}
      tried.push(budget.used.forms);
      used = { bytes: used.bytes + budget.used.bytes, forms: used.forms + budget.used.forms };
    }
    expect(tried.slice(0, 4)).toEqual([6_000, 6_000, 6_000, 6_000]);
    expect(tried.at(-1)).toBe(300);
    expect(sum(tried)).toBeLessThanOrEqual(24_000 + 500 * 300);
  });
});
