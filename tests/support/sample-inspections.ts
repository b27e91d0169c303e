/** Inspection documents as the engine gives them, for tests of the page. Every one passes `inspectionSchema`. */
import type {
  CertificateSummary,
  InspectedCatalog,
  InspectedFile,
  InspectedPackage,
  Inspection,
} from '../../shared/model/inspection';
import type { Category, Check, CheckId } from '../../shared/model/verdict';

const hex = (seed: string, length: number) =>
  [...Array(length).keys()]
    .map((at) => ((seed.charCodeAt(at % seed.length) * 7 + at * 13) % 16).toString(16).toUpperCase())
    .join('');

export function sampleCertificate(subject: string, issuer: string, ekus: string[] = []): CertificateSummary {
  return {
    subject,
    issuer,
    subjectName: `CN=${subject}, O=${subject}, C=US`,
    issuerName: `CN=${issuer}, O=${issuer}, C=US`,
    serial: hex(`serial ${subject}`, 32),
    thumbprint: hex(subject, 40),
    notBefore: '2019-05-01T00:00:00Z',
    notAfter: subject.includes('Root') ? '2038-05-01T00:00:00Z' : '2023-05-01T00:00:00Z',
    ekus,
    anyUse: ekus.length === 0,
    publicKey: { algorithm: 'rsa', bits: 3072 },
    signatureDigest: 'sha256',
  };
}

const codeSigning = '1.3.6.1.5.5.7.3.3';
export const signer = sampleCertificate('Fabrikam Audio GmbH', 'Contoso Code Signing CA', [codeSigning]);
const issuer = sampleCertificate('Contoso Code Signing CA', 'Contoso Root', [codeSigning]);
const root = sampleCertificate('Contoso Root', 'Contoso Root');
const rootFacts = {
  subject: root.subject,
  thumbprint: root.thumbprint,
  trusted: true,
  kind: 'public' as const,
  standIn: false,
};

const catalog: InspectedCatalog = {
  path: 'driver/fabaudio.cat',
  version: 2,
  members: 5,
  digests: ['sha1', 'sha256'],
  attributes: [{ name: 'OS', value: '_v100_X64' }],
  signature: { valid: true, code: '0x00000000', detail: 'The signature matches the catalog.' },
  signer,
  digestAlgorithm: 'sha256',
  timestamp: {
    time: '2022-02-01T09:30:00Z',
    kind: 'rfc3161',
    authority: 'Contoso Time Stamping 2021',
    valid: true,
    code: '0x00000000',
    detail: 'The timestamp matches the signature.',
  },
  nestedSignatures: 0,
  programName: null,
  chain: [signer, issuer, root],
  root: rootFacts,
  paths: [
    {
      code: '0x00000000',
      detail: 'Ends in the trusted root Contoso Root.',
      taken: true,
      certificates: [signer, issuer, root],
      root: rootFacts,
    },
    {
      code: '0x800B010A',
      detail: 'The issuer of Contoso Code Signing CA could not be found.',
      taken: false,
      certificates: [signer, issuer],
      root: null,
    },
  ],
};

function file(path: string, change: Partial<InspectedFile> = {}): InspectedFile {
  return {
    path,
    role: 'payload',
    referenced: true,
    present: true,
    size: 48_640,
    compressedAs: null,
    hash: { kind: 'authenticode', sha1: hex(path, 40), sha256: hex(path, 64) },
    status: 'verified',
    alterations: [],
    embeddedSignature: null,
    kernelMode: false,
    problem: null,
    ...change,
  };
}

export const sampleFiles: readonly InspectedFile[] = [
  file('driver/fabaudio.inf', {
    role: 'inf',
    size: 4_212,
    hash: { kind: 'flat', sha1: hex('inf', 40), sha256: hex('inf', 64) },
  }),
  file('driver/fabaudio.cat', { role: 'catalog', size: 11_902, hash: null }),
  file('driver/amd64/fabaudio.sys', {
    kernelMode: true,
    embeddedSignature: {
      signer,
      valid: true,
      code: '0x00000000',
      detail: 'Signed with SHA-256.',
      digestAlgorithm: 'sha256',
      timestamp: null,
      nested: 0,
    },
  }),
  file('driver/amd64/fabpanel.dll', { size: 1_204_224 }),
  file('driver/readme.txt', {
    role: 'extra',
    referenced: false,
    size: 912,
    status: 'not-referenced',
    hash: null,
  }),
];

