import { appendFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHashPool } from '../../../electron/authenticode';
import { inspectSource } from '../../../electron/inspection';
import { openSource } from '../../../electron/intake';
import { makePackage } from '../../../electron/lab';
import type { SourceFacts } from '../../../shared/model/package';
import { tempFolder } from '../../support/temp-folder';

/** Opens a signed package, lets something happen to its folder, and inspects it all the same. */
async function inspectedAfter(harm: (at: (name: string) => string) => void): Promise<SourceFacts> {
  const { folder } = await makePackage('publisher', tempFolder(), { keyType: 'ecdsa' });
  const source = await openSource(folder, { tempFolder: tempFolder(), archiveWorker: null });
  const hashes = createHashPool({ workerFile: null });
  onTestFinished(async () => {
    await hashes.close();
    await source.dispose();
  });
  harm((name) => join(folder, name));
  return inspectSource(source, { architecture: 'amd64', hashes });
}

const statusOf = (facts: SourceFacts, path: string) =>
  facts.packages[0]?.files.find((each) => each.path === path);

describe('files that vanish or change while a package is read', () => {
  it('when a driver is gone, then that is its problem and the others are verified', async () => {
    const facts = await inspectedAfter((at) => rmSync(at('labdriver.sys')));
    expect(statusOf(facts, 'labdriver.sys')).toMatchObject({
      status: 'unknown',
      problem: { code: 'UNREADABLE', message: expect.stringMatching(/^labdriver\.sys cannot be hashed/) },
    });
    expect(statusOf(facts, 'labdriver.dat')?.status).toBe('verified');
  });

  it.each([
    ['shorter', (path: string) => truncateSync(path, 100)],
    ['longer', (path: string) => appendFileSync(path, 'more')],
  ])('when a driver becomes %s, then it counts as altered and the others are verified', async (_, change) => {
    const facts = await inspectedAfter((at) => change(at('labdriver.sys')));
    expect(statusOf(facts, 'labdriver.sys')?.status).toBe('altered');
    expect(statusOf(facts, 'labdriver.dat')?.status).toBe('verified');
  });

  it('when the catalog is cut, then it is unreadable with the place, and nothing counts as altered', async () => {
    const facts = await inspectedAfter((at) => truncateSync(at('labdriver.cat'), 100));
    expect(facts.packages[0]?.catalogState).toBe('unreadable');
    expect(statusOf(facts, 'labdriver.cat')?.problem?.message).toMatch(/runs past the end .* at byte 0/);
    expect(facts.packages[0]?.files.filter(({ status }) => status === 'altered')).toEqual([]);
  });

  it.each(['labdriver.inf', 'labdriver.cat'])(
    'when %s is gone, then its package is not judged, and that it is gone is the reason',
    async (name) => {
      const { packages, problems } = await inspectedAfter((at) => rmSync(at(name)));
      expect(packages).toEqual([]);
      expect(problems).toMatchObject([{ code: 'UNREADABLE', path: name }]);
      expect(problems[0]?.message).toContain(`${name} cannot be read (it is not there any more)`);
    },
  );

  it('when the whole folder is gone, then the INF is named', async () => {
    const { packages, problems } = await inspectedAfter((at) => rmSync(at('.'), { recursive: true }));
    expect(packages).toEqual([]);
    expect(problems).toMatchObject([{ code: 'UNREADABLE', path: 'labdriver.inf' }]);
  });
});
