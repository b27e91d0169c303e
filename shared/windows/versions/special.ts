import type { WindowsProfile } from '../../model/pc';
import { doubt, lookOf10, refusedAs247, refusedTruly, release, release10, release11 } from './base';

const sModePage = 'Windows10SDriverRequirements';
const sModeUnknown = doubt(
  's-mode',
  'The codes that S mode gives for a refused package are not confirmed; those of ARM64 are used.',
);

/** Releases that do not install drivers as their edition usually does: S mode and Windows PE. */
export const specialReleases: readonly WindowsProfile[] = [
  release({
    id: '10-22h2-s',
    name: 'Windows 10 22H2 in S mode',
    build: 19045,
    architectures: ['amd64', 'x86', 'arm64'],
    logFamily: '10.1903-11.23h2',
    memoryIntegrity: true,
    sMode: true,
    sources: [`${release10}: 22H2 is build 19045`, sModePage, refusedAs247],
    unconfirmed: [sModeUnknown, lookOf10],
  }),
  release({
    id: '11-24h2-s',
    name: 'Windows 11 24H2 in S mode',
    build: 26100,
    architectures: ['amd64', 'arm64'],
    logFamily: '11.24h2',
    dialogFamily: '11',
    callerCode: 'true-code',
    memoryIntegrity: true,
    sMode: true,
    driverPolicies: ['none', 'evaluation', 'enforced'],
    sources: [`${release11}: 24H2 is build 26100`, sModePage, refusedTruly],
    unconfirmed: [sModeUnknown],
  }),
  release({
    id: 'winpe',
    name: 'Windows PE (24H2)',
    build: 26100,
    architectures: ['amd64', 'arm64'],
    logFamily: '11.24h2',
    dialogFamily: '11',
    callerCode: 'true-code',
    preinstallation: true,
    sources: [
      `${release11}: 24H2 is build 26100`,
      'winpe-intro: Windows PE follows the Windows of its kit; the kit of 24H2 has no x86',
      'reverse-engineering notes on drvinst.exe alone: with the key MiniNT signature errors are ignored',
    ],
    unconfirmed: [
      doubt(
        'pe',
        'That Windows PE ignores signature errors while staging rests on a single unofficial source.',
      ),
    ],
  }),
];
