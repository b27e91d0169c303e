import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LabKind, labKinds, makePackage } from '../../../electron/lab';
import { judge } from '../../../electron/verdict';
import { checkIds, type Verdict } from '../../../shared/model/verdict';
import { findWindows } from '../../../shared/windows/versions';
import { judgedLab, onlyPackage, pcFor, pcWith } from '../../support/judged-package';
import { tempFolder } from '../../support/temp-folder';

const failed = (verdict: Verdict) =>
  verdict.checks.filter((check) => check.result === 'fail').map((check) => check.id);
const check = (verdict: Verdict, id: (typeof checkIds)[number]) => {
  const found = verdict.checks.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
};

/** For each kind of lab package: the deciding reason, its code, and the checks that must fail. */
const expectations: Readonly<Record<LabKind, readonly [reason: string, code: string, ...failed: string[]]>> =
  {
    'windows-signing-authority': ['microsoft', '0x00000000'],
    publisher: ['unknown', '0xE0000242'],
    'unknown-publisher': ['unknown', '0xE0000242'],
    'trusted-publisher': ['trusted', '0xE0000241'],
    'untrusted-publisher': ['untrusted', '0xE0000243', 'publisher-distrusted'],
    'altered-inf-line-ends': ['altered-inf', '0xE000024B', 'inf-in-catalog'],
    'altered-inf': ['altered-inf', '0xE000024B', 'inf-in-catalog'],
    'altered-file': ['altered-file', '0xE000024B', 'files-in-catalog'],
    'unsigned-no-catalogfile': ['no-catalog', '0xE000022F', 'catalog-named'],
    'unsigned-catalog-missing': ['no-catalog', '0xE000022F', 'catalog-present'],
    'unsigned-catalog-unsigned': ['catalog-not-signed', '0x800B0100', 'catalog-signed'],
    'unsigned-catalog-damaged': ['invalid-catalog', '0xE000022F', 'catalog-readable'],
    'untrusted-root': ['untrusted-root', '0x800B0109', 'certificate-chain'],
    'self-signed': ['untrusted-root', '0x800B0109', 'certificate-chain'],
    'expired-no-timestamp': ['expired', '0x800B0101', 'certificate-validity'],
    'expired-timestamped': ['unknown', '0xE0000242'],
    'expired-authenticode-timestamp': ['unknown', '0xE0000242'],
    'lifetime-signing': ['expired', '0x800B0101', 'certificate-validity'],
    'wrong-usage': ['wrong-usage', '0x800B0110', 'certificate-usage'],
    'bad-digest': ['bad-digest', '0x80096010', 'catalog-signature'],
    'missing-file': ['unknown', '0xE0000242', 'files-present'],
    sha1: ['unknown', '0xE0000242'],
    'catalog-v1': ['unknown', '0xE0000242'],
    'embedded-signature': ['unknown', '0xE0000242'],
    'extra-file': ['unknown', '0xE0000242'],
    attestation: ['microsoft', '0x00000000'],
    inbox: ['microsoft', '0x00000000'],
    'enterprise-ca': ['trusted', '0xE0000241'],
    'self-signed-trusted': ['trusted', '0xE0000241'],
    'commercial-test': ['unknown', '0xE0000242'],
    'cross-signed': ['unknown', '0xE0000242'],
    'self-signed-root': ['unknown', '0xE0000242'],
    'whql-test-mode': ['microsoft', '0x00000000'],
    'whql-test': ['untrusted-test-root', '0x800B010D', 'certificate-chain'],
    'altered-byte': ['altered-file', '0xE000024B', 'files-in-catalog'],
    'embedded-only': ['no-catalog', '0xE000022F', 'catalog-present'],
    'incomplete-chain': ['no-chain', '0x800B010A', 'certificate-chain'],
    'no-timestamp': ['unknown', '0xE0000242'],
    'page-hashes': ['unknown', '0xE0000242'],
    'nested-signature': ['unknown', '0xE0000242'],
  };

