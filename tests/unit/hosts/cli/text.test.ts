import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, fit, labelled, plain, wrap } from '../../../../electron/hosts/cli/text';

it('when a name could steer the terminal, then it cannot any more', () => {
  expect(plain('a\u001b[31mb\u009bc\u202ed\r\n')).toBe('a\ufffd[31mb\ufffdc\ufffdd\ufffd\ufffd');
});

it('when a text is wrapped, then no line is longer than asked and no word is lost', () => {
  expect(wrap('The quick brown fox', 9)).toEqual(['The quick', 'brown fox']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(plain(text).replaceAll(' ', ''));
    }),
  );
});

it('when a word is longer than the line, then it is cut', () => {
  expect(wrap('0123456789', 4)).toEqual(['0123', '4567', '89']);
});

it('when characters are wide, then each takes two columns', () => {
  expect(columnsOf('驱动程序')).toBe(8);
  expect(columnsOf('e\u0301')).toBe(1);
  expect(wrap('驱动程序', 5)).toEqual(['驱动', '程序']);
});

it('when a label has more than a line, then the text stands in one column', () => {
  expect(labelled('Root', 'one two three', 12, 6)).toBe('Root  one\n      two\n      three');
});

it('when a path is too long, then both ends stay and the width is exact', () => {
  expect(fit('x64/very/long/path/driver.sys', 15)).toBe('x64/ver…ver.sys');
  expect(fit('a', 3)).toBe('a  ');
});
