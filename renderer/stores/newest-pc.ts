import type { PcSummary } from '../../shared/api';
import { findWindows, windowsVersions } from '../../shared/windows/versions';

/** The build of a PC's Windows, and how early the table names it: clients stand before servers of the same build. */
function age({ windows }: Pick<PcSummary, 'windows'>): readonly [build: number, place: number] {
  const row = findWindows(windows);
  return row === null ? [0, 0] : [row.build, -windowsVersions.indexOf(row)];
}

/** The PC with the newest Windows, the first of the list among equals; `null` when there is no PC. Pure. */
export function newestPc(pcs: readonly PcSummary[]): PcSummary | null {
  let newest: PcSummary | null = null;
  for (const pc of pcs) {
    if (newest === null) {
      newest = pc;
      continue;
    }
    const [[build, place], [bestBuild, bestPlace]] = [age(pc), age(newest)];
    if (build > bestBuild || (build === bestBuild && place > bestPlace)) newest = pc;
  }
  return newest;
}
