import { expect, it } from 'vitest';
import { csvText } from '../../../electron/app/csv';

it.each([
  ['plain', 'plain'],
  ['Say "no", then', '"Say ""no"", then"'],
  ['two\nlines', '"two\nlines"'],
  ['a;=1+1', '"a;=1+1"'],
  ['a\t=1+1', '"a\t=1+1"'],
])('when a field is %j, then it stays one field', (given, written) => {
  expect(csvText([[given, 'x']])).toBe(`${written},x\r\n`);
});

it.each(['=cmd()', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '\t=1', '\r=1', '\n1'])(
  'when a field is %j, then nothing is calculated',
  (given) => {
    expect(csvText([[given]]).replace(/^"/, '')).toBe(`'${given}${/[\t\r\n]/.test(given) ? '"' : ''}\r\n`);
  },
);
