import { describe, expect, it } from 'vitest';
import { willLoad } from '../../../electron/staging/will-load';
import type { FileFacts, ImageMemory } from '../../../shared/model/package';
import type { Pc } from '../../../shared/model/pc';
import type { Signature } from '../../../shared/model/signature';
import { loadCheckIds } from '../../../shared/model/staging';
import { type SignatureType, signatureTypes } from '../../../shared/model/verdict';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { windowsVersions } from '../../../shared/windows/versions';
import { certificate, embedded, facts, file, kernelFile, pc, signature, verdict, windows } from './fab-audio';

interface Case {
  readonly pc?: Partial<Pc>;
  readonly type?: SignatureType;
  readonly signature?: Partial<Signature>;
  readonly issued?: string;
  readonly file?: Partial<FileFacts>;
  readonly bootStart?: boolean;
  readonly memory?: ImageMemory;
}

const writableCode: ImageMemory = {
  sectionAlignment: 0x1000,
  writableExecutable: ['.text'],
  unaligned: [],
  importsInExecutable: null,
};

function load(id: string, given: Case = {}) {
  const one = pc({ windows: id, ...given.pc });
  const signer = certificate({ notBefore: given.issued ?? '2021-01-01T00:00:00Z' });
  const signed = signature({ signer, certificates: [signer], ...given.signature });
  const service = {
    name: 'fabaudio',
    serviceType: 1,
    startType: given.bootStart ? 0 : 3,
    binary: 'fabaudio.sys',
    isFunctionDriver: true,
  };
  const { memory } = given;
  const image = { machine: one.architecture, kernelMode: true, ...(memory === undefined ? {} : { memory }) };
  const base = facts({
    inf: { services: [service] },
    files: [file('fabaudio.inf', { role: 'inf' }), kernelFile({ image, ...given.file })],
  });
  const package_ = { ...base, catalog: base.catalog && { ...base.catalog, signature: signed } };
  const judged = verdict('trusted', { signatureType: given.type ?? 'cross-signed' });
  return willLoad(package_, judged, one, windows(id));
}

const failed = (answer: ReturnType<typeof load>) =>
  answer.files[0]?.checks.filter((check) => check.result === 'fail').map((check) => check.id);

const switches: readonly (readonly [string, Partial<Pc>])[] = [
  ['as it starts out', {}],
  ['Secure Boot off', { secureBoot: false }],
  ['upgraded from 7', { upgradedFrom: '7' }],
  ['2026 policy evaluated', { driverPolicy: 'evaluation' }],
  ['2026 policy enforced', { driverPolicy: 'enforced' }],
  ['test signing', { secureBoot: false, testSigning: true }],
  ['enforcement off', { enforcement: false }],
  ['memory integrity', { memoryIntegrity: true }],
  ['preproduction keys', { preproductionKeys: true }],
];

const columns: readonly (readonly [string, Case])[] = [
  ...signatureTypes
    .filter((type) => type !== 'none')
    .map((type) => [type, { type, signature: { digestAlgorithm: 'sha1' } }] as const),
  [
    'cross <2015-07-29',
    { type: 'cross-signed', issued: '2014-01-01T00:00:00Z', signature: { digestAlgorithm: 'sha1' } },
  ],
  ['whql, SHA-2', { type: 'whql' }],
  ['whql, W+X section', { type: 'whql', signature: { digestAlgorithm: 'sha1' }, memory: writableCode }],
  ['no signature', { type: 'none', file: { status: 'altered' } }],
];

