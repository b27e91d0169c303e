import type { LogHeader } from '../../shared/model/log-index';
import type { WindowsProfile } from '../../shared/model/pc';
import { windowsVersions } from '../../shared/windows/versions';

/**
 * The Windows that wrote a log, by the version and product type in its header: of the releases of that kind, the
 * newest whose build is not above the log's. `null` without a version, or for one older than all that are known.
 * A header is written once, so that a PC upgraded since then may be newer.
 */
export function windowsOfLog({ osVersion, productType }: LogHeader): WindowsProfile | null {
  const version = /^(\d+)\.(\d+)\.(\d+)/.exec(osVersion ?? '');
  if (version === null) return null;
  const [major = 0, minor = 0, build = 0] = version.slice(1).map(Number);
  const kind = (productType ?? 1) === 1 ? 'client' : 'server';
  const fitting = windowsVersions.filter(
    (each) =>
      each.productType === kind &&
      !each.sMode &&
      !each.preinstallation &&
      each.major === major &&
      each.minor === minor &&
      each.build <= build,
  );
  // Of rows with the same build, such as Windows 7 with and without updates, the last has all updates.
  return fitting.reduce<WindowsProfile | null>(
    (best, each) => (best === null || each.build >= best.build ? each : best),
    null,
  );
}
