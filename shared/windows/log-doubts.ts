import type { LogFamily, WindowsProfile } from '../model/pc';
import { logRollover } from './log-rollover';

/**
 * Families in whose public logs no section of a device that Device Manager uninstalls was found. Source: those that
 * were found are of Windows 10 (libwdi#235, October 2021) and 11 (libwdi#346, March 2025).
 */
const withoutRemoval: ReadonlySet<LogFamily> = new Set(['7', '8-10.1809']);

/**
 * What a comparison of a package with a log rests on. Source: format-of-a-text-log-section-body and the logs of Windows
 * 7 to 11 that are public: none, at any level, holds the hash of a file or the thumbprint of a certificate. The number
 * in the name of a driver store folder is one, but how it is made is not public.
 */
export const noHashesInLogs =
  'Logs hold no hash of a file or certificate: names, versions, the signer and how it ended are compared, never the content of files. Another build with the same names would look the same.';

/**
 * What no public source proves about a PC's log whatever is installed: when it rolls over, and what it tells of an
 * uninstalled device. Doubts of one installation or deletion are told with it.
 */
export function logDoubts({
  name,
  logFamily,
}: Pick<WindowsProfile, 'name' | 'logFamily'>): readonly string[] {
  const removal = `That ${name} tells of an uninstalled device in the lines of Windows 10 1903 and later is taken over from those.`;
  return [...logRollover.unconfirmed, ...(withoutRemoval.has(logFamily) ? [removal] : [])];
}
