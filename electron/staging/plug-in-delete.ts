import type { WindowsProfile } from '../../shared/model/pc';
import { errorText } from '../../shared/windows/error-codes';

/** ERROR_INF_IN_USE_BY_DEVICES. */
export const infInUse = '0xE000023D';
/** ERROR_NOT_AN_INSTALLED_OEM_INF. */
export const notInstalledInf = '0xE000023C';

/**
 * What pnputil prints when a package is taken out of the driver store.
 * Source: pnputil output in public issues (Realtek-UAD-generic#64, #150; DriverStoreExplorer#252 for the code). The
 * words of Windows 7 to 10 1809 are formed like those of `-a` and are unconfirmed.
 */
export function deletionText(windows: Pick<WindowsProfile, 'logFamily'>, code: string): string {
  if (code === '0x00000000') return 'Driver package deleted successfully.';
  const older = windows.logFamily === '7' || windows.logFamily === '8-10.1809';
  return older
    ? `Deleting the driver package failed : ${errorText(code)}`
    : `Failed to delete driver package: ${errorText(code)}`;
}
