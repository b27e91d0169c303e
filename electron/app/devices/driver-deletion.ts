import type { StoreLogEvent } from '../../../shared/model/log';
import type { StagedPackage, WindowsProfile } from '../../../shared/model/pc';
import { deletions } from '../../setupapi-log';
import { infInUse } from '../../staging';

const ok = '0x00000000';

/** SIGNERSCORE_UNSIGNED of setupapi.h. */
const unsignedScore = '0x80000000';

/** What the log tells of a deletion that succeeded, or was refused because devices run on the package. */
export function deletionEvent(staged: StagedPackage, force: boolean, refused: boolean): StoreLogEvent {
  const [year, month, day] = staged.date?.split('-') ?? [];
  const parts = [day === undefined ? null : `${month}/${day}/${year}`, staged.version];
  const known = parts.filter((part) => part !== null);
  const ids = (staged.models ?? []).flatMap((model) => [...model.hardwareIds, ...model.compatibleIds]);
  return {
    type: 'package-deleted',
    publishedName: staged.publishedName,
    repositoryFolder: staged.repositoryFolder,
    inf: staged.originalName,
    provider: staged.provider,
    classGuid: staged.classGuid,
    driverVersion: known.length === 0 ? null : known.join(','),
    deviceIds: new Set(ids.map((id) => id.toLowerCase())).size,
    hasCatalog: staged.signerScore !== unsignedScore,
    force,
    code: refused ? infInUse : ok,
  };
}

/** What is unconfirmed of the section that such a deletion writes. */
export function deletionDoubts(windows: Pick<WindowsProfile, 'logFamily'>): readonly string[] {
  return deletions[windows.logFamily].unconfirmed;
}
