import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../../shared/model/package';
import type { Pc } from '../../../shared/model/pc';
import type { PromptAnswer } from '../../../shared/model/staging';
import { type SignatureType, signatureTypes, type Verdict } from '../../../shared/model/verdict';
import {
  certificate,
  embedded,
  facts,
  file,
  input,
  kernelFile,
  pc,
  run,
  signature,
  verdict,
} from './fab-audio';

interface Case {
  readonly windows?: string;
  readonly type?: SignatureType;
  readonly pc?: Partial<Pc>;
  readonly files?: readonly FileFacts[];
  readonly issued?: string;
  readonly verdict?: Verdict;
  readonly answer?: PromptAnswer;
}

function load(given: Case) {
  const windows = given.windows ?? '11-24h2';
  const machine = given.pc?.architecture ?? 'amd64';
  const signer = certificate({ notBefore: given.issued ?? '2021-01-01T00:00:00Z' });
  const base = facts({
    files: [
      file('fabaudio.inf', { role: 'inf' }),
      file('fabaudio.cat', { role: 'catalog' }),
      ...(given.files ?? [kernelFile({ image: { machine, kernelMode: true } })]),
    ],
  });
  const signed = { ...base, catalog: base.catalog && { ...base.catalog, signature: signature({ signer }) } };
  const judged = given.verdict ?? verdict('trusted', { signatureType: given.type ?? 'commercial' });
  const one = pc({ windows, ...given.pc });
  const { result } = run(
    input(windows, { facts: signed, verdict: judged, pc: one }),
    given.answer ?? 'install',
  );
  expect(result.outcome).toBe('installed');
  return result.willLoad;
}

const loads = (windows: string, more: Case = {}) =>
  signatureTypes.filter((type) => load({ windows, type, ...more }).ok);

describe('loading kernel-mode files', () => {
  it('when enforcement is on then each Windows accepts its signature types', () => {
    expect(loads('7')).toEqual(['inbox', 'whql', 'cross-signed']);
    expect(loads('10-22h2')).toEqual(['inbox', 'whql', 'attestation']);
    expect(loads('11-24h2')).toEqual(['inbox', 'whql', 'attestation']);
    expect(loads('7', { pc: { architecture: 'x86' } })).toEqual([...signatureTypes]);
  });

  it('when a cross-signed certificate is older than 29 July 2015 then Windows 10 loads it, unconfirmed', () => {
    const old = { windows: '10-22h2', type: 'cross-signed' } as const;
    expect(load({ ...old, issued: '2015-07-28T23:59:59Z' })).toMatchObject({ ok: true, unconfirmed: true });
    expect(load({ ...old, issued: '2015-07-29T00:00:00Z' })).toMatchObject({
      ok: false,
      problem: { code: 52 },
    });
  });

  it('when it is refused then it is Code 52 with the file’s name and the reason', () => {
    const answer = load({ type: 'commercial' });
    expect(answer.problem?.name).toBe('CM_PROB_UNSIGNED_DRIVER');
    expect(answer.detail).toContain('fabaudio.sys');
    expect(answer.detail).toContain('commercial');
  });

  it('when no file runs in kernel mode then the rule does not apply', () => {
    const user = kernelFile({ image: { machine: 'amd64', kernelMode: false } });
    expect(load({ files: [user], type: 'self-signed' })).toMatchObject({ ok: true, problem: null });
    expect(load({ files: [file('notes.txt')], type: 'none' }).ok).toBe(true);
  });

  it('when enforcement is off or test signing on then a signed file loads', () => {
    expect(load({ pc: { enforcement: false } }).ok).toBe(true);
    expect(load({ pc: { testSigning: true }, type: 'self-signed' }).ok).toBe(true);
  });

  it('when test signing is on then a file without any signature still does not load', () => {
    const altered = [kernelFile({ status: 'altered' })];
    const given = { files: altered, verdict: verdict('altered-file'), answer: 'install-anyway' } as const;
    expect(load({ ...given, pc: { testSigning: true } })).toMatchObject({ ok: false, problem: { code: 52 } });
  });

  it('when the catalog does not cover the file but its own signature does then that decides, unconfirmed', () => {
    const microsoft = certificate({
      thumbprint: '99'.repeat(20),
      issuer: 'Microsoft Windows Third Party Component CA 2012',
      ekus: ['1.3.6.1.5.5.7.3.3', '1.3.6.1.4.1.311.10.3.5'],
    });
    const own = kernelFile({ status: 'altered', embeddedSignature: embedded({ signer: microsoft }) });
    const given = { verdict: verdict('altered-file'), answer: 'install-anyway' } as const;
    expect(load({ ...given, files: [own] })).toMatchObject({ ok: true, unconfirmed: true });
    const changed = { ...own, embeddedSignature: embedded({ signer: microsoft, fileDigestMatches: false }) };
    expect(load({ ...given, files: [changed] })).toMatchObject({ ok: false, problem: { code: 52 } });
  });

  it('when the catalog’s certificate is too young but the file’s own is older then the answer names the one that counts', () => {
    const own = embedded({
      signer: certificate({
        thumbprint: '99'.repeat(20),
        subject: 'Older Vendor',
        notBefore: '2014-04-19T00:00:00Z',
      }),
      certificates: [
        certificate({ issuer: 'Microsoft Code Verification Root', notAfter: '2021-04-15T00:00:00Z' }),
      ],
      timestamps: [],
    });
    const answer = load({
      type: 'cross-signed',
      issued: '2015-09-03T00:00:00Z',
      pc: { now: '2015-11-04T11:01:01Z' },
      files: [kernelFile({ embeddedSignature: own })],
    });
    expect(answer).toMatchObject({ ok: true, unconfirmed: true });
    expect(answer.detail).toContain('the signature inside the file, by Older Vendor');
    const checks = answer.files[0]?.checks ?? [];
    expect(checks.find(({ id }) => id === 'cut-off-date')).toMatchObject({
      result: 'pass',
      detail: expect.stringContaining('2014-04-19'),
    });
    expect(checks.find(({ id, result }) => id === 'cut-off-date' && result === 'info')?.detail).toContain(
      '2015-09-03',
    );
  });

  it('when one of several kernel files is refused then the package does not load', () => {
    const bare = kernelFile({ path: 'other.sys', status: 'altered' });
    const given = {
      files: [kernelFile(), bare],
      verdict: verdict('altered-file', { signatureType: 'whql' }),
    };
    const answer = load({ ...given, answer: 'install-anyway' });
    expect(answer.ok).toBe(false);
    expect(answer.detail).toContain('other.sys');
  });
});
