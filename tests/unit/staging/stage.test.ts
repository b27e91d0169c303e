import { describe, expect, it } from 'vitest';
import { StagingError, sourceFolderFor, stage } from '../../../electron/staging';
import {
  certificate,
  facts,
  file,
  input,
  kernelFile,
  leafThumbprint,
  pc,
  run,
  signature,
  twelveStaged,
  verdict,
  withoutCatalog,
} from './fab-audio';

describe('the publisher question', () => {
  it('when the signer is unknown then it is asked with the verified signer and a safe default', () => {
    const { prompts } = run(input('11-24h2'));
    expect(prompts).toMatchObject([
      {
        dialog: 'publisher-trust',
        family: '11',
        deviceName: 'Fabrikam Sound, video and game controllers',
        publisher: 'Fabrikam Inc.',
        defaultAnswer: 'dont-install',
      },
    ]);
    expect(prompts[0]?.unconfirmed).toHaveLength(1);
  });

  it('B16: when the INF claims another provider then the publisher is the certificate’s name alone', () => {
    const claiming = facts({ inf: { provider: 'Microsoft Corporation' } });
    const { prompts } = run(input('11-24h2', { facts: claiming }));
    expect(prompts[0]?.publisher).toBe('Fabrikam Inc.');
    const nameless = input('11-24h2', { facts: claiming, verdict: verdict('unknown', { publisher: null }) });
    const asked = run(nameless, 'install');
    expect(asked.prompts[0]?.publisher).toBeNull();
    expect(JSON.stringify(asked.events.filter((event) => event.type === 'signer-found'))).not.toContain(
      'Microsoft',
    );
  });

  it('when it is accepted once then nothing is trusted for next time', () => {
    const { result } = run(input('10-22h2'), 'install');
    expect(result).toMatchObject({
      outcome: 'installed',
      code: '0x00000000',
      trustAdded: [],
      signerScore: '0x0F000000',
    });
  });

  it('when always trust is chosen then the leaf certificate is to be added, and the log says so', () => {
    const { result, events } = run(input('10-22h2'), 'install-always-trust');
    expect(result.trustAdded).toEqual([leafThumbprint]);
    expect(events.some((event) => event.type === 'certificate-installed')).toBe(true);
  });

  it('when the signer is trusted then the next package is silent', () => {
    const { prompts, result } = run(input('10-22h2', { verdict: verdict('trusted') }));
    expect(prompts).toEqual([]);
    expect(result.outcome).toBe('installed');
  });

  it('when it is closed then that is a no', () => {
    expect(run(input('7')).result).toMatchObject({ outcome: 'refused', code: '0xE0000243', trustAdded: [] });
  });

  it('when an answer is given that the dialog does not offer then that is a typed error', () => {
    const steps = stage(input('11-24h2'));
    let step = steps.next();
    while (!step.done && step.value.type !== 'prompt') step = steps.next();
    expect(() => steps.next('install-anyway')).toThrowError(
      expect.objectContaining({ name: 'StagingError', code: 'ANSWER_NOT_OFFERED' }),
    );
    expect(StagingError.prototype).toBeInstanceOf(Error);
  });
});

describe('the warning', () => {
  it('when there is no catalog on Windows 7 then it is asked without names, and a no gives 0xE000023F', () => {
    const given = input('7', { facts: withoutCatalog(), verdict: verdict('no-catalog') });
    const { prompts, result } = run(given, 'dont-install');
    expect(prompts).toMatchObject([
      { dialog: 'unverified-publisher', publisher: null, deviceName: null, family: '7' },
    ]);
    expect(result.code).toBe('0xE000023F');
    expect(result.callerText).toMatch(/^Adding the driver package failed : A file could not be verified/);
  });

  it('when it is accepted then the package counts as unsigned', () => {
    const given = input('7', { facts: withoutCatalog(), verdict: verdict('no-catalog') });
    expect(run(given, 'install-anyway').result).toMatchObject({
      outcome: 'installed',
      signerScore: '0x80000000',
    });
  });

  it('when an altered file is asked about on Windows 11 then the prompt says what is not confirmed', () => {
    const { prompts } = run(input('11-24h2', { verdict: verdict('altered-file') }));
    expect(prompts[0]?.unconfirmed).toHaveLength(2);
  });
});

