import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readinessRules, readinessSchema } from '../../../shared/model/readiness';
import { corpusPath } from '../../support/corpus';
import { factsOf } from '../../support/judged-package';
import { check } from './readiness-bench';

const packages = corpusPath('packages');
const now = new Date('2026-11-21T00:00:00Z');

describe('readiness of real packages', () => {
  it.skipIf(packages === null)(
    'when the whole corpus is checked, then every rule says something of every package, by contract',
    { timeout: 600_000 },
    async () => {
      let count = 0;
      for (const name of readdirSync(packages ?? '')) {
        // Folders that hold archives only are no packages themselves.
        const source = await factsOf(join(packages ?? '', name)).catch(() => null);
        if (source === null || source.packages.length === 0) continue;
        const { readiness } = check(source, { windows: ['7', '10-22h2', '11-24h2'], now });
        expect(readinessSchema.parse(readiness), name).toEqual(readiness);
        for (const { findings } of readiness.packages) {
          const said = new Set(findings.map(({ rule }) => rule));
          expect(
            readinessRules.filter((rule) => !said.has(rule)),
            name,
          ).toEqual([]);
          for (const { level, remedy, title } of findings) {
            if (level === 'fail') expect(remedy, `${name}: ${title}`).not.toBeNull();
          }
        }
        count += 1;
      }
      expect(count).toBeGreaterThan(20);
    },
  );
});