function check(
  id: CheckId,
  result: Check['result'],
  title: string,
  detail: string,
  more: Partial<Check> = {},
): Check {
  return { id, result, code: '0x00000000', title, detail, remedy: null, unconfirmed: false, ...more };
}

const signedChecks: readonly Check[] = [
  check('inf-readable', 'pass', 'INF readable', 'fabaudio.inf was read as UTF-16.'),
  check('files-present', 'pass', 'Files present', 'All 3 files that the INF names are there.'),
  check('catalog-named', 'pass', 'Catalog named', 'CatalogFile names fabaudio.cat for amd64.'),
  check('catalog-present', 'pass', 'Catalog present', 'fabaudio.cat lies beside the INF.'),
  check('catalog-readable', 'pass', 'Catalog readable', 'Version 2 with 5 members.'),
  check(
    'inf-in-catalog',
    'pass',
    'INF in the catalog',
    'The hash of fabaudio.inf is a member of fabaudio.cat.',
  ),
  check('catalog-signature', 'pass', 'Signature of the catalog', 'Made by Fabrikam Audio GmbH and intact.'),
  check('timestamp', 'pass', 'Timestamp', '2022-02-01, Contoso Time Stamping 2021.'),
  check(
    'driver-policy',
    'info',
    'Driver policy',
    'The chain does not end in a Microsoft root: not a Windows authority.',
    {
      code: '0x800B0109',
    },
  ),
  check(
    'certificate-chain',
    'pass',
    'Certificate chain',
    'Fabrikam Audio GmbH leads to Contoso Root, which this PC trusts.',
  ),
  check('certificate-validity', 'pass', 'Validity', 'All certificates were valid on 2022-02-01.'),
  check('certificate-usage', 'pass', 'Purpose', 'The signer may sign code.'),
  check(
    'publisher-distrusted',
    'pass',
    'Not distrusted',
    'The signer is not among the Untrusted Certificates.',
    {
      unconfirmed: true,
    },
  ),
];

const inf: InspectedPackage['inf'] = {
  path: 'driver/fabaudio.inf',
  encoding: 'utf-16le',
  kind: 'device',
  class: 'MEDIA',
  classGuid: '{4d36e96c-e325-11ce-bfc1-08002be10318}',
  provider: 'Fabrikam',
  driverVersion: { date: '2022-02-01', version: '1.2.3.4' },
  catalogFile: 'fabaudio.cat',
  architectures: ['amd64', 'arm64'],
  devices: [
    {
      description: 'Fabrikam USB Sound Controller',
      hardwareIds: ['USB\\VID_1209&PID_53C1'],
      compatibleIds: ['USB\\Class_01'],
    },
  ],
  problems: [
    {
      code: 'UNKNOWN_DIRECTIVE',
      severity: 'warning',
      message: 'PnpLockdown is not set; set it to 1 in [Version].',
      path: 'driver/fabaudio.inf',
      line: 6,
      column: 1,
    },
  ],
};

