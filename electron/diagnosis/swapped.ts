import type { FileFacts } from '../../shared/model/package';
import type { CatalogIndex } from '../catalog';
import { findingOf } from './describe';
import type { Diagnosed } from './diagnose';
import { matchOf } from './match';
import { nameOf } from './subject';

/**
 * A file that the catalog lists, but under another name than it has, while its own name stands for another hash;
 * `null` for every other file. It counts as unaltered to Windows and is never changed by a repair.
 */
export function diagnoseSwapped(inf: string, file: FileFacts, index: CatalogIndex): Diagnosed | null {
  if (file.status !== 'verified' || file.hash === null) return null;
  const own = index.findByFileName(nameOf(file.path));
  const digests = new Set(Object.values(file.hash.digests));
  if (own.length === 0 || own.some((member) => member.digests.some(({ value }) => digests.has(value))))
    return null;
  const match = matchOf(file.hash, index);
  const listedAs = match === null ? null : (index.find(match.algorithm, match.value)?.file ?? null);
  if (listedAs === null) return null;
  return {
    original: null,
    diagnosis: {
      inf,
      path: file.path,
      outcome: 'proven',
      findings: [findingOf({ kind: 'swapped', listedAs }, true)],
      advice: 'Put each file back under the name that the catalog gives it.',
      repair: null,
    },
  };
}
