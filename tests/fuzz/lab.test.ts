import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labKinds, makeSpecimen } from '../../electron/lab';
import { sampleSource } from '../../electron/lab/sample-source';
import { judge } from '../../electron/verdict';
import { onlyPackage, pcFor } from '../support/judged-package';
import { tempFolder } from '../support/temp-folder';

describe('the lab', () => {
  it('makes a package of any kind from any payload and any comment, which is found to be of its category', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...labKinds),
        fc.uint8Array({ minLength: 1, maxLength: 4096 }),
        fc.stringMatching(/^[ -~]{0,200}$/),
        async (kind, data, comment) => {
          const sample = sampleSource('fuzz', 'amd64', new Date('2024-01-01'));
          const files = new Map(sample.files);
          files.set('labdriver.dat', data);
          const inf = Buffer.from(files.get('labdriver.inf') ?? []);
          files.set('labdriver.inf', Buffer.concat([inf, Buffer.from(`; ${comment}\r\n`, 'latin1')]));
          const specimen = await makeSpecimen(kind, { source: { ...sample, files } });
          const folder = tempFolder();
          for (const [path, bytes] of specimen.files) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), bytes);
          }
          const verdict = judge(await onlyPackage(folder), pcFor({ ...specimen, folder }));
          expect(verdict.category).toBe(specimen.expected.category);
          expect(verdict.missingFiles).toEqual(specimen.expected.missingFiles);
        },
      ),
      { numRuns: 40 },
    );
  });
});
