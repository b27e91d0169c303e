import { describe, expect, it } from 'vitest';
import { builtInLessons, readLesson } from '../../../electron/classroom';
import { labKinds } from '../../../electron/lab';

const [lesson] = builtInLessons;
if (lesson === undefined) throw new Error('There is no lesson');
const read = (value: unknown) => readLesson(JSON.stringify(value), labKinds);
const messages = (value: unknown) => {
  const found = read(value);
  return found.ok ? [] : found.messages;
};

it.each(builtInLessons.map((each) => [each.id, each] as const))(
  'when the built-in lesson %s is written as a file, then it is read back as it is',
  (_, each) => {
    expect(read(each)).toEqual({ ok: true, lesson: each });
  },
);

it('when two built-in lessons were to have one id, then this fails', () => {
  expect(new Set(builtInLessons.map(({ id }) => id)).size).toBe(builtInLessons.length);
});

describe('a lesson file with a mistake', () => {
  const [goal] = lesson.goals;
  const [item] = lesson.packages;
  const cases: readonly [string, unknown, RegExp][] = [
    ['a missing title', { ...lesson, title: undefined }, /^title: /],
    ['an unknown field', { ...lesson, titel: 'x' }, /titel/],
    ['another schema', { ...lesson, schema: 'x' }, /^schema: /],
    [
      'an unknown kind',
      { ...lesson, packages: [{ ...item, kind: 'x' }] },
      /^packages\[0\]\.kind: the lab makes no “x”/,
    ],
    [
      'an unknown Windows',
      { ...lesson, pcs: [{ id: 'pc', windows: '12' }] },
      /^pcs\[0\]\.windows: there is no/,
    ],
    ['two packages alike', { ...lesson, packages: [item, item] }, /^packages: two have the id “a”/],
    [
      'an unknown question',
      { ...lesson, goals: [{ ...goal, question: 'x' }] },
      /^goals\[0\]\.question: there is no “x”/,
    ],
    [
      'an unknown package',
      { ...lesson, goals: [{ type: 'run', says: 'x', package: 'zz' }] },
      /^goals\[0\]\.package: there is no “zz”/,
    ],
    [
      'a signer that comes later',
      { ...lesson, packages: [{ ...item, signedAs: 'b' }, ...lesson.packages.slice(1)] },
      /^packages\[0\]\.signedAs: /,
    ],
    ['a list in place of a lesson', [], /^the whole file: /],
  ];
  it.each(cases)('when it has %s, then the message names the place', (_, value, pattern) => {
    expect(messages(value).join('\n')).toMatch(new RegExp(pattern.source, 'm'));
  });

  it('when it is no JSON, then line and column are told', () => {
    const found = readLesson('{\n  "schema": x\n}', labKinds);
    expect(found.ok ? [] : found.messages).toEqual([
      expect.stringMatching(/^line 2, column \d+: this is not JSON/),
    ]);
  });
});
