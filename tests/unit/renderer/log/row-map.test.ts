import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlyLines, unfoldedLines } from '../../../../renderer/log/row-map';

const hidden = fc.array(
  fc.record({ first: fc.integer({ min: 1, max: 60 }), length: fc.integer({ min: 0, max: 20 }) }),
  { maxLength: 8 },
);

describe('unfoldedLines', () => {
  it('when any lines are folded away, then rows and lines agree with a plain list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), hidden, (lines, ranges) => {
        const folds = ranges.map(({ first, length }) => ({ first, last: first + length }));
        const shown = Array.from({ length: lines }, (_, at) => at + 1).filter(
          (line) => !folds.some(({ first, last }) => first <= line && line <= last),
        );
        const map = unfoldedLines(lines, folds);
        expect(map.rows).toBe(shown.length);
        expect(shown.map((_, row) => map.lineOf(row))).toEqual(shown);
        expect(shown.map((line) => map.rowOf(line))).toEqual(shown.map((_, row) => row));
        for (let line = 1; line <= lines; line += 1) expect(map.shows(line)).toBe(shown.includes(line));
      }),
    );
  });

  it('when a line is folded away, then its row is that of the heading before it', () => {
    const map = unfoldedLines(10, [{ first: 3, last: 6 }]);
    expect(map.rowOf(5)).toBe(1);
    expect(map.lineOf(1)).toBe(2);
    expect(map.lineOf(2)).toBe(7);
  });
});

describe('onlyLines', () => {
  it('when some lines are left by a filter, then rows and lines agree with the list', () => {
    const map = onlyLines([3, 8, 21]);
    expect([map.rows, map.lineOf(1), map.rowOf(21), map.rowOf(10), map.rowOf(1)]).toEqual([3, 8, 2, 1, 0]);
    expect([map.shows(8), map.shows(9), map.shows(1)]).toEqual([true, false, false]);
  });
});