describe('judge', () => {
  it.each(labKinds)(
    'when the lab makes %s, then category, reason, code and failed checks agree',
    async (kind) => {
      const { made, verdict } = await judgedLab(kind);
      const [reason, code, ...expected] = expectations[kind];
      expect(verdict.category).toBe(made.expected.category);
      expect(verdict.reason).toBe(reason);
      expect(verdict.code).toBe(code);
      expect(failed(verdict)).toEqual(expected);
      expect(verdict.missingFiles).toEqual(made.expected.missingFiles);
      expect(verdict.summary).not.toBe('');
      expect(verdict.checks.map((each) => each.id)).toEqual(checkIds);
    },
  );

  it.each(labKinds)('when %s has a failed check, then it tells a code and a remedy', async (kind) => {
    const { verdict } = await judgedLab(kind);
    for (const each of verdict.checks.filter(({ result }) => result === 'fail')) {
      expect(each.code).toMatch(/^0x[0-9A-F]{8}$/);
      expect(each.code).not.toBe('0x00000000');
      expect(each.remedy).toMatch(/\w/);
    }
  });

  it('when the same package is judged before and after its publisher is trusted, then only trust changes', async () => {
    const { made, facts, verdict } = await judgedLab('publisher');
    const { leaf, root } = made.certificates;
    expect(verdict.category).toBe('unknown-publisher');
    expect(judge(facts, pcWith({ root: [root], trustedPublisher: [leaf] })).category).toBe(
      'trusted-publisher',
    );
    expect(judge(facts, pcWith({ root: [root], disallowed: [leaf] })).category).toBe('untrusted-publisher');
    expect(judge(facts, pcWith({ trustedPublisher: [leaf] })).category).toBe('unsigned');
  });

  it('when a publisher is both trusted and distrusted, then distrust wins', async () => {
    const { made, facts } = await judgedLab('publisher');
    const { leaf, root } = made.certificates;
    const verdict = judge(facts, pcWith({ root: [root], trustedPublisher: [leaf], disallowed: [leaf] }));
    expect(verdict.category).toBe('untrusted-publisher');
    expect(check(verdict, 'publisher-distrusted').unconfirmed).toBe(true);
  });

  it('when only the issuing authority is in Trusted Publishers, then it has no effect and the check says so', async () => {
    const { made, facts } = await judgedLab('publisher');
    const { intermediate, root } = made.certificates;
    if (intermediate === null) throw new Error('the lab made no intermediate');
    const verdict = judge(facts, pcWith({ root: [root], trustedPublisher: [intermediate] }));
    expect(verdict.category).toBe('unknown-publisher');
    expect(check(verdict, 'publisher-trusted').detail).toContain('no effect');
  });

  it('when a file cannot be read, then nobody says that it is as it was signed', async () => {
    const { made, facts, verdict } = await judgedLab('publisher');
    expect(verdict.summary).toContain('nothing was changed since');
    const files = facts.files.map((file) =>
      file.role === 'payload' ? { ...file, status: 'unknown' as const } : file,
    );
    const { leaf, root } = made.certificates;
    for (const trustedPublisher of [[], [leaf]]) {
      const { summary } = judge({ ...facts, files }, pcWith({ root: [root], trustedPublisher }));
      expect(summary).not.toContain('nothing was changed since');
      expect(summary).toContain('could not be read');
    }
  });

  it('when a file of a trusted publisher is changed, then altered beats trust', async () => {
    const { made, facts } = await judgedLab('altered-file');
    const { leaf, root } = made.certificates;
    expect(judge(facts, pcWith({ root: [root], trustedPublisher: [leaf] })).category).toBe('altered');
  });

  it('when the INF is changed and the root is not trusted, then it is unsigned with the code of the INF', async () => {
    const { facts } = await judgedLab('altered-inf');
    const verdict = judge(facts, pcWith({}));
    expect(verdict.category).toBe('unsigned');
    expect(verdict.code).toBe('0xE000024B');
    expect(failed(verdict)).toEqual(['inf-in-catalog', 'certificate-chain']);
  });

  it('when line ends were changed, then the remedy proves it', async () => {
    const { verdict } = await judgedLab('altered-inf-line-ends');
    expect(check(verdict, 'inf-in-catalog').remedy).toMatch(/Proved.*CRLF to LF/);
  });

  it("when Microsoft's usage stands under another root, then it does not count", async () => {
    const { made, facts } = await judgedLab('windows-signing-authority');
    const verdict = judge(facts, pcWith({ root: made.stores.authority }));
    expect(verdict.category).toBe('unknown-publisher');
    expect(verdict.signatureType).toBe('enterprise');
    expect(verdict.driverPolicyCode).toBe('0x800B0109');
  });

  it("when the lab's stand-in vouches, then the check says that it is only that", async () => {
    const { verdict } = await judgedLab('windows-signing-authority');
    expect(verdict.signatureType).toBe('whql');
    expect(check(verdict, 'driver-policy').detail).toContain("lab's stand-in");
  });

  it('when a signature outlives its certificate by a timestamp, then it is judged at that moment', async () => {
    const { verdict } = await judgedLab('expired-timestamped');
    expect(verdict.judgedAt?.by).toBe('timestamp');
    expect(check(verdict, 'timestamp').result).toBe('pass');
  });

  it('when the time-stamping authority is not trusted, then the clock decides', async () => {
    const { made, facts } = await judgedLab('expired-timestamped');
    const verdict = judge(facts, { ...pcFor(made), stores: pcWith({}).stores });
    expect(verdict.judgedAt?.by).toBe('clock');
    expect(check(verdict, 'timestamp')).toMatchObject({ result: 'info', unconfirmed: true });
  });

  it("when the PC's clock stands before the certificate, then an untimestamped signature is not valid", async () => {
    const { made, facts } = await judgedLab('expired-no-timestamp');
    const before = new Date(Date.now() - 10 * 365 * 86_400_000).toISOString();
    const during = new Date(Date.now() - 2 * 365 * 86_400_000).toISOString();
    expect(judge(facts, pcFor(made, { now: before })).code).toBe('0x800B0101');
    expect(judge(facts, pcFor(made, { now: during })).category).toBe('unknown-publisher');
  });

  it.each(['7', '10-22h2', '11-24h2'])(
    'when Windows is %s, then a publisher is judged the same',
    async (id) => {
      const { made, facts } = await judgedLab('publisher');
      const windows = findWindows(id);
      if (windows === null) throw new Error(id);
      expect(judge(facts, pcFor(made, { windows })).category).toBe('unknown-publisher');
    },
  );

  it.each(['ecdsa', 'rsa-pss'] as const)(
    'when the keys are %s, then the signature verifies as well',
    async (keyType) => {
      const { verdict } = await judgedLab('publisher', { keyType });
      expect(verdict.category).toBe('unknown-publisher');
    },
  );

  it('when judged twice, then the answer is the same', async () => {
    const { made, facts, verdict } = await judgedLab('publisher');
    const again = judge(facts, pcFor(made, { now: verdict.judgedAt?.time ?? '' }));
    expect(again).toEqual({ ...verdict });
  });
});

