import { hashBytes } from '../../../electron/authenticode';
import { catalogIndex } from '../../../electron/catalog';
import type { Subject } from '../../../electron/diagnosis/subject';

/** A catalog that lists one digest under a name. */
export const listing = (value: string, file: string, subject: 'pe' | 'cab' | 'flat' = 'flat') =>
  catalogIndex({
    version: 2,
    listIdentifier: '00',
    thisUpdate: '2020-01-01T00:00:00.000Z',
    members: [
      {
        tag: value,
        digests: [{ algorithm: 'sha256', value }],
        file,
        osAttr: null,
        subject,
        hasIndirectData: true,
      },
    ],
    attributes: [],
    problems: [],
  });

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
