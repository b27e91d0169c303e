import type { WindowsProfile } from '../../model/pc';
import { doubt, lookOf8, lookOf10, noEarly247, release, versionPage } from './base';

const codeSigningReqs = 'dashboard/code-signing-reqs';
const asClient = (client: string) =>
  `that a server stages as ${client} does: the documentation of driver installation does not part them`;

/** Server releases, oldest first. */
export const serverReleases: readonly WindowsProfile[] = [
  release({
    id: 'server-2008-r2',
    name: 'Windows Server 2008 R2 SP1',
    major: 6,
    minor: 1,
    build: 7601,
    servicePack: 1,
    productType: 'server',
    logFamily: '7',
    dialogFamily: '7',
    callerCode: 'true-code',
    secureBoot: 'unsupported',
    sources: [
      `${versionPage}: 6.1; build 7601`,
      'driver log of Server 2008 R2 in public (npcap#536)',
      codeSigningReqs,
    ],
    unconfirmed: [
      doubt('architectures', 'The Itanium edition is left out.'),
      doubt('sha2', 'All updates are taken as installed, so that SHA-2 signatures are understood.'),
    ],
  }),
  release({
    id: 'server-2012',
    name: 'Windows Server 2012',
    major: 6,
    minor: 2,
    build: 9200,
    productType: 'server',
    dialogFamily: '8',
    sources: [`${versionPage}: 6.2; build 9200`, asClient('Windows 8')],
    unconfirmed: [noEarly247, lookOf8],
  }),
  release({
    id: 'server-2012-r2',
    name: 'Windows Server 2012 R2',
    major: 6,
    minor: 3,
    build: 9600,
    productType: 'server',
    dialogFamily: '8',
    sources: [
      `${versionPage}: 6.3; build 9600`,
      'driver log of Server 2012 R2 in public (npcap#537)',
      codeSigningReqs,
    ],
    unconfirmed: [noEarly247, lookOf8],
  }),
  release({
    id: 'server-2016',
    name: 'Windows Server 2016',
    build: 14393,
    productType: 'server',
    memoryIntegrity: true,
    sources: [`${versionPage}: build 14393`, codeSigningReqs, asClient('Windows 10 1607')],
    unconfirmed: [noEarly247, lookOf10],
  }),
  release({
    id: 'server-2019',
    name: 'Windows Server 2019',
    build: 17763,
    productType: 'server',
    memoryIntegrity: true,
    sources: [`${versionPage}: build 17763`, codeSigningReqs, asClient('Windows 10 1809')],
    unconfirmed: [noEarly247, lookOf10],
  }),
  release({
    id: 'server-2022',
    name: 'Windows Server 2022',
    build: 20348,
    productType: 'server',
    logFamily: '10.1903-11.23h2',
    memoryIntegrity: true,
    sources: [`${versionPage}: build 20348`, codeSigningReqs, asClient('Windows 10 22H2')],
    unconfirmed: [noEarly247, lookOf10],
  }),
  release({
    id: 'server-2025',
    name: 'Windows Server 2025',
    build: 26100,
    productType: 'server',
    logFamily: '11.24h2',
    dialogFamily: '11',
    callerCode: 'true-code',
    memoryIntegrity: true,
    driverPolicies: ['none', 'evaluation', 'enforced'],
    sources: [
      `${versionPage}: build 26100`,
      codeSigningReqs,
      'support page "The Windows Driver Policy" (Server 2025)',
      asClient('Windows 11 24H2'),
    ],
    unconfirmed: [doubt('caller-code', 'That callers are told the true code is proved on Windows 11 24H2.')],
  }),
];
