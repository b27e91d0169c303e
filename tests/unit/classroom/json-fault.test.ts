import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault } from '../../../electron/classroom/json-fault';

it.each([
  ['{"a": x}', 6],
  ['{"a": 1,}', 8],
  ['[1 2]', 3],
  ['{"a" 1}', 5],
  ['{"a": "b', 6],
  ['', 0],
  ['{} x', 3],
])('when %s is read, then the fault is found where it is', (text, at) => {
  expect(jsonFault(text)).toBe(at);
});

it('when any text is read, then there is a fault just where JSON.parse refuses it', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const spoilt = fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(60), fc.string({ maxLength: 2 }));
  const texts = spoilt.map(([text, at, more]) => text.slice(0, at) + more + text.slice(at));
  fc.assert(
    fc.property(texts, (text) => {
      expect(jsonFault(text) === null, text).toBe(parses(text));
    }),
    { numRuns: 300 },
  );
});
