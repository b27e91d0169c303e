import { describe, expect, it } from 'vitest';
import { loudnessOf, readCommonLine } from '../../../electron/log-reader/common-lines';
import { readSpecialLine, severityOf } from '../../../electron/log-reader/special-line';
import { sniffFormat } from '../../../electron/log-reader/text-format';

const format = sniffFormat(new Uint8Array(0));
const read = (text: string, end = '\r\n') => {
  // Something before and after: a line lies within a piece.
  const bytes = Buffer.from(`xx${text}${end}>>>  [next]\r\n`);
  return readCommonLine(bytes, 2, 2 + Buffer.byteLength(text + end), format);
};

describe('the common lines around sections', () => {
  it.each([
    '>>>  [SetupCopyOEMInf - C:\\x.inf]',
    '>>>  [a [b] c]',
    '>>>  []',
    '>>>  Section start 2022/03/14 09:12:41.105',
    '<<<  Section end 2022/03/14 09:12:41.105',
    '<<<  Section end 2022/02/31 09:12:41.105',
    '<<<  [Exit status: SUCCESS]',
  ])('when it is %s then it says what the whole line says', (text) => {
    for (const end of ['\r\n', '\n', '\r', '']) expect(read(text, end)).toEqual(readSpecialLine(text));
    expect(read(text)).not.toBeNull();
  });

  it.each([
    '>>>  [cut',
    '>>>  Section start 2022/03/14 09:12:41',
    '>>>  Section start 2022/03/14 09:12:41.105 and more',
    '<<<  [Exit status: SUCCESS (REBOOT_REQUIRED)]',
    '<<<  [Exit status: SUCCESS] ',
    '<<<',
    '[Boot Session: 2022/03/14 08:30:02.500]',
  ])('when it is %s then it is left to the whole line', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each(['!!!  x', '!!!', '!    x', '! ', '!', '!!', '!x', '!!  x'])(
    'when it begins %j then it is as loud as its text says',
    (text) => {
      const bytes = Buffer.from(`${text}!!!`);
      expect(loudnessOf(bytes, 0, text.length)).toBe(severityOf(text));
    },
  );
});
