import { type StageInput, type StageStep, stage } from '../../../electron/staging';
import type { Certificate } from '../../../shared/model/certificate';
import type { LogEvent } from '../../../shared/model/log';
import type { FileFacts, PackageFacts } from '../../../shared/model/package';
import type { Pc, StagedPackage, WindowsProfile } from '../../../shared/model/pc';
import type { EmbeddedSignature, Signature } from '../../../shared/model/signature';
import type { Prompt, PromptAnswer, StagingResult } from '../../../shared/model/staging';
import type { Category, Verdict, VerdictReason } from '../../../shared/model/verdict';
import { defaultSwitches } from '../../../shared/windows/pc-defaults';
import { findWindows } from '../../../shared/windows/versions';

/** The made-up package of the design's example logs: FabAudio by Fabrikam, signed by Fabrikam Inc. */

export const leafThumbprint = 'AB'.repeat(20);

export function certificate(changes: Partial<Certificate> = {}): Certificate {
  return {
    subject: 'Fabrikam Inc.',
    issuer: 'Some Code Signing CA',
    subjectName: 'CN=Fabrikam Inc.',
    issuerName: 'CN=Some Code Signing CA',
    serial: '01',
    thumbprint: leafThumbprint,
    thumbprint256: 'CD'.repeat(32),
    notBefore: '2021-01-01T00:00:00Z',
    notAfter: '2024-01-01T00:00:00Z',
    ekus: ['1.3.6.1.5.5.7.3.3'],
    keyUsage: null,
    basicConstraints: null,
    unknownCriticalExtensions: [],
    subjectKeyId: null,
    authorityKeyId: null,
    signatureDigest: 'sha256',
    publicKey: { algorithm: 'rsa', bits: 2048 },
    selfIssued: false,
    der: new Uint8Array([0x30, 0]),
    ...changes,
  };
}

export function signature(changes: Partial<Signature> = {}): Signature {
  return {
    status: 'valid',
    code: '0x00000000',
    detail: '',
    digestAlgorithm: 'sha256',
    signatureAlgorithm: 'rsa',
    signer: certificate(),
    certificates: [certificate()],
    programName: null,
    moreInfoUrl: null,
    timestamps: [],
    nested: [],
    ...changes,
  };
}

export function embedded(changes: Partial<EmbeddedSignature> = {}): EmbeddedSignature {
  return { ...signature(), fileDigest: 'AA', fileDigestMatches: true, hasPageHashes: false, ...changes };
}

export function file(path: string, changes: Partial<FileFacts> = {}): FileFacts {
  return {
    path,
    role: 'payload',
    referenced: true,
    present: true,
    size: 100,
    compressedAs: null,
    hash: { kind: 'flat', digests: { sha256: '11'.repeat(32) } },
    status: 'verified',
    alterations: [],
    embeddedSignature: null,
    image: null,
    problem: null,
    ...changes,
  };
}

export const kernelFile = (changes: Partial<FileFacts> = {}): FileFacts =>
  file('fabaudio.sys', { image: { machine: 'amd64', kernelMode: true }, ...changes });

export function facts(
  changes: { inf?: Partial<PackageFacts['inf']>; files?: readonly FileFacts[] } & Partial<
    Pick<PackageFacts, 'catalog' | 'catalogState'>
  > = {},
): PackageFacts {
  const inf: PackageFacts['inf'] = {
    path: 'fabaudio.inf',
    architecture: 'amd64',
    encoding: 'us-ascii',
    encodingEvidence: 'ascii',
    lineEnds: 'crlf',
    kind: 'device',
    class: 'MEDIA',
    classGuid: '{4d36e96c-e325-11ce-bfc1-08002be10318}',
    provider: 'Fabrikam',
    displayName: null,
    driverVersion: { date: '2022-02-01', version: '1.2.3.4' },
    catalogFiles: [{ key: 'CatalogFile', file: 'fabaudio.cat', line: 5 }],
    catalogFile: 'fabaudio.cat',
    pnpLockdown: true,
    devices: [
      {
        description: 'Fabrikam Audio',
        manufacturer: 'Fabrikam',
        hardwareIds: ['USB\\VID_1234&PID_5678&REV_0100', 'USB\\VID_1234&PID_5678'],
        compatibleIds: [],
        installSection: 'FabAudio',
        resolvedSection: 'FabAudio.ntamd64',
        decoration: 'NTamd64',
        featureScore: 255,
        line: 20,
      },
    ],
    architectures: ['amd64'],
    files: [],
    copyInfs: [],
    includes: [],
    coInstallers: [],
    services: [],
    problems: [],
    ...changes.inf,
  };
  const attributes = [{ name: 'Submission ID', value: '30892950_14258760443759904_1152921504628003139' }];
  const catalog: PackageFacts['catalog'] = {
    path: 'fabaudio.cat',
    size: 9000,
    catalog: { version: 2, listIdentifier: '00', thisUpdate: null, members: [], attributes, problems: [] },
    problem: null,
    signature: signature(),
  };
  return {
    inf,
    catalogState: changes.catalogState ?? 'present',
    catalog: changes.catalog === undefined ? catalog : changes.catalog,
    files: changes.files ?? [
      file(inf.path, { role: 'inf' }),
      file('fabaudio.cat', { role: 'catalog', hash: null }),
      kernelFile(),
    ],
  };
}