describe('what the kernel loads', () => {
  it('when each signature meets each PC that can exist then the table is as reviewed', async () => {
    const head = ['PC'.padEnd(46), ...columns.map(([name]) => name)].join(' | ');
    const rows = new Map<string, string>();
    for (const row of windowsVersions) {
      for (const architecture of row.architectures) {
        for (const [name, changes] of switches) {
          const one = pc({ windows: row.id, architecture, ...changes });
          if (pcProblems(one, row).length > 0) continue;
          if (row.secureBoot === 'unsupported' && name === 'Secure Boot off') continue;
          const cells = columns.map(([column, given]) => {
            const answer = load(row.id, { ...given, pc: { architecture, ...changes } });
            expect(answer.files).toHaveLength(1);
            expect(answer.files[0]?.ok, `${row.id} ${name} ${column}`).toBe(answer.ok);
            expect(answer.ok ? null : answer.problem?.code).toBe(answer.files[0]?.code);
            expect(answer.files[0]?.remedy === null).toBe(answer.ok);
            const text = `${answer.ok ? 'loads' : `Code ${answer.problem?.code}`}${answer.unconfirmed ? ' ?' : ''}`;
            return text.padEnd(column.length);
          });
          rows.set(`${row.id} ${architecture}, ${name}`.padEnd(46), cells.join(' | ').trimEnd());
        }
      }
    }
    const lines = [...rows].map(([place, cells]) => `${place} | ${cells}`);
    await expect(`${[head, ...lines].join('\n')}\n`).toMatchFileSnapshot('load-table.snapshot');
  }, 60_000);

  const cross = certificate({
    subject: 'Some CA',
    issuer: 'Microsoft Code Verification Root',
    notAfter: '2021-04-15T00:00:00Z',
  });
  const stamped = (time: string) => ({
    certificates: [certificate(), cross],
    timestamps: [
      {
        kind: 'rfc3161' as const,
        time,
        authority: 'TSA',
        status: 'valid' as const,
        code: '0x00000000',
        detail: '',
        digestAlgorithm: 'sha256' as const,
        signer: null,
        certificates: [],
      },
    ],
  });

  it('when a file was signed after its cross-certificate ended then that is what fails', () => {
    expect(load('8.1', { signature: stamped('2021-04-14T00:00:00Z') }).ok).toBe(true);
    const late = load('8.1', { signature: stamped('2021-04-16T00:00:00Z') });
    expect(late).toMatchObject({ ok: false, problem: { code: 52 }, unconfirmed: false });
    expect(failed(late)).toEqual(['cross-certificate']);
    const never = { certificates: [certificate(), cross] };
    expect(load('8.1', { signature: never })).toMatchObject({ ok: false, unconfirmed: true });
    expect(load('8.1', { signature: never, pc: { now: '2019-01-01T00:00:00Z' } }).ok).toBe(true);
  });

  it('when the certificate is younger than 29 July 2015 then Secure Boot and an upgrade decide', () => {
    expect(failed(load('10-1607'))).toEqual(['cut-off-date']);
    expect(load('10-1607', { issued: '2015-07-28T23:59:59Z' })).toMatchObject({
      ok: true,
      unconfirmed: false,
    });
    expect(load('10-1607', { pc: { secureBoot: false } }).ok).toBe(true);
    expect(load('10-1607', { pc: { upgradedFrom: '8.1' } }).ok).toBe(true);
  });

  it('when the 2026 policy is enforced then cross-signed files fail, and in evaluation they load with a word on it', () => {
    const old = { issued: '2014-01-01T00:00:00Z' };
    const evaluated = load('11-25h2', old);
    expect(evaluated.ok).toBe(true);
    expect(evaluated.files[0]?.checks.at(-1)).toMatchObject({ id: 'driver-policy', result: 'info' });
    const enforced = load('11-25h2', { ...old, pc: { driverPolicy: 'enforced' } });
    expect(failed(enforced)).toEqual(['driver-policy']);
    expect(enforced.unconfirmed).toBe(true);
    expect(load('11-25h2', { type: 'whql', pc: { driverPolicy: 'enforced' } }).ok).toBe(true);
  });

  it('when memory integrity is on then even test mode wants a signature', () => {
    const test = { secureBoot: false, testSigning: true, memoryIntegrity: true };
    expect(load('11-25h2', { type: 'self-signed', pc: test })).toMatchObject({ ok: true, unconfirmed: true });
    const bare = { file: { status: 'altered' as const } };
    expect(failed(load('11-25h2', { ...bare, pc: test }))).toEqual(['signature']);
    expect(failed(load('11-25h2', { ...bare, pc: { enforcement: false, memoryIntegrity: true } }))).toEqual([
      'signature',
    ]);
    expect(load('11-25h2', { ...bare, pc: { enforcement: false } }).ok).toBe(true);
  });

  it('when memory integrity is on and the sections break its rules then it fails with Code 39, says where, and what mends it', () => {
    const sound = {
      sectionAlignment: 0x1000,
      writableExecutable: [],
      unaligned: [],
      importsInExecutable: null,
    };
    const with_ = (memory: Partial<ImageMemory>, pc: Partial<Pc> = { memoryIntegrity: true }) =>
      load('11-25h2', {
        type: 'whql',
        pc,
        file: { image: { machine: 'amd64', kernelMode: true, memory: { ...sound, ...memory } } },
      });
    const broken = with_({ writableExecutable: ['INIT', 'PAGE'], importsInExecutable: '.text' });
    expect(broken).toMatchObject({ ok: false, problem: { code: 39 }, unconfirmed: true });
    expect(failed(broken)).toEqual(['memory-layout']);
    expect(broken.detail).toContain('(section PAGE)');
    expect(broken.files[0]?.remedy).toContain('writable and executable');
    expect(broken.files[0]?.remedy).toContain('.rdata');
    expect(with_({ sectionAlignment: 0x80, unaligned: ['.text'] }).problem?.code).toBe(39);
    expect(with_({ sectionAlignment: 0x200 }).detail).toContain('0x200');
    // Windows itself takes the write permission of INIT away.
    expect(with_({ writableExecutable: ['INIT'] }).ok).toBe(true);
    expect(with_({}).files[0]?.checks.at(-1)).toMatchObject({ id: 'memory-layout', result: 'pass' });
    expect(with_({ writableExecutable: ['PAGE'] }, {}).ok).toBe(true);
    expect(
      failed(with_({ writableExecutable: ['PAGE'] }, { memoryIntegrity: true, enforcement: false })),
    ).toEqual(['memory-layout']);
  });

  it('when a driver starts at boot then 64-bit Windows wants the signature inside it, and x86 checks it at all', () => {
    const atBoot = { bootStart: true, issued: '2014-01-01T00:00:00Z' };
    expect(failed(load('7', { ...atBoot, signature: { digestAlgorithm: 'sha1' } }))).toEqual(['boot-start']);
    const own = { embeddedSignature: embedded() };
    expect(load('7', { ...atBoot, file: own }).ok).toBe(true);
    expect(load('10-22h2', { ...atBoot, type: 'whql' }).ok).toBe(true);
    expect(load('7', { pc: { architecture: 'x86' }, type: 'commercial' }).ok).toBe(true);
    expect(
      load('7', { pc: { architecture: 'x86' }, type: 'commercial', bootStart: true }).problem?.code,
    ).toBe(52);
  });

  it('when the image is for another processor or on the blocked list then the code says so', () => {
    const wrong = load('11-25h2', { type: 'whql', file: { image: { machine: 'x86', kernelMode: true } } });
    expect(wrong).toMatchObject({ ok: false, problem: { code: 39 } });
    const real = load('11-25h2', { type: 'whql', file: { image: { machine: 'x64', kernelMode: true } } });
    expect(real.ok).toBe(true);
    const listed = load('11-25h2', { type: 'whql', pc: { blockedFiles: ['11'.repeat(32).toLowerCase()] } });
    expect(listed).toMatchObject({ ok: false, problem: { code: 48, name: 'CM_PROB_DRIVER_BLOCKED' } });
  });

  it('when any check is told then it is of the list, with a sentence', () => {
    for (const [, given] of columns) {
      for (const check of load('11-25h2', given).files[0]?.checks ?? []) {
        expect(loadCheckIds).toContain(check.id);
        expect(check.detail).toMatch(/[.]$/);
      }
    }
  });
});
