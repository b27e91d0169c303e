import { describe, expect, it } from 'vitest';
import { unevenLineEnds } from '../../../electron/diagnosis/line-end-forms';

/** Each form's text, read before the next is asked for. */
const textsOf = (text: string) =>
  Array.from(unevenLineEnds(Buffer.from(text, 'latin1')), ({ bytes }) =>
    Buffer.from(bytes).toString('latin1'),
  );

describe('unevenLineEnds', () => {
  it.each([
    ['LF', 'a\n\nb\rc\nd'],
    ['CRLF', 'a\r\n\r\nb\rc\r\nd'],
  ])(
    'when all lines end in %s, then each stretch of lines ends in LF once, the shortest first',
    (_, text) => {
      expect(textsOf(text)).toEqual([
        'a\n\r\nb\rc\r\nd',
        'a\r\n\nb\rc\r\nd',
        'a\r\n\r\nb\rc\nd',
        'a\n\nb\rc\r\nd',
        'a\r\n\nb\rc\nd',
      ]);
    },
  );

  it('when both kinds of line ends occur, or only one line end, then there is no form', () => {
    expect(textsOf('a\r\nb\n')).toEqual([]);
    expect(textsOf('a\n')).toEqual([]);
  });
});
