import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../../renderer/app/route';
import { expressionProblem, filterProblem, noFilter, queryOf } from '../../../../renderer/log/filter';
import { lineHash, linkedLine } from '../../../../renderer/log/line-link';
import { withMark } from '../../../../renderer/log/notes';
import { stepLine } from '../../../../renderer/log/step-line';
import { matcherOf, textSegments } from '../../../../renderer/log/text-segments';
import { timelineMarks } from '../../../../renderer/log/timeline';
import { rowAfterKey } from '../../../../renderer/log/use-grid-keys';

describe('queryOf', () => {
  it('when nothing is set, then all lines are left in', () => expect(queryOf(noFilter)).toBeNull());
  it('when a time is set, then it is written as logs write it and the last minute counts whole', () => {
    expect(queryOf({ ...noFilter, from: '2022-03-14T09:12', to: '2022-03-14T09:13' })).toEqual({
      from: '2022/03/14 09:12:00',
      to: '2022/03/14 09:13:59',
    });
  });
});

describe('filterProblem', () => {
  it('when an expression is none, then the reason is told without the engine’s preamble', () => {
    expect(filterProblem({ ...noFilter, text: '(', regex: true })).toMatch(/^Not a regular expression: \w/);
    expect(expressionProblem('[')).not.toContain('Invalid regular expression');
    expect(expressionProblem('a+')).toBeNull();
  });
  it('when the same text is no expression but plain text, then nothing is wrong', () => {
    expect(filterProblem({ ...noFilter, text: '(' })).toBeNull();
  });
  it('when the filter ends before it begins, then it says so', () => {
    expect(filterProblem({ ...noFilter, from: '2022-03-15T00:00', to: '2022-03-14T00:00' })).toContain(
      'ends before',
    );
  });
});

describe('links to lines', () => {
  it('when a line is linked, then the link leads to the log and to the line', () => {
    expect(linkedLine(lineHash(123))).toBe(123);
    expect(parseRoute(lineHash(123))).toEqual({ kind: 'app', page: 'log' });
  });
  it.each(['#/log', '#/log?line=0', '#/log?line=x', '#/log?line=1.5', '#/?line=3'])(
    'when the hash is %s, then no line is named',
    (hash) => expect(linkedLine(hash)).toBeNull(),
  );
});

describe('withMark', () => {
  it('when marks are set, changed and taken away, then they stay in the order of the lines', () => {
    const marks = withMark(withMark([], 7, 'look'), 3, '');
    expect(marks).toEqual([
      { line: 3, note: '' },
      { line: 7, note: 'look' },
    ]);
    expect(withMark(withMark(marks, 7, 'here'), 3, null)).toEqual([{ line: 7, note: 'here' }]);
  });
});

describe('stepLine', () => {
  it('when stepping on and back, then it goes round the ends', () => {
    expect([
      stepLine([3, 8], 3, 1),
      stepLine([3, 8], 8, 1),
      stepLine([3, 8], 5, -1),
      stepLine([3, 8], 3, -1),
    ]).toEqual([8, 3, 3, 8]);
    expect(stepLine([], 3, 1)).toBeNull();
  });
});

describe('textSegments', () => {
  it('when a text is cut at codes and places found, then the pieces put together are the text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string({ maxLength: 4 })),
        fc.string({ maxLength: 3 }),
        (text, codes, find) => {
          const named = codes.map((written) => ({ code: '0x00000005', written, text: null }));
          expect(
            textSegments(text, named, matcherOf(find))
              .map((part) => part.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
  it('when a place found lies across a code, then the code is told on each of its pieces', () => {
    const code = { code: '0xE0000247', written: '0xE0000247', text: null };
    const parts = textSegments('Error = 0xE0000247', [code], matcherOf('= 0xe0'));
    expect(parts.map(({ text, code: told, found }) => [text, told !== null, found])).toEqual([
      ['Error ', false, false],
      ['= ', false, true],
      ['0xE0', true, true],
      ['000247', true, false],
    ]);
  });
});

describe('timelineMarks', () => {
  it('when failures stand close, then they are one mark that leads to the first', () => {
    const failed = [100, 101, 900].map((index) => ({ index, startTime: null, title: `${index}` }));
    const marks = timelineMarks(failed, 1000, 100);
    expect(marks.map(({ at, failures, first }) => [at, failures, first.index])).toEqual([
      [0.1, 2, 100],
      [0.9, 1, 900],
    ]);
  });
});

describe('rowAfterKey', () => {
  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 50, 30],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 50, null],
  ] as const)('when %s is pressed in row %i of 100, then the row is %s', (key, row, next) => {
    expect(rowAfterKey(key, row, 100, 20)).toBe(next);
  });
});
