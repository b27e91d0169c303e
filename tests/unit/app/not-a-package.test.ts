import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkOnce,
  inspectOnce,
  matrixCsv,
  matrixHtml,
  matrixOnce,
  parseExpectation,
  simulateOnce,
} from '../../../electron/app';
import { inspectionText } from '../../../electron/hosts/cli/inspection-text';
import { matrixText } from '../../../electron/hosts/cli/matrix-text';
import { simulationText } from '../../../electron/hosts/cli/simulation-text';
import { processTerminal } from '../../../electron/hosts/cli/terminal';
import { setupApiCodes } from '../../../electron/inf/problems';
import { inspectionSchema } from '../../../shared/model/inspection';
import { hasCategory } from '../../../shared/windows/categories';
import { tempFolder } from '../../support/temp-folder';

const deps = () => ({
  dataFolder: tempFolder(),
  tempFolder: tempFolder(),
  workers: { hash: null, archive: null },
});
const terminal = processTerminal({ quiet: true, color: false });
const told = 'No category: not a driver package';

/** A disc's INF, which starts a program, and an empty one. */
function folder(): string {
  const made = tempFolder();
  writeFileSync(join(made, 'autorun.inf'), '[autorun]\r\nopen=setup.exe\r\n');
  writeFileSync(join(made, 'empty.inf'), '');
  return made;
}

describe('an INF that is none of a driver package', () => {
  it('when it is inspected then it has no category, in the document, its text and the remedy', async () => {
    const inspection = await inspectOnce(folder(), deps());
    expect(inspectionSchema.parse(inspection)).toEqual(inspection);
    expect(
      inspection.packages.map(({ inf, verdict }) => [inf.path, verdict.infUsable, verdict.code]),
    ).toEqual([
      ['autorun.inf', false, '0xE0000100'],
      ['empty.inf', false, '0xE0000100'],
    ]);
    expect(inspection.packages[0]?.verdict.checks[0]?.remedy).toContain('autorun.inf, can stay as it is');
    const others = inspection.packages[0]?.verdict.checks.slice(1) ?? [];
    expect(new Set(others.map(({ result }) => result))).toEqual(new Set(['skipped']));
    const text = inspectionText(inspection, terminal);
    expect(text).toContain(`${told} (0xE0000100)`);
    expect(text).not.toContain('Unsigned');
  });

  it('when it is staged then the run ends in an error without a category', async () => {
    const simulation = await simulateOnce(folder(), deps());
    expect(simulation.runs[0]).toMatchObject({ outcome: 'error', code: '0xE0000100', prompts: [] });
    expect(simulationText(simulation, terminal)).toMatch(new RegExp(`^Category +${told}$`, 'm'));
  });

  it('when it stands in a matrix then no report calls it unsigned, and no category is expected of it', async () => {
    const pcs = [{ windows: '11-24h2' }];
    const matrix = await matrixOnce(folder(), { ...deps(), pcs, users: ['admin'] });
    for (const text of [matrixText(matrix, terminal), matrixHtml(matrix, new Date(0))]) {
      expect(text).toContain(told);
      expect(text).not.toContain('Unsigned');
    }
    expect(matrixCsv(matrix)).not.toContain('unsigned');
    const expectations = [parseExpectation('category=unsigned')];
    const report = await checkOnce(folder(), { ...deps(), expectations, pcs, usual: {} });
    expect(report.expectations[0]?.results[0]).toMatchObject({ met: false, actual: 'category=none' });
  });

  it('when SetupAPI refuses an INF then its code tells that there is no category', () => {
    for (const code of Object.values(setupApiCodes)) expect(hasCategory({ code })).toBe(false);
    expect(hasCategory({ code: '0xE000022F' })).toBe(true);
  });
});
