import type { SignatureType } from '../model/verdict';

/** One signature type as Microsoft groups them: who makes it, how, and what it needs. */
export interface SignatureTypeFacts {
  /** R: release, E: enterprise, T: test, N: none. */
  readonly id: string;
  readonly name: string;
  /** What it looks like to whoever reads the package. Some types look alike. */
  readonly signatureType: SignatureType;
  readonly purpose: 'release' | 'test' | 'none';
  readonly madeBy: string;
  readonly recognisedBy: string;
  /** What has to be done, in order. */
  readonly steps: readonly string[];
  /** How a PC is prepared for it, in words and in what is changed there; `null` when nothing has to be done. */
  readonly preparation: {
    readonly text: string;
    readonly root: boolean;
    readonly publisher: boolean;
    readonly testSigning: boolean;
  } | null;
  /** Why a publisher cannot have it (any more); `null` when it can be had. */
  readonly notObtainable: string | null;
  readonly source: string;
  readonly unconfirmed: readonly string[];
}

const types = 'selecting the appropriate signature type (managing-the-signing-process)';
const account = 'Register with the Hardware Dev Center, for which an EV code-signing certificate is needed';
const embed = 'Embed a signature in each kernel-mode file that starts at boot, before the catalog is made';
const catalog = 'Make the catalog with Inf2Cat, sign it with SHA-256 and have it timestamped';
const both = { root: true, publisher: true, testSigning: true } as const;

