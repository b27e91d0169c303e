import type { WindowsProfile } from '../../model/pc';
import {
  doubt,
  lookOf8,
  lookOf10,
  noEarly247,
  refusedAs247,
  refusedTruly,
  release,
  release10,
  release11,
  versionPage,
} from './base';

const seven = {
  major: 6,
  minor: 1,
  build: 7601,
  servicePack: 1,
  architectures: ['amd64', 'x86'],
  logFamily: '7',
  dialogFamily: '7',
  callerCode: 'true-code',
  secureBoot: 'unsupported',
} as const;

const eight = {
  major: 6,
  minor: 2,
  build: 9200,
  architectures: ['amd64', 'x86'],
  dialogFamily: '8',
} as const;

const eightUnknown = [
  noEarly247,
  lookOf8,
  doubt('architectures', 'Windows RT (ARM32) takes no packages of third parties and is left out.'),
] as const;

const threeArchitectures = ['amd64', 'x86', 'arm64'] as const;
const driverPolicyPage = 'support page "The Windows Driver Policy" (24H2, 25H2 and Server 2025, April 2026)';

/** Client releases, oldest first. */
export const clientReleases: readonly WindowsProfile[] = [
  release({
    ...seven,
    id: 'vista',
    name: 'Windows Vista SP2',
    minor: 0,
    build: 6002,
    servicePack: 2,
    dialogFamily: 'vista',
    allSignersEqual: false,
    sha2: { signatures: 'limited', trustedPublishers: false },
    sources: [
      `${versionPage}: 6.0; build 6002 is Service Pack 2`,
      'allsigningequal-group-policy: off by default on Vista',
      'signature-categories-and-driver-installation is written for Vista',
    ],
    unconfirmed: [
      doubt('log', 'The log is written in the words of Windows 7; no real log of Vista was found.'),
      doubt('sha2', 'How far an updated Vista understands SHA-2 signatures is not confirmed; taken as not.'),
      doubt('dialog', 'Details of the look of both questions on Vista are inferred.'),
    ],
  }),
  release({
    ...seven,
    id: '7-no-sha2',
    name: 'Windows 7 SP1 without the SHA-2 updates',
    sha2: { signatures: 'no', trustedPublishers: false },
    sources: [
      `${versionPage}: 6.1; build 7601 is Service Pack 1`,
      'KB3033929, later KB4474419 with KB4490628, bring SHA-2 signatures; KB2921916 SHA-2 trusted publishers',
      'appendix-4--driver-signing-issues',
    ],
    unconfirmed: [
      doubt(
        'sha2',
        'What Windows 7 without the updates does with a SHA-2 signature differs between reports: the warning, the publisher question, or Code 52.',
      ),
    ],
  }),
  release({
    ...seven,
    id: '7-no-kb2921916',
    name: 'Windows 7 SP1 without KB2921916',
    sha2: { signatures: 'yes', trustedPublishers: false },
    sources: [
      `${versionPage}: 6.1; build 7601 is Service Pack 1`,
      'KB2921916: certificates signed with SHA-2 are not found among the trusted publishers without it',
    ],
    unconfirmed: [
      doubt(
        'sha2',
        'That the publisher question still appears for a trusted publisher without KB2921916 rests on user reports.',
      ),
    ],
  }),
  release({
    ...seven,
    id: '7',
    name: 'Windows 7 SP1',
    sources: [
      `${versionPage}: 6.1; build 7601 is Service Pack 1`,
      'TechNet dd919234: the caller of pnputil on Windows 7 sees 0xE000023F itself',
    ],
  }),
  release({
    ...eight,
    id: '8',
    name: 'Windows 8',
    sources: [
      `${versionPage}: 6.2; build 9200`,
      'Microchip Harmony help 00149: the first Windows that refuses packages without a usable catalog',
    ],
    unconfirmed: eightUnknown,
  }),
  release({
    ...eight,
    id: '8.1',
    name: 'Windows 8.1',
    minor: 3,
    build: 9600,
    sources: [`${versionPage}: 6.3; build 9600`, 'driver logs of 8.1 in public issues (nmap#1856)'],
    unconfirmed: eightUnknown,
  }),
  release({
    id: '10-1507',
    name: 'Windows 10 1507',
    build: 10240,
    architectures: ['amd64', 'x86'],
    sources: [`${release10}: 1507 is build 10240`, 'a driver log of build 10240 in public'],
    unconfirmed: [noEarly247, lookOf10],
  }),
  release({
    id: '10-1511',
    name: 'Windows 10 1511',
    build: 10586,
    architectures: ['amd64', 'x86'],
    sources: [`${release10}: 1511 is build 10586`],
    unconfirmed: [noEarly247, lookOf10],
  }),
  release({
    id: '10-1607',
    name: 'Windows 10 1607',
    build: 14393,
    architectures: ['amd64', 'x86'],
    memoryIntegrity: true,
    sources: [
      `${release10}: 1607 is build 14393`,
      'kernel-mode-code-signing-policy--windows-vista-and-later-: the kernel’s rule changes with 1607',
    ],
    unconfirmed: [noEarly247, lookOf10],
  }),
  release({
    id: '10-1809',
    name: 'Windows 10 1809',
    build: 17763,
    architectures: threeArchitectures,
    memoryIntegrity: true,
    sources: [
      `${release10}: 1809 is build 17763`,
      'inf-manufacturer-section: ARM64 since 1709',
      'dashboard/code-signing-reqs: cross-signed drivers not listed as accepted since 1809',
    ],
    unconfirmed: [noEarly247, lookOf10],
  }),
  release({
    id: '10-22h2',
    name: 'Windows 10 22H2',
    build: 19045,
    architectures: threeArchitectures,
    logFamily: '10.1903-11.23h2',
    memoryIntegrity: true,
    sources: [`${release10}: 22H2 is build 19045`, refusedAs247],
    unconfirmed: [lookOf10],
  }),
  release({
    id: '11-21h2',
    name: 'Windows 11 21H2',
    build: 22000,
    architectures: ['amd64', 'arm64'],
    logFamily: '10.1903-11.23h2',
    dialogFamily: '11',
    memoryIntegrity: true,
    sources: [`${release11}: 21H2 is build 22000`, refusedAs247],
  }),
  release({
    id: '11-23h2',
    name: 'Windows 11 23H2',
    build: 22631,
    architectures: ['amd64', 'arm64'],
    logFamily: '10.1903-11.23h2',
    dialogFamily: '11',
    memoryIntegrity: true,
    sources: [`${release11}: 23H2 is build 22631`, refusedAs247],
  }),
  release({
    id: '11-24h2',
    name: 'Windows 11 24H2',
    build: 26100,
    architectures: ['amd64', 'arm64'],
    logFamily: '11.24h2',
    dialogFamily: '11',
    callerCode: 'true-code',
    memoryIntegrity: true,
    driverPolicies: ['none', 'evaluation', 'enforced'],
    sources: [`${release11}: 24H2 is build 26100`, refusedTruly, driverPolicyPage],
  }),
  release({
    id: '11-25h2',
    name: 'Windows 11 25H2',
    build: 26200,
    architectures: ['amd64', 'arm64'],
    logFamily: '11.24h2',
    dialogFamily: '11',
    callerCode: 'true-code',
    memoryIntegrity: true,
    driverPolicies: ['evaluation', 'enforced', 'none'],
    sources: [`${release11}: 25H2 is build 26200`, refusedTruly, driverPolicyPage],
    unconfirmed: [
      doubt(
        'driver-policy',
        'Which drivers the allow list of the 2026 policy names is not public; it is taken as empty.',
      ),
    ],
  }),
];
