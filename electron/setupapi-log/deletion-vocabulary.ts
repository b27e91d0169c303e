import type { LogFamily, WindowsProfile } from '../../shared/model/pc';
import { firstBuild } from '../../shared/windows/surroundings/row';

/** How one family of Windows tells that a package is taken out of the driver store. */
export interface DeletionWords {
  /** Title of the section that pnputil's call opens. */
  readonly title: string;
  /** `section`: nothing is known of the entries between head and end, so none are written. */
  readonly body: 'section' | 'unstage' | 'driver-setup';
  /** `{DrvSetupUninstallDriver}` and SetupAPI's own lines around the deletion. */
  readonly throughSetupApi: boolean;
  /** Statements about these lines that no public log proves. */
  readonly unconfirmed: readonly string[];
}

/** What pnputil is called with; its newer syntax comes with Windows 10 1607. Source: pnputil-command-syntax. */
export function deletionCommand(
  { build }: Pick<WindowsProfile, 'build'>,
  inf: string,
  force: boolean,
): string {
  return build >= firstBuild.ten1607
    ? `pnputil.exe  /delete-driver ${inf}${force ? ' /force' : ''}`
    : `pnputil.exe  -d ${inf}${force ? ' -f' : ''}`;
}

/**
 * Sources: `7`: the title and a section without entries (a SetupAPI log of 2016 on the NTDEV list, "missing oem##.inf
 * blocks driver uninstall"); `8-10.1809`: the entries of `Unstage Driver Updates` and the line of unpublishing in
 * plaso's Windows 10 build 10240 log; `10.1903-11.23h2`: DriverStoreExplorer#252 for frame and refusal, libwdi#202,
 * #275 and #358 for what lies between; `11.24h2`: the title is that of pnputil in public notes of April 2026, the
 * entries those of nefcon#19 (November 2024).
 */
export const deletions: Readonly<Record<LogFamily, DeletionWords>> = {
  '7': {
    title: 'SetupUninstallOEMInf',
    body: 'section',
    throughSetupApi: true,
    unconfirmed: [
      'What Windows 7 writes inside the section of a deletion is not known, so it is left empty.',
    ],
  },
  '8-10.1809': {
    title: 'SetupUninstallOEMInf',
    body: 'unstage',
    throughSetupApi: true,
    unconfirmed: [
      'The entries of this deletion are those of an update that is unstaged; pnputil’s own are not published for this Windows.',
    ],
  },
  '10.1903-11.23h2': {
    title: 'SetupUninstallOEMInf',
    body: 'driver-setup',
    throughSetupApi: true,
    unconfirmed: [
      'The title and the flags of the log’s section are taken over from callers other than pnputil.',
    ],
  },
  '11.24h2': {
    title: 'Driver Uninstall (DrvSetupUninstallDriver)',
    body: 'driver-setup',
    throughSetupApi: false,
    unconfirmed: [
      'The flags in the log’s section, and the lines around the deletion, are taken over from other callers.',
    ],
  },
};