/** Every type, the release types first. Source: digital-signatures-and-pnp-device-installation; and beside each row. */
export const signatureTypeFacts: readonly SignatureTypeFacts[] = [
  {
    id: 'R1',
    name: 'Part of Windows (Windows Sustained Engineering)',
    signatureType: 'inbox',
    purpose: 'release',
    madeBy: 'Microsoft, for drivers that Windows itself brings',
    recognisedBy: 'A signer with the usage Windows System Component Verification, under a Microsoft root',
    steps: ['Agree with Microsoft that the driver becomes a part of Windows'],
    preparation: null,
    notObtainable: 'Microsoft alone decides what becomes a part of Windows.',
    source: `${types}; whql-release-signature`,
    unconfirmed: [],
  },
  {
    id: 'R2',
    name: 'WHQL release signature (HLK-tested)',
    signatureType: 'whql',
    purpose: 'release',
    madeBy: 'The Hardware Dev Center, after the tests of the Hardware Lab Kit',
    recognisedBy:
      'Signer “Microsoft Windows Hardware Compatibility Publisher” with the usage Windows Hardware Driver Verification, under a Microsoft root',
    steps: [
      account,
      'Run the tests of the Hardware Lab Kit on every Windows release that is to be supported',
      'Submit the test log with the driver package, the submission signed with the registered certificate',
      'Download the package that the Dev Center has signed, and check it',
    ],
    preparation: null,
    notObtainable: null,
    source: `${types}; dashboard/code-signing-validate; dashboard/code-signing-reqs`,
    unconfirmed: [],
  },
  {
    id: 'R3',
    name: 'Attestation signature',
    signatureType: 'attestation',
    purpose: 'release',
    madeBy: 'The Hardware Dev Center, on the word of the publisher that the driver was tested',
    recognisedBy: 'As WHQL, with the further usage 1.3.6.1.4.1.311.10.3.5.1',
    steps: [
      account,
      'Put the package into a cabinet and sign that with the EV certificate',
      'Submit it for attestation and download what comes back',
    ],
    preparation: null,
    notObtainable: null,
    source: `${types}; dashboard/code-signing-attestation; dashboard/code-signing-reqs`,
    unconfirmed: ['Whether Windows in S mode takes attestation signatures.'],
  },
  {
    id: 'R4',
    name: 'Software publisher certificate with cross-certificate',
    signatureType: 'cross-signed',
    purpose: 'release',
    madeBy: 'The publisher, with an own key',
    recognisedBy:
      'A company as signer, and a certificate that Microsoft Code Verification Root has issued in the message',
    steps: ['Get a software publisher certificate', embed, catalog],
    preparation: null,
    notObtainable:
      'The cross-certificates ended between 2016 and 2021: what was signed and timestamped before goes on, nothing new can be signed.',
    source: 'deprecation-of-software-publisher-certificates-and-commercial-release-certificates',
    unconfirmed: ['What servers from 2016 on do with certificates that were issued after 29 July 2015.'],
  },
  {
    id: 'R5',
    name: 'Commercial release certificate',
    signatureType: 'commercial',
    purpose: 'release',
    madeBy: 'The publisher, with an own key',
    recognisedBy: 'A company as signer, under a commercial root that Windows trusts',
    steps: ['Buy a code-signing certificate; its key lives in a hardware token or service', embed, catalog],
    preparation: null,
    notObtainable: null,
    source: `${types}; commercial-release-certificate`,
    unconfirmed: [],
  },
  {
    id: 'R6',
    name: 'Microsoft Trusted Signing',
    signatureType: 'trusted-signing',
    purpose: 'release',
    madeBy: 'The publisher, through a service of Microsoft that keeps the key',
    recognisedBy:
      'A company as signer, under Microsoft Identity Verification Root Certificate Authority 2020',
    steps: ['Have the identity of the publisher validated by the service', catalog],
    preparation: null,
    notObtainable: null,
    source: 'Trusted Signing documentation; known roots',
    unconfirmed: [
      'That Plug and Play takes such catalogs for those of a third party follows from its usages alone.',
    ],
  },
  {
    id: 'E1',
    name: 'Enterprise CA release signature',
    signatureType: 'enterprise',
    purpose: 'release',
    madeBy: 'An organisation, with a certificate of its own authority',
    recognisedBy: 'A root that the PCs of the organisation alone trust',
    steps: [
      'Have the enterprise CA issue a code-signing certificate',
      catalog,
      'Deploy root and publisher by group policy',
    ],
    preparation: {
      text: 'By group policy: the root among the trusted roots, the end-entity certificate among the trusted publishers.',
      root: true,
      publisher: true,
      testSigning: false,
    },
    notObtainable: null,
    source:
      'enterprise-ca-test-certificate; trusted-publishers-certificate-store; deploying is our reading of both',
    unconfirmed: [],
  },
  {
    id: 'T1',
    name: 'WHQL test signature (preproduction)',
    signatureType: 'whql-test',
    purpose: 'test',
    madeBy: 'The Hardware Dev Center, for tests',
    recognisedBy: 'A chain that ends in a Microsoft test root',
    steps: [account, 'Submit the package for test signing and download what comes back'],
    preparation: {
      text: 'Turn Secure Boot off and test signing on; from Windows 11 22H2 on, enrolling the preproduction keys does as well.',
      root: false,
      publisher: false,
      testSigning: true,
    },
    notObtainable: null,
    source: 'whql-test-signature-program; preproduction-driver-signing-and-install',
    unconfirmed: ['Names of test roots other than that of 2010.'],
  },
  {
    id: 'T2',
    name: 'Self-signed test certificate (MakeCert, New-SelfSignedCertificate)',
    signatureType: 'self-signed',
    purpose: 'test',
    madeBy: 'A developer, on the own PC',
    recognisedBy: 'The signer has issued its own certificate',
    steps: [
      'Make a test certificate',
      catalog,
      'Put it into Trusted Root and Trusted Publishers of each test PC',
    ],
    preparation: {
      text: 'Certificate in Trusted Root and Trusted Publishers; test signing on, Secure Boot off.',
      ...both,
    },
    notObtainable: null,
    source: 'makecert-test-certificate; creating-test-certificates',
    unconfirmed: [],
  },
  {
    id: 'T3',
    name: 'Commercial test certificate',
    signatureType: 'commercial',
    purpose: 'test',
    madeBy: 'A developer, with a certificate of a commercial authority that is kept for tests',
    recognisedBy: 'As R5: nothing in the package tells the two apart',
    steps: ['Get a certificate from an authority that Windows trusts', catalog],
    preparation: {
      text: 'Test signing on, Secure Boot off; the publisher among the trusted ones for silence.',
      root: false,
      publisher: true,
      testSigning: true,
    },
    notObtainable: null,
    source: 'commercial-test-certificate',
    unconfirmed: [],
  },
  {
    id: 'T4',
    name: 'Enterprise CA test certificate',
    signatureType: 'enterprise',
    purpose: 'test',
    madeBy: 'A developer, with a certificate of the domain’s authority',
    recognisedBy: 'As E1',
    steps: ['Have the enterprise CA issue a test certificate', catalog],
    preparation: {
      text: 'The root comes by domain policy; publisher trusted; test signing on, Secure Boot off.',
      ...both,
    },
    notObtainable: null,
    source: 'enterprise-ca-test-certificate',
    unconfirmed: [],
  },
  {
    id: 'N',
    name: 'No signature',
    signatureType: 'none',
    purpose: 'none',
    madeBy: 'Nobody',
    recognisedBy: 'No catalog is named, it is not there, or it is not signed',
    steps: [],
    preparation: null,
    notObtainable: null,
    source: 'signature-categories-and-driver-installation',
    unconfirmed: [],
  },
];

/** The rows that a package which looks like this may be of: several where types look alike. An authority nobody knows is taken for an organisation’s. */
export function typesLooking(signatureType: SignatureType): readonly SignatureTypeFacts[] {
  const like = signatureType === 'unknown-authority' ? 'enterprise' : signatureType;
  return signatureTypeFacts.filter((row) => row.signatureType === like);
}
