import type { WindowsProfile } from '../model/pc';
import { clientReleases } from './versions/clients';
import { serverReleases } from './versions/servers';
import { specialReleases } from './versions/special';

/**
 * Windows releases that a simulated PC can run: clients, servers, special ones, each oldest first. A new release is
 * a new row. Sources beside each row name the Microsoft page or the evidence for its numbers and its habits.
 */
export const windowsVersions: readonly WindowsProfile[] = [
  ...clientReleases,
  ...serverReleases,
  ...specialReleases,
];

const newest = clientReleases[clientReleases.length - 1];
if (newest === undefined) throw new Error('The table of Windows versions is empty.');

/** The release that is simulated when nobody names one: the newest client. */
export const defaultWindows: WindowsProfile = newest;

const byId = new Map(windowsVersions.map((row) => [row.id, row]));

/** The release with an identifier such as `11-24h2`, in any letter case; `null` when there is none. */
export function findWindows(id: string): WindowsProfile | null {
  return byId.get(id.toLowerCase()) ?? null;
}