describe('bugs of peers that a verdict must not repeat', () => {
  it('B1: the INF itself is checked against its catalog: any changed byte makes it altered', async () => {
    const made = await makePackage('publisher', tempFolder());
    const path = join(made.folder, made.inf);
    const original = readFileSync(path);
    for (const at of [0, Math.floor(original.length / 2), original.length - 1]) {
      const changed = Buffer.from(original);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      writeFileSync(path, changed);
      const facts = await onlyPackage(made.folder);
      expect(facts.files.find((file) => file.role === 'inf')?.status).toBe('altered');
    }
    writeFileSync(path, original);
    expect(judge(await onlyPackage(made.folder), pcFor(made)).category).toBe('unknown-publisher');
  });

  it('B2: signed without timestamp and expired is not the same as timestamped and expired', async () => {
    expect((await judgedLab('expired-no-timestamp')).verdict.category).toBe('unsigned');
    expect((await judgedLab('expired-timestamped')).verdict.category).toBe('unknown-publisher');
    expect((await judgedLab('expired-authenticode-timestamp')).verdict.category).toBe('unknown-publisher');
  });

  it('B8: a leaf without the code-signing usage is no publisher, not even a trusted one', async () => {
    const { made, facts } = await judgedLab('wrong-usage');
    const { root, leaf } = made.certificates;
    const verdict = judge(facts, pcWith({ root: [root], trustedPublisher: [leaf] }));
    expect(verdict.category).toBe('unsigned');
    expect(verdict.code).toBe('0x800B0110');
  });

  it('B9: with the lifetime-signing usage a timestamp does not extend the leaf', async () => {
    const { verdict } = await judgedLab('lifetime-signing');
    expect(verdict.judgedAt?.by).toBe('clock');
    expect(verdict.code).toBe('0x800B0101');
    expect(verdict.summary).toContain('no timestamp may prolong it');
    expect(check(verdict, 'certificate-validity').remedy).toContain('lifetime-signing');
    expect((await judgedLab('expired-no-timestamp')).verdict.summary).toContain('no timestamp proves');
  });

  it("B16: the publisher is the verified signer's name, never the INF's Provider", async () => {
    const { facts, verdict } = await judgedLab('publisher', { publisher: 'Driver Preflight Lab Signer' });
    expect(facts.inf.provider).not.toBe('Driver Preflight Lab Signer');
    expect(verdict.publisher).toBe('Driver Preflight Lab Signer');
    expect((await judgedLab('bad-digest')).verdict.publisher).toBeNull();
    expect((await judgedLab('unsigned-catalog-missing')).verdict.publisher).toBeNull();
  });

  it('B17: what was not looked at is skipped, not failed, and an embedded signature is no accusation', async () => {
    const { facts, verdict } = await judgedLab('unsigned-catalog-missing');
    expect(check(verdict, 'files-in-catalog').result).toBe('skipped');
    expect(check(verdict, 'certificate-chain').result).toBe('skipped');
    expect(facts.files.filter((file) => file.role === 'payload').map((file) => file.status)).not.toContain(
      'altered',
    );
  });

  it('B18: a file that the INF does not copy is listed and takes no part in the verdict', async () => {
    const { facts, verdict } = await judgedLab('extra-file');
    const extra = facts.files.filter((file) => file.role === 'extra');
    expect(extra.length).toBeGreaterThan(0);
    expect(extra.every((file) => file.status === 'not-referenced')).toBe(true);
    expect(verdict.category).toBe('unknown-publisher');
  });

  it('when a payload file is missing, then category and missing file are both told', async () => {
    const made = await makePackage('publisher', tempFolder());
    rmSync(join(made.folder, 'labdriver.sys'));
    const verdict = judge(await onlyPackage(made.folder), pcFor(made));
    expect(verdict.category).toBe('unknown-publisher');
    expect(verdict.missingFiles).toEqual(['labdriver.sys']);
    expect(check(verdict, 'files-present').code).toBe('0x00000002');
  });

  it('when the INF was changed under a signature that is not valid either, then the summary names both', async () => {
    const { facts } = await judgedLab('altered-inf');
    const { code, summary } = judge(facts, pcWith({}));
    expect(code).toBe('0xE000024B');
    expect(summary).toContain('does not know the authority');
    expect(summary).toContain('labdriver.inf is not the file that its catalog lists');
  });

  it('when the catalog cannot be read, then the check says so once', async () => {
    const { verdict } = await judgedLab('unsigned-catalog-damaged');
    const detail = verdict.checks.find(({ id }) => id === 'catalog-readable')?.detail ?? '';
    expect(detail).toContain('labdriver.cat');
    expect(detail.split('labdriver.cat')).toHaveLength(2);
  });
});
