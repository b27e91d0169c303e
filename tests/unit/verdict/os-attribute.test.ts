import { describe, expect, it } from 'vitest';
import { osAttributeAllows } from '../../../electron/verdict/os-attribute';
import type { Catalog } from '../../../shared/model/catalog';

const catalog = (osAttr: string | null): Catalog => ({
  version: 1,
  listIdentifier: '',
  thisUpdate: null,
  members: [],
  attributes: osAttr === null ? [] : [{ name: 'OSAttr', value: osAttr }],
  problems: [],
});

describe('osAttributeAllows', () => {
  it.each([
    ['2:10.0', 6, 1, false],
    ['2:10.0', 10, 0, true],
    ['2:6.1', 6, 1, true],
    ['2:5.1,2:5.2,2:6.0', 6, 1, true],
    ['2:6.2,2:6.3', 6, 1, false],
    ['2:6.3', 10, 0, true],
    ['2:5.00,2:5.x', 6, 1, true],
    ['nonsense', 6, 1, true],
  ])(
    'when a catalog names %s and Windows is %i.%i, then the answer is %s',
    (osAttr, major, minor, allowed) => {
      expect(osAttributeAllows(catalog(osAttr), major, minor)).toBe(allowed);
    },
  );

  it('when the catalog names no version, then it is not limited', () => {
    expect(osAttributeAllows(catalog(null), 6, 1)).toBe(true);
  });

  it('when only a member names a version, then that counts', () => {
    const member = {
      tag: '',
      digests: [],
      file: null,
      osAttr: '2:10.0',
      subject: 'flat',
      hasIndirectData: false,
    } as const;
    expect(osAttributeAllows({ ...catalog(null), members: [member] }, 6, 1)).toBe(false);
  });
});