describe('refusals', () => {
  it('when Windows 10 22H2 refuses a root then the caller gets 0xE0000247, the true code stays known', () => {
    const { result, prompts } = run(input('10-22h2', { verdict: verdict('untrusted-root') }));
    expect(prompts).toEqual([]);
    expect(result).toMatchObject({ code: '0x800B0109', callerCode: '0xE0000247', outcome: 'refused' });
    expect(result.callerText).toBe(
      'Failed to add driver package: A problem was encountered while attempting to add the driver to the store.',
    );
    expect(result.explanation).toContain('0x800B0109');
  });

  it.each([
    ['10-1511', /^Adding the driver package failed : /],
    ['10-1607', /^Failed to add driver package: /],
    ['10-1809', /^Failed to add driver package: /],
  ])('when %s refuses then pnputil tells it in the words of its syntax', (windows, words) => {
    expect(run(input(windows, { verdict: verdict('untrusted-root') })).result.callerText).toMatch(words);
  });

  it('when Windows 11 24H2 refuses a publisher that is never trusted then it says 0x800B0111, unconfirmed', () => {
    const { result } = run(input('11-24h2', { verdict: verdict('untrusted') }));
    expect(result).toMatchObject({ code: '0x800B0111', callerCode: '0x800B0111' });
    expect(result.unconfirmed.join(' ')).toContain('untrusted publisher');
  });

  it('when the INF is changed under a signature that is bad too then the INF’s code wins', () => {
    const changed = facts({
      files: [
        file('fabaudio.inf', { role: 'inf', status: 'altered' }),
        file('fabaudio.cat', { role: 'catalog' }),
        kernelFile(),
      ],
    });
    const judged = verdict('untrusted-root', { code: '0xE000024B' });
    const { result } = run(input('11-24h2', { facts: changed, verdict: judged }));
    expect(result).toMatchObject({ code: '0xE000024B', category: 'unsigned' });
  });

  it('when a standard user adds a package that would be asked about then it is refused silently with its code', () => {
    const { result, prompts } = run(input('11-24h2', { pc: pc({ user: 'standard' }) }));
    expect(prompts).toEqual([]);
    expect(result.code).toBe('0xE0000242');
    expect(result.explanation).toContain('elevated');
    expect(result.unconfirmed.length).toBeGreaterThan(0);
  });

  it('when a file is missing then the copy fails before any question, and the category is still told', () => {
    const gone = facts({
      files: [
        file('fabaudio.inf', { role: 'inf' }),
        file('fabaudio.cat', { role: 'catalog' }),
        kernelFile({ present: false }),
      ],
    });
    const given = { facts: gone, verdict: verdict('unknown', { missingFiles: ['fabaudio.sys'] }) };
    const { result, prompts } = run(input('7', given));
    expect(prompts).toEqual([]);
    expect(result).toMatchObject({ outcome: 'error', code: '0x00000002', category: 'unknown-publisher' });
    expect(result.callerText).toContain('The system cannot find the file specified.');
    expect(result.explanation).toContain('fabaudio.sys');
  });

  it('when the INF cannot be used then it ends in its code', () => {
    const { result } = run(
      input('7', { verdict: verdict('unknown', { infUsable: false, code: '0xE0000100' }) }),
    );
    expect(result).toMatchObject({ outcome: 'error', code: '0xE0000100', publishedName: null });
  });

  it('when nothing was staged then the device has Code 28', () => {
    expect(run(input('11-24h2')).result.willLoad).toMatchObject({ ok: false, problem: { code: 28 } });
  });
});

describe('names in the store', () => {
  const install = (changes: Parameters<typeof input>[1] = {}, id = '11-24h2') =>
    run(input(id, changes), 'install').result;

  it('when names are taken then the lowest free one is given', () => {
    expect(install().publishedName).toBe('oem12.inf');
    expect(
      install({ staged: twelveStaged.filter((entry) => entry.publishedName !== 'oem3.inf') }).publishedName,
    ).toBe('oem3.inf');
    expect(install({ staged: [] }).publishedName).toBe('oem0.inf');
  });

  it('when the same package is staged again then it keeps its name and folder', () => {
    const first = install();
    const entry = {
      ...twelveStaged[0],
      publishedName: 'oem77.inf',
      repositoryFolder: first.repositoryFolder ?? '',
    };
    const again = install({
      staged: [...twelveStaged, { ...twelveStaged[0], ...entry } as (typeof twelveStaged)[number]],
    });
    expect(again).toMatchObject({ publishedName: 'oem77.inf', repositoryFolder: first.repositoryFolder });
  });

  it('when INF or catalog differ then so does the folder; it carries the architecture and on 7 the locale', () => {
    expect(install().repositoryFolder).toMatch(/^fabaudio\.inf_amd64_[0-9a-f]{16}$/);
    expect(install({}, '7').repositoryFolder).toMatch(/^fabaudio\.inf_amd64_neutral_[0-9a-f]{16}$/);
    const other = facts();
    const changed = {
      ...other,
      files: other.files.map((one) =>
        one.role === 'inf' ? { ...one, hash: { kind: 'flat' as const, digests: { sha256: 'FF' } } } : one,
      ),
    };
    expect(install({ facts: changed }).repositoryFolder).not.toBe(install().repositoryFolder);
    const signed = {
      ...other,
      catalog: other.catalog && {
        ...other.catalog,
        signature: signature({ signer: certificate({ thumbprint: '00' }) }),
      },
    };
    expect(install({ facts: signed }).repositoryFolder).not.toBe(install().repositoryFolder);
  });

  it('when the INF lies in a sub-folder then paths follow it', () => {
    const deep = facts({
      inf: { path: 'x64/deep/FabAudio.inf' },
      files: [
        file('x64/deep/FabAudio.inf', { role: 'inf' }),
        file('x64/deep/fabaudio.cat', { role: 'catalog' }),
        file('x64/deep/bin/fabaudio.sys'),
        file('readme.txt', { role: 'extra', referenced: false, status: 'not-referenced' }),
      ],
    });
    const { events } = run(input('11-24h2', { facts: deep }), 'install');
    const copied = events.find((event) => event.type === 'package-copied');
    expect(copied).toMatchObject({
      infPath: 'C:\\Packages\\FabAudio\\x64\\deep\\FabAudio.inf',
      from: 'C:\\Packages\\FabAudio\\x64\\deep',
      files: ['bin\\fabaudio.sys', 'fabaudio.cat', 'FabAudio.inf'],
    });
  });

  it('when a source has a name that Windows forbids then its folder has a plain one', () => {
    expect(sourceFolderFor('My Driver.zip')).toBe('C:\\Packages\\My Driver');
    expect(sourceFolderFor('a<b>:"|?*\n.7z')).toBe('C:\\Packages\\a_b_______');
    expect(sourceFolderFor('...')).toBe('C:\\Packages\\Package');
  });
});