/** A package of each category, the checks and files fitting it. */
function samplePackage(category: Category): InspectedPackage {
  const base: InspectedPackage = {
    inf,
    catalog,
    files: [...sampleFiles],
    signatureType: 'commercial',
    standIn: false,
    verdict: {
      category,
      infUsable: true,
      reason: 'unknown',
      code: '0xE0000242',
      publisher: signer.subject,
      summary:
        'The signature is valid, but this PC has not yet decided whether it trusts Fabrikam Audio GmbH: Windows asks an administrator.',
      judgedAt: { time: '2022-02-01T09:30:00Z', by: 'timestamp' },
      checks: [
        ...signedChecks,
        check(
          'publisher-trusted',
          'info',
          'Trusted publisher',
          'Fabrikam Audio GmbH is not a trusted publisher yet.',
          {
            code: '0xE0000242',
            remedy:
              'Answer the question with “always trust”, or add the signer on the page Trusted publishers.',
          },
        ),
        check('files-in-catalog', 'pass', 'Files in the catalog', 'All 2 driver files match the catalog.'),
      ],
    },
  };
  const { verdict } = base;
  switch (category) {
    case 'unknown-publisher':
      return base;
    case 'windows-signing-authority':
      return {
        ...base,
        signatureType: 'whql',
        verdict: {
          ...verdict,
          reason: 'microsoft',
          code: '0x00000000',
          summary: 'Microsoft has signed this package.',
        },
      };
    case 'trusted-publisher':
      return {
        ...base,
        verdict: {
          ...verdict,
          reason: 'trusted',
          code: '0xE0000241',
          summary: 'This PC always trusts Fabrikam Audio GmbH: Windows installs without asking.',
        },
      };
    case 'untrusted-publisher':
      return {
        ...base,
        verdict: {
          ...verdict,
          reason: 'untrusted',
          code: '0xE0000243',
          summary: 'This PC never trusts Fabrikam Audio GmbH: Windows refuses without asking.',
        },
      };
    case 'altered':
      return {
        ...base,
        files: sampleFiles.map((item) =>
          item.role === 'inf'
            ? {
                ...item,
                status: 'altered' as const,
                alterations: ['Its line ends are LF; with CRLF restored the file matches the catalog.'],
              }
            : item,
        ),
        verdict: {
          ...verdict,
          reason: 'altered-inf',
          code: '0xE000024B',
          summary:
            'fabaudio.inf is no longer the file that Fabrikam Audio GmbH signed: its line ends were changed.',
          checks: verdict.checks.map((item) =>
            item.id === 'inf-in-catalog'
              ? {
                  ...item,
                  result: 'fail' as const,
                  code: '0xE000024B',
                  detail: 'The hash of fabaudio.inf is not among the 5 members of fabaudio.cat.',
                  remedy: 'Restore the CRLF line ends, for example with unix2dos, or sign the package again.',
                }
              : item,
          ),
        },
      };
    case 'unsigned':
      return {
        ...base,
        catalog: null,
        signatureType: 'none',
        files: sampleFiles
          .filter((item) => item.role !== 'catalog')
          .map((item) => ({ ...item, status: item.referenced ? ('unknown' as const) : item.status })),
        verdict: {
          ...verdict,
          reason: 'no-catalog',
          code: '0xE000022F',
          publisher: null,
          judgedAt: null,
          summary: 'The INF names no catalog, so nobody has signed this package.',
          checks: [
            ...verdict.checks.slice(0, 2),
            check('catalog-named', 'fail', 'Catalog named', 'fabaudio.inf has no CatalogFile in [Version].', {
              code: '0xE000022F',
              remedy: 'Add CatalogFile to [Version], make the catalog with Inf2Cat and sign it.',
            }),
            ...verdict.checks.slice(3).map((item) => ({
              ...item,
              result: 'skipped' as const,
              code: '0x00000000',
              detail: 'Not looked at: there is no catalog.',
              remedy: null,
              unconfirmed: false,
            })),
          ],
        },
      };
  }
}

/** A document with a package of each given category. */
export function sampleInspection(categories: readonly Category[], path = '/drivers/FabAudio'): Inspection {
  return {
    schema: 'driver-preflight/inspection@1',
    source: { path, kind: 'folder', files: 5, bytes: 1_269_890 },
    architecture: 'amd64',
    pc: { id: 'pc-11', windows: '11-24h2', user: 'admin' },
    packages: categories.map((category, index) => {
      const item = samplePackage(category);
      return index === 0 ? item : { ...item, inf: { ...item.inf, path: `driver${index}/fab${index}.inf` } };
    }),
    problems: [],
  };
}
