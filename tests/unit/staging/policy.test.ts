import { describe, expect, it } from 'vitest';
import type { Pc } from '../../../shared/model/pc';
import { findError } from '../../../shared/windows/error-codes';
import {
  type PolicyColumn,
  type PolicySituation,
  policyColumn,
  policyFor,
  policyRows,
} from '../../../shared/windows/policy';
import { pc, reasons, windows } from './fab-audio';

const columns: readonly PolicyColumn[] = [
  'before-8',
  'enforced',
  'test-signing',
  'off',
  'x86-unchecked',
  'arm-enforced',
  'arm-test-signing',
  's-mode',
  'pe',
];
const situations: readonly PolicySituation[] = [
  ...reasons,
  'missing-file',
  'driver-restricted',
  'blocked-driver',
  'attested-on-server',
  'not-for-s-mode',
  'sha2-not-understood',
];

const short = {
  silent: 'silent',
  'publisher-trust': 'ask-blue',
  'unverified-publisher': 'ask-red',
  refuse: 'refuse',
  error: 'error',
} as const;

describe('the policy table', () => {
  it('when every combination is looked up then there is exactly one row', () => {
    for (const situation of situations) {
      for (const column of columns) {
        const rows = policyRows.filter((row) => row.situation === situation && row.column === column);
        expect(rows, `${situation} × ${column}`).toHaveLength(1);
        expect(policyFor(situation, column)).toEqual(rows[0]);
      }
    }
    expect(policyRows).toHaveLength(situations.length * columns.length);
  });

  it('when a row has codes then they are known codes and it names its source', () => {
    for (const row of policyRows) {
      for (const code of [row.code, row.unattendedCode, row.newestCode]) {
        if (code === null || code === 'verdict' || code === '0x00000000') continue;
        expect(findError(code), code).not.toBeNull();
      }
      expect(row.source).not.toBe('');
    }
  });

  it('when the table is printed then it reads as the documented matrix', async () => {
    const cell = (situation: PolicySituation, column: PolicyColumn): string => {
      const row = policyFor(situation, column);
      const code = row.action === 'silent' || row.action === 'publisher-trust' ? '' : ` ${row.code}`;
      return `${short[row.action]}${code}${row.confirmed ? '' : ' ?'}`;
    };
    const lines = [
      ['situation', ...columns],
      ...situations.map((s) => [s, ...columns.map((c) => cell(s, c))]),
    ];
    const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
    const text = lines.map((line) =>
      line
        .map((part, at) => part.padEnd(widths[at] ?? 0))
        .join(' | ')
        .trimEnd(),
    );
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('policy-table.snapshot');
  });

  it('when a PC is old, in test mode, with enforcement off or of another kind then it falls into its column', () => {
    const column = (id: string, changes: Partial<Pc> = {}) =>
      policyColumn(windows(id), pc({ windows: id, ...changes }));
    expect(column('7', { enforcement: false, testSigning: true })).toBe('before-8');
    expect(column('server-2008-r2')).toBe('before-8');
    expect(column('8')).toBe('enforced');
    expect(column('server-2025')).toBe('enforced');
    expect(column('8', { testSigning: true, secureBoot: false })).toBe('test-signing');
    expect(column('8', { testSigning: true, enforcement: false })).toBe('off');
    expect(column('11-23h2', { architecture: 'arm64' })).toBe('arm-enforced');
    expect(column('11-23h2', { architecture: 'arm64', testSigning: true })).toBe('arm-test-signing');
    expect(column('8', { architecture: 'x86' })).toBe('enforced');
    expect(column('8', { architecture: 'x86', secureBoot: false })).toBe('x86-unchecked');
    expect(column('10-22h2-s')).toBe('s-mode');
    expect(column('winpe')).toBe('pe');
  });
});
