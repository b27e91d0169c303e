import type { ProfileDoubt, WindowsProfile } from '../../model/pc';

type Given = Pick<WindowsProfile, 'id' | 'name' | 'build' | 'sources'> & Partial<WindowsProfile>;

const everywhere = {
  major: 10,
  minor: 0,
  servicePack: 0,
  productType: 'client',
  architectures: ['amd64'],
  logFamily: '8-10.1809',
  dialogFamily: '10',
  callerCode: 'store-add-failed',
  // AllSignersEqual is on from Windows 7. Source: allsigningequal-group-policy.
  allSignersEqual: true,
  sha2: { signatures: 'yes', trustedPublishers: true },
  // Source: secured-boot-signing-requirements-for-kernel-mode-drivers (Windows 8 and Server 2012 on).
  secureBoot: 'supported',
  memoryIntegrity: false,
  sMode: false,
  preinstallation: false,
  driverPolicies: ['none'],
  unconfirmed: [],
} as const satisfies Omit<WindowsProfile, 'id' | 'name' | 'build' | 'sources'>;

/** A row of the table of Windows releases: what the release states, and for the rest what Windows 10 began with. */
export function release(given: Given): WindowsProfile {
  return { ...everywhere, ...given };
}

/** A doubt of a row. */
export function doubt(about: ProfileDoubt['about'], note: string): ProfileDoubt {
  return { about, note };
}

export const versionPage = 'operating-system-version';
export const release10 = 'release-health/release-information';
export const release11 = 'release-health/windows11-release-information';
export const refusedAs247 = 'driver logs in public issues (libwdi): refused callers are told 0xE0000247';
export const refusedTruly =
  'driver logs of builds 26100 and 26200 in public issues: refused callers are told the true code';

export const noEarly247 = doubt(
  'caller-code',
  'That refused callers are told 0xE0000247 is proved by logs of later Windows 10 builds; here it is inferred.',
);
export const lookOf10 = doubt('dialog', 'Details of the look of both questions on Windows 10 are inferred.');
export const lookOf8 = doubt(
  'dialog',
  'Details of the look of both questions on Windows 8 and 8.1 are inferred.',
);
