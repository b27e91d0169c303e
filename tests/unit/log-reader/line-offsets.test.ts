import { describe, expect, it } from 'vitest';
import { createLineOffsets } from '../../../electron/log-reader/line-offsets';

describe('known line offsets', () => {
  it('when the table is full then fewer are known, and all are right', () => {
    const offsets = createLineOffsets(8);
    for (let line = 0; line < 100_000; line += 1) offsets.note(line, line * 10);
    for (const line of [0, 1, 63, 64, 5000, 99_999]) {
      const before = offsets.before(line);
      expect(before.offset).toBe(before.line * 10);
      expect(before.line).toBeLessThanOrEqual(line);
      expect(line - before.line).toBeLessThan(100_000 / 4);
    }
  });

  it('when the table has room then no line is further than 63 lines from a known one', () => {
    const offsets = createLineOffsets(1_000_000);
    for (let line = 0; line < 100_000; line += 1) offsets.note(line, line);
    expect(offsets.before(99_999)).toEqual({ line: 99_968, offset: 99_968 });
  });
});
