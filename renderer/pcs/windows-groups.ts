import type { WindowsProfile } from '../../shared/model/pc';
import { findWindows, windowsVersions } from '../../shared/windows/versions';

interface WindowsGroup {
  readonly name: string;
  readonly rows: readonly WindowsProfile[];
}

const names = ['Clients', 'Servers', 'S mode and Windows PE', 'Other'] as const;
type GroupName = (typeof names)[number];

function groupOf(row: WindowsProfile | null): GroupName {
  if (row === null) return 'Other';
  if (row.sMode || row.preinstallation) return 'S mode and Windows PE';
  return row.productType === 'server' ? 'Servers' : 'Clients';
}

/** Windows releases under the headings of a list, newest first within each; headings without one are left out. */
export function windowsGroups(rows: readonly WindowsProfile[] = windowsVersions): readonly WindowsGroup[] {
  return groupByWindows(rows.toReversed(), (row) => row.id).map(({ name, items }) => ({ name, rows: items }));
}

/** Things that run a Windows under the same headings, in the order in which they come. Pure. */
export function groupByWindows<T>(
  items: readonly T[],
  windowsOf: (item: T) => string,
): readonly { readonly name: GroupName; readonly items: readonly T[] }[] {
  return names
    .map((name) => ({ name, items: items.filter((item) => groupOf(findWindows(windowsOf(item))) === name) }))
    .filter((group) => group.items.length > 0);
}
