import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SelectOptions, selectDriver } from '../../electron/staging';
import { model, packageOf } from '../unit/staging/staged-fab-audio';

const identifier = fc.constantFrom('A', 'a', 'B', 'C', 'D', 'E', '', 'x\r\ny');
const identifiers = fc.array(identifier, { maxLength: 4 });
const device = fc.record({ hardwareIds: identifiers, compatibleIds: identifiers });
const line = fc.record({
  hardwareIds: fc.array(identifier, { maxLength: 1 }),
  compatibleIds: identifiers,
  hasNtSection: fc.boolean(),
  featureScore: fc.integer({ min: 0, max: 255 }),
});
const staged = fc.record({
  lines: fc.array(line, { maxLength: 3 }),
  signerScore: fc.constantFrom('0x0D000005', '0x0F000000', '0x80000000', '0xFF000000', 'junk'),
  date: fc.constantFrom(null, '2006-06-21', '2024-01-01'),
  version: fc.constantFrom(null, '1.0.0.0', '1.10.0.0', 'x.y'),
  extensionId: fc.constantFrom(null, null, null, '{1}', '{2}'),
});
const packages = fc.array(staged, { maxLength: 6 }).map((list) =>
  list.map(({ lines, ...rest }, at) =>
    packageOf(
      `oem${at}.inf`,
      lines.map(({ hardwareIds, compatibleIds, ...changes }) => model(hardwareIds, compatibleIds, changes)),
      rest,
    ),
  ),
);
const options = fc.boolean().map(
  (allSignersEqual): SelectOptions => ({
    allSignersEqual,
    windows: { major: 10, minor: 0, build: 26100, architecture: 'amd64' },
  }),
);

describe('selecting a driver', () => {
  it('when anything is staged then each package is told once, the winner ranks lowest, and no extension competes', () => {
    fc.assert(
      fc.property(packages, device, options, (store, hardware, given) => {
        const { selected, extensions, candidates } = selectDriver(store, hardware, given);
        expect([...candidates].map((one) => one.package.publishedName).sort()).toEqual(
          store.map((one) => one.publishedName).sort(),
        );
        for (const one of candidates) {
          expect(one.why).not.toBe('');
          if (one.result.kind !== 'ranked') continue;
          const { rank, signature, feature, identifier: id } = one.result.rank;
          expect(rank).toBe(((signature << 24) >>> 0) + (feature << 16) + id);
          expect(id).toBeLessThanOrEqual(0x3fff);
          if (one.standing === 'lost') {
            expect(selected?.result.rank.rank).toBeLessThanOrEqual(rank);
          }
        }
        expect(selected?.package.extensionId ?? null).toBeNull();
        const ids = extensions.map((one) => one.package.extensionId);
        expect(new Set(ids).size).toBe(ids.length);
        if (selected === null) expect(extensions).toEqual([]);
      }),
    );
  });

  it('when the store is in another order then a winner of the same rank, date and version is chosen', () => {
    fc.assert(
      fc.property(packages, device, options, (store, hardware, given) => {
        const worth = (list: typeof store) => {
          const rank = selectDriver(list, hardware, given).selected?.result.rank;
          return rank === undefined ? null : [rank.rank, rank.date, rank.version];
        };
        const one = worth(store);
        const other = worth([...store].reverse());
        expect(one?.slice(0, 2)).toEqual(other?.slice(0, 2));
      }),
    );
  });
});