/** The package without its catalog. */
export const withoutCatalog = (): PackageFacts =>
  facts({
    catalogState: 'missing',
    catalog: null,
    files: [file('fabaudio.inf', { role: 'inf', status: 'unknown' }), kernelFile({ status: 'unknown' })],
  });

/** The category of each reason. Source: signature-categories-and-driver-installation. */
export function categoryOf(reason: VerdictReason): Category {
  switch (reason) {
    case 'microsoft':
      return 'windows-signing-authority';
    case 'trusted':
      return 'trusted-publisher';
    case 'untrusted':
      return 'untrusted-publisher';
    case 'unknown':
      return 'unknown-publisher';
    case 'altered-inf':
    case 'altered-file':
      return 'altered';
    default:
      return 'unsigned';
  }
}

const codes: Readonly<Record<VerdictReason, string>> = {
  microsoft: '0x00000000',
  trusted: '0xE0000241',
  unknown: '0xE0000242',
  untrusted: '0x800B0111',
  'no-catalog': '0xE000022F',
  'invalid-catalog': '0xE000022F',
  'catalog-not-signed': '0x800B0100',
  'bad-digest': '0x80096010',
  'untrusted-root': '0x800B0109',
  'untrusted-test-root': '0x800B010D',
  'no-chain': '0x800B010A',
  expired: '0x800B0101',
  'bad-timestamp': '0x80096005',
  'wrong-usage': '0x800B0110',
  'other-chain-error': '0x800B010B',
  'altered-inf': '0xE000024B',
  'altered-file': '0xE000024B',
};

export const reasons = Object.keys(codes) as readonly VerdictReason[];

export function verdict(reason: VerdictReason, changes: Partial<Verdict> = {}): Verdict {
  const code = codes[reason];
  const microsoft = reason === 'microsoft';
  const answered = reason === 'altered-file' || reason === 'altered-inf';
  return {
    category: categoryOf(reason),
    reason,
    code,
    publisher: microsoft ? 'Microsoft Windows Hardware Compatibility Publisher' : 'Fabrikam Inc.',
    signatureType: microsoft ? 'whql' : 'commercial',
    driverPolicyCode: microsoft ? '0x00000000' : '0x800B0109',
    authenticodeCode: microsoft ? null : answered ? '0xE0000242' : code,
    paths: [],
    standInRoots: [],
    crossCertificate: null,
    judgedAt: null,
    alteredFile:
      reason === 'altered-file' ? 'fabaudio.sys' : reason === 'altered-inf' ? 'fabaudio.inf' : null,
    missingFiles: [],
    infUsable: true,
    checks: [],
    summary: '',
    ...changes,
  };
}

export function pc(changes: Partial<Pc> = {}): Pc {
  return {
    id: 'pc',
    name: 'PC',
    windows: '11-24h2',
    architecture: 'amd64',
    user: 'admin',
    ...defaultSwitches(findWindows(changes.windows ?? '11-24h2')),
    ...changes,
  };
}

export function windows(id: string): WindowsProfile {
  const found = findWindows(id);
  if (found === null) throw new Error(`no Windows ${id}`);
  return found;
}

/** oem0.inf to oem11.inf: the examples publish as oem12.inf. */
export const twelveStaged: readonly StagedPackage[] = Array.from({ length: 12 }, (_, index) => ({
  publishedName: `oem${index}.inf`,
  repositoryFolder: `other${index}.inf_amd64_0000000000000000`,
  originalName: `other${index}.inf`,
  provider: null,
  class: null,
  classGuid: null,
  date: null,
  version: null,
  signer: null,
  signerScore: '0x80000000',
  category: 'unsigned',
  stagedAt: '2020-01-01T00:00:00.000Z',
}));

export function input(windowsId: string, changes: Partial<StageInput> = {}): StageInput {
  let calls = 0;
  const guid = (): string => {
    calls += 1;
    return `00000000-0000-0000-0000-${String(calls).padStart(12, '0')}`;
  };
  return {
    facts: facts(),
    verdict: verdict('unknown'),
    pc: pc({ windows: windowsId }),
    windows: windows(windowsId),
    staged: twelveStaged,
    sourceFolder: 'C:\\Packages\\FabAudio',
    caller: 'pnputil',
    ids: { user: 'admin', guid },
    ...changes,
  };
}

export interface Run {
  readonly prompts: readonly Prompt[];
  readonly events: readonly LogEvent[];
  readonly result: StagingResult;
}

/** Runs to the end, giving the answers in turn; a question without an answer left is closed. */
export function run(given: StageInput, ...answers: readonly PromptAnswer[]): Run {
  const steps = stage(given);
  const prompts: Prompt[] = [];
  const events: LogEvent[] = [];
  const left = [...answers];
  let step: IteratorResult<StageStep, StagingResult> = steps.next();
  while (!step.done) {
    if (step.value.type === 'event') {
      events.push(step.value.event);
      step = steps.next();
    } else {
      prompts.push(step.value.prompt);
      step = steps.next(left.shift());
    }
  }
  return { prompts, events, result: step.value };
}
