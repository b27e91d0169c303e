import { hashBytes } from '../../../electron/authenticode';
import type { Subject } from '../../../electron/diagnosis/subject';

/** A file of which nothing is known but what is given. */
export function subjectOf(
  bytes: Uint8Array | null,
  rest: Partial<Subject> & Pick<Subject, 'index'>,
): Subject {
  return {
    inf: 'a.inf',
    path: 'a.sys',
    bytes,
    hash: bytes === null ? null : hashBytes(bytes, ['sha256']),
    embedded: null,
    catalogMade: null,
    driverDate: null,
    neighbours: [],
    claimed: new Set(),
    otherCatalogs: [],
    ...rest,
  };
}
