/** What decides between packages once their ranks are equal. */
export interface Dated {
  readonly date: string | null;
  readonly version: string | null;
}

/** Compares DriverVer dates; negative: the first is older. None counts as 00/00/0000, the oldest. */
export function compareDates(one: string | null, other: string | null): number {
  const [a, b] = [one ?? '', other ?? ''];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Compares versions number by number; missing parts count as 0. Source: inf-driverver-directive. */
export function compareVersions(one: string | null, other: string | null): number {
  const [a, b] = [parts(one), parts(other)];
  for (let at = 0; at < 4; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const parts = (version: string | null): readonly number[] =>
  (version ?? '').split('.', 4).map((part) => Number.parseInt(part, 10) || 0);

/** Newest date first, then highest version. Source: overview-of-the-driver-selection-process. */
export function compareDriverVersions(one: Dated, other: Dated): number {
  return compareDates(other.date, one.date) || compareVersions(other.version, one.version);
}
