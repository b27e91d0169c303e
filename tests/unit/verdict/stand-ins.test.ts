import { describe, expect, it } from 'vitest';
import { freshPcOf } from '../../../electron/app/pcs/fresh-pc';
import { willLoad } from '../../../electron/staging';
import { judge } from '../../../electron/verdict';
import { signatureTypeName } from '../../../shared/windows/signature-types';
import { findWindows } from '../../../shared/windows/versions';
import { judgedLab, pcFor } from '../../support/judged-package';

describe('signatures of the lab’s stand-ins for Microsoft', () => {
  it.each([
    ['windows-signing-authority', 'whql'],
    ['attestation', 'attestation'],
    ['inbox', 'inbox'],
    ['cross-signed', 'cross-signed'],
    ['whql-test', 'whql-test'],
  ] as const)('when a package is of the kind %s, then it looks like %s, of the lab’s', async (kind, type) => {
    const { verdict } = await judgedLab(kind);
    expect(verdict.signatureType).toBe(type);
    expect(verdict.standInRoots).toHaveLength(1);
    expect(signatureTypeName(verdict.signatureType, true)).toContain('the lab’s stand-in for Microsoft');
    expect(verdict.summary).not.toMatch(/(?<!stand-in for )Microsoft/);
  });

  it.each(['unknown-publisher', 'enterprise-ca', 'commercial-test', 'self-signed-root'] as const)(
    'when a package is of the kind %s, then nothing stands in',
    async (kind) => {
      const { verdict } = await judgedLab(kind);
      expect([verdict.standInRoots, verdict.crossCertificate]).toEqual([[], null]);
    },
  );

  it('when a test root stands in, then it counts while test signing is on and not otherwise', async () => {
    const { made, facts, verdict } = await judgedLab('whql-test');
    expect(verdict).toMatchObject({
      category: 'unsigned',
      reason: 'untrusted-test-root',
      code: '0x800B010D',
    });
    const testing = judge(facts, pcFor(made, { testRoots: true }));
    expect(testing).toMatchObject({ category: 'windows-signing-authority', signatureType: 'whql-test' });
  });

  it('when a release is cross-signed, then an old kernel takes it by its cross-certificate', async () => {
    const { facts, verdict } = await judgedLab('cross-signed');
    expect(verdict.crossCertificate?.issuer).toContain('Driver Preflight Lab Code Verification Root');
    const windows = findWindows('7');
    if (windows === null) throw new Error('Windows 7 is not in the table.');
    const { pc } = freshPcOf(windows, 'amd64');
    const load = willLoad(facts, verdict, pc, windows);
    expect(load.ok).toBe(true);
    expect(load.files[0]?.checks.map(({ id }) => id)).toContain('cross-certificate');
  });
});
