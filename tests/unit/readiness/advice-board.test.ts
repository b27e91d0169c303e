import { describe, expect, it } from 'vitest';
import { makePackage } from '../../../electron/lab';
import { factsOf } from '../../support/judged-package';
import { tempFolder } from '../../support/temp-folder';
import { type Checked, check, checkedLab } from './readiness-bench';

const type = ({ only }: Checked, id: string) => {
  const found = only.advice.types.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no type ${id}`);
  return found;
};

describe('the signature-type advisor', () => {
  it('when a kernel driver is for everybody on current Windows, then the Dev Center alone will do', async () => {
    const checked = await checkedLab('publisher');
    expect(checked.only.advice.recommended.toSorted()).toEqual(['R2', 'R3']);
    expect(type(checked, 'R5')).toMatchObject({
      fits: 'no',
      onWindows: [{ kernel: 'no' }, { kernel: 'no' }],
    });
    expect(type(checked, 'R4').notObtainable).toContain('cross-certificates');
    expect(type(checked, 'T2').onWindows[0]).toMatchObject({
      admin: { outcome: 'refused' },
      prepared: { outcome: 'silent', loads: true },
    });
  });

  it('when servers or Windows 7 count, then attestation does not do, and HLK tests do', async () => {
    const checked = await checkedLab('publisher', { windows: ['7', '11-24h2', 'server-2022'] });
    expect(checked.only.advice.recommended).toEqual(['R2']);
    const kernel = type(checked, 'R3').onWindows.map(({ kernel: answer }) => answer);
    expect(kernel).toEqual(['no', 'yes', 'no']);
  });

  it('when Windows Update distributes it, then attestation does not do', async () => {
    const checked = await checkedLab('publisher', { asked: { distribution: 'windows-update' } });
    expect(checked.only.advice.recommended).toEqual(['R2']);
  });

  it('when somebody says that it has no kernel-mode files, then a publisher’s certificate fits in part', async () => {
    const checked = await checkedLab('publisher', { asked: { kernelMode: false } });
    expect(type(checked, 'R5')).toMatchObject({
      fits: 'partly',
      onWindows: [{ kernel: 'no-kernel-files' }, {}],
    });
    expect(checked.only.advice.profile.facts[0]).toMatchObject({ about: 'kernel-mode', from: 'asked' });
  });

  it('when the package is for testers, then a self-signed certificate fits on prepared PCs', async () => {
    const checked = await checkedLab('publisher', { asked: { audience: 'test' } });
    expect(checked.only.advice.recommended).toContain('T2');
  });

  it('when the package at hand is signed, then its present type comes with the evidence', async () => {
    const { only } = await checkedLab('self-signed');
    expect(only.advice.present.signatureType).toBe('self-signed');
    expect(only.advice.present.evidence).toContainEqual({ what: 'Issued by', value: 'itself' });
    const bare = await checkedLab('unsigned-no-catalogfile');
    expect(bare.only.advice.present.evidence).toEqual([{ what: 'Catalog', value: 'The INF names none.' }]);
  });
});

describe('the key and process board', () => {
  it('when no timestamp counts, then the end of the signer breaks the package on each Windows', async () => {
    const made = await makePackage('expired-no-timestamp', tempFolder());
    const source = await factsOf(made.folder);
    const alive = new Date(Date.parse(made.certificates.leaf.notAfter) - 30 * 24 * 60 * 60 * 1000);
    const { only } = check(source, { now: alive, stores: made.stores });
    const signer = only.board.certificates.find(({ role }) => role === 'signer');
    expect(signer).toMatchObject({ state: 'ends-soon', onWindows: [{ breaks: true }, { breaks: true }] });
    expect(only.board.steps.find(({ id }) => id === 'keys')?.state).toBe('open');
  });

  it('when it was timestamped, then nothing breaks with the signer, and the timestamp step is done', async () => {
    const { only } = await checkedLab('publisher');
    const roles = only.board.certificates.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['signer', 'root', 'timestamp-authority']));
    const signer = only.board.certificates.find(({ role }) => role === 'signer');
    expect(signer?.onWindows.some(({ breaks }) => breaks)).toBe(false);
    expect(only.board.steps.find(({ id }) => id === 'timestamp')?.state).toBe('done');
  });

  it('when steps are read from the package, then each names a role that there is', async () => {
    for (const kind of ['windows-signing-authority', 'unsigned-catalog-missing', 'altered-inf'] as const) {
      const { only } = await checkedLab(kind);
      const roles = only.board.roles.map(({ id }) => id);
      for (const step of only.board.steps) expect(roles, step.id).toContain(step.role);
    }
    const bare = await checkedLab('unsigned-catalog-missing');
    const state = (id: string) => bare.only.board.steps.find((each) => each.id === id)?.state;
    expect([state('catalog'), state('release-sign'), state('timestamp')]).toEqual(['open', 'open', 'open']);
  });
});
