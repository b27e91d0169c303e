import { describe, expect, it } from 'vitest';
import { describeAlteration } from '../../../electron/verdict';

describe('describeAlteration', () => {
  it('when the CRLF form is a member, then it says so and how to undo it', () => {
    const text = describeAlteration({ kind: 'line-ends', found: 'lf', original: 'crlf' });
    expect(text).toMatch(/^Proved/);
    expect(text).toContain('CRLF to LF');
    expect(text).toContain('.gitattributes');
  });

  it('when only the name is known to the catalog, then it claims no proof', () => {
    const text = describeAlteration({ kind: 'other-version', expected: ['AB12'] });
    expect(text).not.toMatch(/Proved/);
    expect(text).toContain('AB12');
  });

  it('when one byte was added, then it speaks of one byte', () => {
    expect(describeAlteration({ kind: 'trailing-bytes', change: 'added', count: 1 })).toContain(
      '1 byte at its end',
    );
  });
});
