import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../../support/temp-folder';
import { appBench, opened, pcId, prepared } from '../app-bench';

describe('the calls about altered files', () => {
  it('when line ends were changed, then it is proven and the repaired copy opens as its old category', async () => {
    const bench = await appBench();
    const made = await prepared('altered-inf-line-ends', bench);
    const inspectionId = await opened(bench, made.folder);
    const { diagnoses } = await bench.call('package.diagnose', { inspectionId });
    expect(diagnoses).toMatchObject([
      {
        inf: 'labdriver.inf',
        path: 'labdriver.inf',
        outcome: 'repairable',
        findings: [{ kind: 'line-ends' }],
      },
    ]);

    const { fileName, base64 } = await bench.call('package.repair', { inspectionId });
    expect(fileName).toMatch(/-repaired\.zip$/);
    const zip = join(tempFolder(), fileName);
    writeFileSync(zip, Buffer.from(base64, 'base64'));
    const source = { kind: 'path', path: zip } as const;
    const { inspection } = await bench.call('package.open', { source, pcId, jobId: 'repaired' });
    expect(inspection.packages[0]?.verdict.category).toBe('unknown-publisher');
  });

  it('when nothing can be repaired, then the call is refused and says so', async () => {
    const bench = await appBench();
    const made = await prepared('altered-inf', bench);
    const inspectionId = await opened(bench, made.folder);
    const { diagnoses } = await bench.call('package.diagnose', { inspectionId });
    expect(diagnoses.map(({ repair }) => repair)).toEqual([null]);
    await expect(bench.call('package.repair', { inspectionId })).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('Nothing in'),
    });
  });

  it('when the package is not open any more, then the calls say so', async () => {
    const bench = await appBench();
    await expect(bench.call('package.diagnose', { inspectionId: 'gone' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
