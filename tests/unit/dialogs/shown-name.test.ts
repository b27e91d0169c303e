import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownName } from '../../../renderer/dialogs/shown-name';

describe('shownName', () => {
  it('when a name holds control characters then they become pictures and start no line', () => {
    expect(shownName('Fab\r\nrikam\t\u0000\u007f')).toBe('Fab␍␊rikam␉␀␡');
    expect(shownName('a\u0085b\u2028c\u2029d')).toBe('a\ufffdb\ufffdc\ufffdd');
  });

  it('when a name is right-to-left, look-alike or has direction marks then it stays as it is', () => {
    for (const name of ['شركة الأجهزة', 'Micrоsoft', '\u202egpj.exe', 'a\u200bb', "Toast'R'Us", 'AT&T', '']) {
      expect(shownName(name)).toBe(name);
    }
  });

  it('when a name is longer than 1 024 characters then it ends in an ellipsis', () => {
    expect(shownName('x'.repeat(1024))).toBe('x'.repeat(1024));
    expect(shownName('x'.repeat(1_000_000))).toBe(`${'x'.repeat(1024)}…`);
    expect([...shownName('😀'.repeat(2000))]).toHaveLength(1025);
  });

  it('when any text comes then the result has no control character, no half pair, and a bound', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (name) => {
        const shown = shownName(name);
        expect([...shown].length).toBeLessThanOrEqual(1025);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
      }),
    );
  });
});
