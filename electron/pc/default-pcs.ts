import type { Pc } from '../../shared/model/pc';
import { defaultSwitches } from '../../shared/windows/pc-defaults';
import { defaultWindows, windowsVersions } from '../../shared/windows/versions';

/** Windows of the PCs that a new collection starts with, in the order in which they are listed. */
const firstPcs: readonly string[] = ['7', '10-22h2', defaultWindows.id];

/** The PCs that first use creates: an administrator at a desktop, enforcement on, following the real clock. */
export const defaultPcs: readonly Pc[] = windowsVersions
  .filter((row) => firstPcs.includes(row.id))
  .map((row) => ({
    id: `win${row.id}`,
    name: `${row.name} x64`,
    windows: row.id,
    architecture: 'amd64',
    user: 'admin',
    ...defaultSwitches(row),
  }));
