import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../shared/model/diagnosis';
import { corpusPath } from '../support/corpus';
import { withDiagnosed } from '../support/diagnosed';
import { readManifest } from '../support/manifest';

const packages = corpusPath('packages');
/** Altered packages whose INF an independent script matched with CRLF in place of LF. */
const lineEnds = readManifest().filter(
  (row) =>
    row.expected_win10_x64 === 'altered' && row.reason?.includes('INF hash not in catalogue (LF-converted'),
);

async function diagnosesOf(name: string): Promise<readonly Diagnosis[]> {
  return withDiagnosed(join(packages ?? '', name), ({ diagnoses }) => diagnoses);
}

describe.skipIf(packages === null)('altered packages of the corpus (skipped where there is none)', () => {
  it('when the manifest proves changed line ends, then the diagnosis does and repairs them', async () => {
    const wrong: string[] = [];
    for (const name of new Set(lineEnds.map((row) => row.case ?? ''))) {
      const found = await diagnosesOf(name);
      for (const { inf } of lineEnds.filter((row) => row.case === name)) {
        const own = found.find(({ path }) => path.toLowerCase() === inf?.toLowerCase());
        // An INF without models for the architecture names no catalog there, so nothing is held against it.
        if (own === undefined) continue;
        if (own.outcome !== 'repairable' || own.findings[0]?.kind !== 'line-ends')
          wrong.push(`${name}/${inf}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  it.each(['bt', 'usb'])('when one line of the original had LF, then it is found (%s)', async (bus) => {
    const [diagnosis] = await diagnosesOf(`apple-precisiontrackpad-${bus}-inf-edited`);
    expect(diagnosis).toMatchObject({ outcome: 'repairable' });
    expect(diagnosis?.findings[0]?.text).toContain('LF on line 23');
  });

  it("when files are another package's, then its catalog is named", async () => {
    const found = await diagnosesOf('dp-massstorage-marvell-allx64-91');
    const foreign = found.filter(({ findings }) => findings[0]?.kind === 'other-catalog');
    expect(foreign.map(({ path }) => path).toSorted()).toEqual(['mv91xxm.dll', 'mvxxmm.sys']);
  });

  it('when nothing was altered, then nothing is diagnosed', async () => {
    const fine = readdirSync(packages ?? '').filter((name) => name.startsWith('arduino-cp210x'));
    expect(fine.length).toBeGreaterThan(0);
    for (const name of fine) expect(await diagnosesOf(name), name).toEqual([]);
  });
});
