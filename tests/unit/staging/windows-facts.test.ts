import { describe, expect, it } from 'vitest';
import type { WindowsProfile } from '../../../shared/model/pc';
import { errorCodes, errorName, errorText, findError } from '../../../shared/windows/error-codes';
import { kernelRuleFor, kernelRules } from '../../../shared/windows/kernel-signing';
import { deviceProblem, deviceProblems } from '../../../shared/windows/problem-codes';
import { defaultWindows, findWindows, windowsVersions } from '../../../shared/windows/versions';
import { windows } from './fab-audio';

describe('error codes', () => {
  it('when the table is read then codes are well-formed, unique, named and explained', () => {
    expect(new Set(errorCodes.map((row) => row.code)).size).toBe(errorCodes.length);
    for (const row of errorCodes) {
      expect(row.code).toMatch(/^0x[0-9A-F]{8}$/);
      expect(row.name).toMatch(/^[A-Z][A-Z0-9_]+$/);
      expect(row.text).toMatch(/\.$/);
      expect(row.source).not.toBe('');
    }
  });

  it('when a SetupAPI code is spelled as HRESULT or in small letters then it is the same row', () => {
    expect(findError('0x800F0242')?.code).toBe('0xE0000242');
    expect(findError('0xe0000242')?.hresult).toBe('0x800F0242');
    expect(errorName('0xE0000242')).toBe('ERROR_AUTHENTICODE_TRUST_NOT_ESTABLISHED');
    // The two that are easily swapped.
    expect(errorName('0xE0000248')).toBe('ERROR_DEVICE_INSTALL_BLOCKED');
    expect(errorName('0xE0000249')).toBe('ERROR_DRIVER_INSTALL_BLOCKED');
    expect(findError('0x800B0109')?.hresult).toBeUndefined();
  });

  it('when a code is unknown then it is named by itself', () => {
    expect(errorText('0x12345678')).toBe('Unknown error 0x12345678.');
    expect(errorName('0x12345678')).toBe('0x12345678');
  });
});

describe('device problems', () => {
  it('when a problem is looked up then its text ends in its own code', () => {
    for (const row of deviceProblems) expect(row.text).toMatch(new RegExp(`\\(Code ${row.code}\\)$`));
    expect(deviceProblem(52)?.name).toBe('CM_PROB_UNSIGNED_DRIVER');
    expect(deviceProblem(9999)).toBeNull();
  });
});

describe('Windows versions', () => {
  it('when nobody names one then the newest is simulated', () => {
    const newest = [...windowsVersions].sort((a, b) => a.build - b.build).at(-1);
    expect(defaultWindows).toBe(newest);
    expect(findWindows('11-25H2')).toBe(defaultWindows);
    expect(findWindows('95')).toBeNull();
  });

  it('when the rows are read then identifiers are unique and each names its sources', () => {
    expect(new Set(windowsVersions.map((row) => row.id)).size).toBe(windowsVersions.length);
    for (const row of windowsVersions) {
      expect(row.id).toBe(row.id.toLowerCase());
      expect(row.sources.length, row.id).toBeGreaterThan(0);
      expect(row.architectures.length, row.id).toBeGreaterThan(0);
      for (const { note } of row.unconfirmed) expect(note, row.id).toMatch(/\.$/);
    }
  });

  it('when rows of one kind follow each other then their builds never fall', () => {
    for (const kind of ['client', 'server'] as const) {
      const rows = windowsVersions.filter((row) => row.productType === kind && !row.sMode);
      const builds = rows.map((row) => row.build);
      const plain = rows.filter((row) => !row.preinstallation).map((row) => row.build);
      expect(plain).toEqual([...plain].sort((a, b) => a - b));
      expect(builds.length).toBeGreaterThan(5);
    }
  });

  it('when a release is older than a habit then its row does not have it', () => {
    const ids = (has: (row: WindowsProfile) => boolean) => windowsVersions.filter(has).map((row) => row.id);
    expect(ids((row) => !row.allSignersEqual)).toEqual(['vista']);
    expect(ids((row) => row.secureBoot === 'unsupported')).toEqual([
      'vista',
      '7-no-sha2',
      '7-no-kb2921916',
      '7',
      'server-2008-r2',
    ]);
    expect(ids((row) => row.sha2.signatures !== 'yes')).toEqual(['vista', '7-no-sha2']);
    expect(ids((row) => row.sMode)).toEqual(['10-22h2-s', '11-24h2-s']);
    expect(ids((row) => row.preinstallation)).toEqual(['winpe']);
    expect(ids((row) => row.driverPolicies[0] !== 'none')).toEqual(['11-25h2']);
    expect(ids((row) => row.build < 14393 && row.memoryIntegrity)).toEqual([]);
  });

  it('when a kernel rule is looked up then each release, architecture and Secure Boot state has one', () => {
    for (const row of windowsVersions) {
      for (const architecture of row.architectures) {
        for (const secureBoot of row.secureBoot === 'supported' ? [true, false] : [false]) {
          const rule = kernelRuleFor(row, { architecture, secureBoot, upgradedFrom: null });
          expect(rule.architectures, `${row.id} ${architecture}`).toContain(architecture);
          expect(kernelRules, `${row.id} ${architecture}`).toContain(rule);
        }
      }
    }
    const rule = (id: string, more: { secureBoot?: boolean; upgradedFrom?: string } = {}) =>
      kernelRuleFor(windows(id), { architecture: 'amd64', secureBoot: true, upgradedFrom: null, ...more });
    expect(rule('7', { secureBoot: false }).accepts.attestation).toBeUndefined();
    expect(rule('10-1511').accepts['cross-signed']).toBe('yes');
    expect(rule('10-1607').accepts['cross-signed']).toBe('issued-before-2015-07-29');
    expect(rule('10-1607', { secureBoot: false }).accepts['cross-signed']).toBe('yes');
    expect(rule('10-22h2', { upgradedFrom: '7' }).accepts['cross-signed']).toBe('yes');
    expect(rule('10-22h2', { upgradedFrom: '10-1809' }).accepts['cross-signed']).toBe(
      'issued-before-2015-07-29',
    );
    expect(rule('server-2022').accepts.attestation).toBeUndefined();
  });
});
