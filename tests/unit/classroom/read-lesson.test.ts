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
    ['two packages alike', { ...lesson, packages: [item, item] }, /^packages: “a” is there twice/],
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
    ['a list in place of a lesson', [], /^the whole file: .+Write an object in \{ \}/],
    ['a number for a title', { ...lesson, title: 3 }, /^title: .+Write text in quotes/],
    ['an empty text', { ...lesson, text: [] }, /^text: .+at least 1 entries/],
    ['a title without end', { ...lesson, title: 'x'.repeat(101) }, /^title: .+to 100 characters/],
    [
      'an unknown goal',
      { ...lesson, goals: [{ ...goal, type: 'win' }] },
      /^goals\[0\]\.type: .+run, store, category or answer/,
    ],
    ['the same paragraph twice', { ...lesson, notes: ['x', 'x'] }, /^notes: “x” is there twice/],
    ['two goals in the same words', { ...lesson, goals: [goal, goal] }, /^goals: “.+” is there twice/],
    [
      'an id that is a path',
      { ...lesson, packages: [{ ...item, id: '../../x' }] },
      /^packages\[0\]\.id: use small letters/,
    ],
    [
      'a kind that is a path',
      { ...lesson, packages: [{ ...item, kind: '../../x' }] },
      /^packages\[0\]\.kind: the lab makes no “\.\.\/\.\.\/x”/,
    ],
    [
      'a kind that every object has',
      { ...lesson, packages: [{ ...item, kind: 'constructor' }] },
      /^packages\[0\]\.kind: the lab makes no/,
    ],
    ['a path to a package', { ...lesson, packages: [{ ...item, path: '/etc' }] }, /^packages\[0\]: .+“path”/],
  ];
  it.each(cases)('when it has %s, then the message names the place', (_, value, pattern) => {
    expect(messages(value).join('\n')).toMatch(new RegExp(pattern.source, 'm'));
  });

  it('when a name in it goes on and on, then the message does not', () => {
    const [message = ''] = messages({ ...lesson, ['x'.repeat(10_000)]: 1 });
    expect(message).toMatch(/^the whole file: there is no “x+…$/);
    expect(message.length).toBeLessThan(600);
  });

  it('when it is no JSON, then line and column are told', () => {
    const found = readLesson('{\n  "schema": x\n}', labKinds);
    expect(found.ok ? [] : found.messages).toEqual([
      expect.stringMatching(/^line 2, column \d+: this is not JSON/),
    ]);
  });
});
