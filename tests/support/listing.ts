import { catalogIndex } from '../../electron/catalog';

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
