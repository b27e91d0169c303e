import { describe, expect, it } from 'vitest';
import { judgeAsSeen } from '../../../electron/verdict';
import { findWindows } from '../../../shared/windows/versions';
import { judgedLab, pcFor } from '../../support/judged-package';

function windowsOf(id: string) {
  const windows = findWindows(id);
  if (windows === null) throw new Error(`no Windows ${id}`);
  return windows;
}

async function seen(kind: Parameters<typeof judgedLab>[0], id: string) {
  const { made, facts } = await judgedLab(kind);
  return judgeAsSeen(facts, pcFor(made, { windows: windowsOf(id) }));
}

const checkOf = (verdict: Awaited<ReturnType<typeof seen>>, id: string) =>
  verdict.checks.find((check) => check.id === id);

describe('a verdict in the eyes of a Windows', () => {
  it('when Windows cannot read SHA-2 signatures then the package is unsigned, and a check says why and what helps', async () => {
    const verdict = await seen('windows-signing-authority', '7-no-sha2');
    expect(verdict).toMatchObject({
      category: 'unsigned',
      reason: 'catalog-not-signed',
      code: '0x800B0100',
      publisher: null,
      judgedAt: null,
    });
    expect(verdict.summary).toContain('cannot read');
    expect(checkOf(verdict, 'catalog-signature')).toMatchObject({
      result: 'fail',
      code: '0x800B0100',
      unconfirmed: true,
    });
    expect(checkOf(verdict, 'catalog-signature')?.detail).toContain('SHA-256');
    expect(checkOf(verdict, 'catalog-signature')?.remedy).toContain('KB4474419');
    expect(checkOf(verdict, 'driver-policy')).toMatchObject({ result: 'skipped', remedy: null });
    expect(checkOf(verdict, 'files-in-catalog')?.result).toBe('pass');
  });

  it('when Vista meets SHA-2 then no update is promised', async () => {
    const verdict = await seen('publisher', 'vista');
    expect(verdict.category).toBe('unsigned');
    expect(checkOf(verdict, 'catalog-signature')?.remedy).not.toContain('KB');
  });

  it('when the signature does without SHA-2, or Windows reads it, then nothing changes', async () => {
    expect((await seen('sha1', '7-no-sha2')).category).toBe('unknown-publisher');
    expect((await seen('publisher', '7')).category).toBe('unknown-publisher');
    expect((await seen('publisher', '11-25h2')).category).toBe('unknown-publisher');
  });

  it('when the INF was changed under a signature that cannot be read then it is unsigned, with the code of the INF', async () => {
    const verdict = await seen('altered-inf', '7-no-sha2');
    expect(verdict).toMatchObject({ category: 'unsigned', code: '0xE000024B' });
    expect(checkOf(verdict, 'inf-in-catalog')?.result).toBe('fail');
  });

  it('when Windows 7 lacks KB2921916 then a trusted publisher with a SHA-2 certificate is asked about', async () => {
    const verdict = await seen('trusted-publisher', '7-no-kb2921916');
    expect(verdict).toMatchObject({ category: 'unknown-publisher', code: '0xE0000242' });
    expect(verdict.publisher).not.toBeNull();
    expect(checkOf(verdict, 'publisher-trusted')).toMatchObject({ result: 'info', unconfirmed: true });
    expect(checkOf(verdict, 'publisher-trusted')?.remedy).toContain('KB2921916');
    expect((await seen('trusted-publisher', '7')).category).toBe('trusted-publisher');
  });
});
