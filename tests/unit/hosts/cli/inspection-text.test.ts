import { expect, it } from 'vitest';
import { inspectionText } from '../../../../electron/hosts/cli/inspection-text';
import { processTerminal } from '../../../../electron/hosts/cli/terminal';
import { sampleInspection } from '../../../support/sample-inspections';

it('when a file is missing, then no size is claimed for it', () => {
  const inspection = sampleInspection(['unsigned']);
  const [first] = inspection.packages;
  const [file] = first?.files ?? [];
  if (first === undefined || file === undefined) throw new Error('The sample holds no file.');
  const missing = { ...file, path: 'gone.sys', present: false, size: null, status: 'missing' as const };
  const shown = inspectionText(
    { ...inspection, packages: [{ ...first, files: [missing] }] },
    processTerminal({ quiet: true, color: false }),
  );
  expect(shown).toMatch(/^missing +– {2}gone\.sys$/m);
});

it('when the catalog cannot be read, then no members are counted', () => {
  const inspection = sampleInspection(['unsigned']);
  const [first] = inspection.packages;
  const catalog = sampleInspection(['altered']).packages[0]?.catalog;
  if (first === undefined || !catalog) throw new Error('The samples hold no package or no catalog.');
  const unreadable = { ...catalog, path: 'x.cat', version: null, members: 0, digests: [] };
  const shown = inspectionText(
    { ...inspection, packages: [{ ...first, catalog: unreadable }] },
    processTerminal({ quiet: true, color: false }),
  );
  expect(shown).toMatch(/^Catalog +x\.cat, not a readable catalog$/m);
});

it('when the lab stands in for Microsoft, then Microsoft is not said to have certified anything', () => {
  const inspection = sampleInspection(['windows-signing-authority']);
  const [first] = inspection.packages;
  if (!first?.catalog?.root) throw new Error('The sample has no catalog with a root.');
  const catalog = {
    ...first.catalog,
    root: { ...first.catalog.root, kind: 'microsoft' as const, standIn: true },
  };
  const shown = inspectionText(
    { ...inspection, packages: [{ ...first, signatureType: 'whql', standIn: true, catalog }] },
    processTerminal({ quiet: true, color: false }),
  );
  expect(shown).toMatch(/^Signature +Like WHQL, certified by the lab’s stand-in for Microsoft$/m);
  expect(shown.replace(/\s+/g, ' ')).toContain('(the lab’s stand-in for Microsoft’s, trusted here)');
});
