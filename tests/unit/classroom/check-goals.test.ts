import { describe, expect, it } from 'vitest';
import { builtInLessons, checkGoals, type Observed } from '../../../electron/classroom';
import type { Lesson, LessonGoal } from '../../../shared/model/classroom';

const [base] = builtInLessons;
if (base === undefined) throw new Error('There is no lesson');

const nothing: Observed = { runs: [], stores: [], categories: [], answers: {}, right: {} };
const run = { pc: 'pc', package: 'a', outcome: 'installed', answers: [], loads: true } as const;
const goal = { type: 'run', says: 'Install it', package: 'a' } as const;

function reached(wanted: LessonGoal, observed: Partial<Observed>): boolean {
  const lesson: Lesson = { ...base, goals: [wanted] } as Lesson;
  const [result] = checkGoals(lesson, { ...nothing, ...observed });
  expect(result?.seen).not.toBe('');
  return result?.reached ?? false;
}

describe('a goal about a run', () => {
  const cases: readonly [
    string,
    Partial<LessonGoal & { type: 'run' }>,
    Observed['runs'],
    Observed['runs'],
  ][] = [
    ['that it was tried', {}, [run], []],
    ['the outcome', { outcome: 'refused' }, [{ ...run, outcome: 'refused' }], [run]],
    ['that nothing was asked', { asked: false }, [run], [{ ...run, answers: ['install'] }]],
    ['that something was asked', { asked: true }, [{ ...run, answers: ['install'] }], [run]],
    [
      'the answer',
      { answer: 'install-always-trust' },
      [{ ...run, answers: ['install-always-trust'] }],
      [{ ...run, answers: ['install'] }],
    ],
    ['loading', { loads: false }, [{ ...run, loads: false }], [run]],
    ['the PC', { pc: 'other' }, [{ ...run, pc: 'other' }], [run]],
    ['the package', {}, [run], [{ ...run, package: 'b' }]],
    ['the order', { after: 'b' }, [{ ...run, package: 'b' }, run], [run, { ...run, package: 'b' }]],
    [
      'that the other was installed',
      { after: 'b' },
      [{ ...run, package: 'b' }, run],
      [{ ...run, package: 'b', outcome: 'refused' }, run],
    ],
    [
      'all at once in one run',
      { asked: true, outcome: 'installed' },
      [{ ...run, answers: ['install'] }],
      [{ ...run, outcome: 'refused', answers: ['dont-install'] }, run],
    ],
  ];
  for (const [what, wanted, right, wrong] of cases) {
    it(`when ${what} is as wanted, then it is reached, else not`, () => {
      expect(reached({ ...goal, ...wanted }, { runs: right })).toBe(true);
      expect(reached({ ...goal, ...wanted }, { runs: wrong })).toBe(false);
    });
  }
});

describe('a goal about a store', () => {
  const store = { type: 'store', says: 'Trust it', package: 'a', store: 'trusted' } as const;
  const there = { pc: 'pc', package: 'a', store: 'trusted' };
  it('when the certificate is where it should be, then it is reached, else not', () => {
    expect(reached({ ...store, holds: true }, { stores: [there] })).toBe(true);
    expect(reached({ ...store, holds: true }, { stores: [{ ...there, store: 'disallowed' }] })).toBe(false);
    expect(reached({ ...store, holds: false }, { stores: [] })).toBe(true);
    expect(reached({ ...store, holds: false }, { stores: [there] })).toBe(false);
  });
});

describe('a goal about a category', () => {
  const wanted = { type: 'category', says: 'Judge it', package: 'a', category: 'altered' } as const;
  it('when the package has it on the PC now, then it is reached, else not', () => {
    const seen = { pc: 'pc', package: 'a', category: 'altered' } as const;
    expect(reached(wanted, { categories: [seen] })).toBe(true);
    expect(reached(wanted, { categories: [{ ...seen, category: 'unsigned' }] })).toBe(false);
    expect(reached(wanted, { categories: [{ ...seen, pc: 'other' }] })).toBe(false);
    expect(reached(wanted, {})).toBe(false);
  });
});

describe('a goal about an answer', () => {
  const wanted = { type: 'answer', says: 'Answer it', question: 'a' } as const;
  it('when the answer is what the engine found, then it is reached, else not', () => {
    expect(reached(wanted, { answers: { a: 'x' }, right: { a: 'x' } })).toBe(true);
    expect(reached(wanted, { answers: { a: 'y' }, right: { a: 'x' } })).toBe(false);
    expect(reached(wanted, { answers: {}, right: { a: 'x' } })).toBe(false);
    expect(reached({ ...wanted, question: 'toString' }, {})).toBe(false);
  });
});
