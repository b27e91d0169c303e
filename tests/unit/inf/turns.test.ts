import { describe, expect, it } from 'vitest';
import { parseInf, parseInSteps } from '../../../electron/inf';
import { toEnd } from '../../support/steps';
import { sample } from './support';

describe('parseInSteps', () => {
  it.each([
    ['line feeds', '\n'],
    ['comments', '; ab\r\n'],
    ['quotes on lines', `a="${'""'.repeat(1000)}"\n`],
  ])(
    'when an INF is 4 MB of %s, then others may have a turn at every 128 KB, and the result is the same',
    (_, line) => {
      const bytes = Buffer.from(sample + line.repeat(4_000_000 / line.length));
      const { value, steps } = toEnd(parseInSteps(bytes, 'a.inf'));
      const [decoded, ...scanned] = steps;
      expect(decoded).toBe(bytes.length);
      expect(scanned.length).toBeGreaterThanOrEqual(29);
      expect(Math.max(...scanned)).toBeLessThanOrEqual(128 * 1024 + line.length);
      expect(value).toEqual(parseInf(bytes, 'a.inf'));
    },
  );

  it('when a value is two million quotes, then it is one million, in one copy', () => {
    const parsed = parseInf(Buffer.from(`[a]\nb="${'""'.repeat(1_000_000)}" c`), 'a.inf');
    expect(parsed.ok && parsed.value.sections[0]?.lines[0]?.fields[0]?.text).toBe(
      `${'"'.repeat(1_000_000)} c`,
    );
  });
});
