import { describe, expect, it } from 'vitest';
import { severityOf } from '../../../renderer/log/parse-log';

describe('severityOf', () => {
  it.each([
    ['!!!  sto: Failed', 'error'],
    ['!    sig: Verifying', 'warning'],
    ['>>>  [SetupCopyOEMInf - C:\\a.inf]', 'section'],
    ['<<<  [Exit status: SUCCESS]', 'section'],
    ['     sto: {Stage Driver Package: C:\\a.inf}', 'info'],
    ['', 'info'],
  ] as const)('when a line is “%s” then its severity is %s', (line, severity) => {
    expect(severityOf(line)).toBe(severity);
  });
});
