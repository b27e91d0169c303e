import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePackage } from '../../electron/lab';
import { factsOf } from '../support/judged-package';
import { mutation } from '../support/mutate';
import { tempFolder } from '../support/temp-folder';
import { check } from '../unit/readiness/readiness-bench';

describe('readiness', () => {
  it('comes to findings for any INF, each at a line that is there', async () => {
    const made = await makePackage('publisher', tempFolder());
    const path = join(made.folder, made.inf);
    const whole = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(mutation, async (mutate) => {
        const bytes = mutate(whole);
        writeFileSync(path, bytes);
        const source = await factsOf(made.folder);
        if (source.packages.length === 0) return;
        const { only } = check(source, { stores: made.stores });
        expect(only.findings.length).toBeGreaterThan(0);
        // One line more than line ends of any kind, in any encoding.
        const most = bytes.filter((byte) => byte === 10 || byte === 13).length + 1;
        for (const { line } of only.findings.flatMap(({ places }) => places)) {
          if (line === null) continue;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 20 },
    );
  });
});
