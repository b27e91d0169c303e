import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeInf, parseInf } from '../../electron/inf';
import { selectDriver, stagedDetails } from '../../electron/staging';
import type { StagedPackage } from '../../shared/model/pc';
import { packageFile, readManifest } from '../support/manifest';
import { facts, verdict } from '../unit/staging/fab-audio';
import { stagedFabAudio } from '../unit/staging/staged-fab-audio';

const files = [
  ...new Set(
    readManifest().flatMap((row) => {
      const file = packageFile(row, row.inf ?? '');
      return file === null || row.case?.includes('.zip') ? [] : [file];
    }),
  ),
];

/** Every INF of the corpus, staged on a driver store for amd64. */
function stageAll(): readonly StagedPackage[] {
  return files.flatMap((file, at) => {
    const parsed = parseInf(readFileSync(file), 'x.inf');
    if (!parsed.ok) return [];
    const inf = describeInf(parsed.value, { path: 'x.inf', architecture: 'amd64' });
    return stagedFabAudio({
      publishedName: `oem${at}.inf`,
      repositoryFolder: `x.inf_amd64_${at}`,
      classGuid: inf.classGuid,
      date: inf.driverVersion?.date ?? null,
      version: inf.driverVersion?.version ?? null,
      ...stagedDetails({ ...facts(), inf }, verdict('trusted')),
    });
  });
}

const options = {
  allSignersEqual: true,
  windows: { major: 10, minor: 0, build: 26100, architecture: 'amd64' },
} as const;

describe.skipIf(files.length === 0)('ranking over the corpus (skipped where the corpus is absent)', () => {
  it('when a device has the hardware ID of a package for this Windows then that ID wins, whatever else is staged', () => {
    const store = stageAll();
    let served = 0;
    for (const staged of store) {
      for (const model of (staged.models ?? []).slice(0, 5)) {
        const [id] = model.hardwareIds;
        if (id === undefined) continue;
        const device = { hardwareIds: ['X\\MORE&SPECIFIC', id], compatibleIds: [] };
        const alone = selectDriver([staged], device, options);
        if (alone.selected === null) continue;
        served += 1;
        const { selected, candidates } = selectDriver(store, device, options);
        const rank = selected?.result.rank;
        expect([rank?.identifier, rank?.match.identifier.toLowerCase()]).toEqual([1, id.toLowerCase()]);
        expect(candidates).toHaveLength(store.length);
        const ranks = candidates.flatMap((one) =>
          one.result.kind === 'ranked' ? [one.result.rank.rank] : [],
        );
        expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
      }
    }
    expect(served).toBeGreaterThan(20);
  });

  it('when a package has devices for amd64 then all its Models sections are named in [Manufacturer]', () => {
    const strange = stageAll().filter((staged) => {
      const named = new Set(
        (staged.manufacturers ?? []).flatMap(({ models, decorations }) => [
          models.toLowerCase(),
          ...decorations.map((decoration) => `${models}.${decoration}`.toLowerCase()),
        ]),
      );
      return (staged.models ?? []).some((model) => !named.has(model.modelsSection.toLowerCase()));
    });
    expect(strange.map((staged) => staged.publishedName)).toEqual([]);
  });
});
