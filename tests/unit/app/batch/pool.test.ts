import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBatchPool, groupSize } from '../../../../electron/app/batch/pool';
import { tempFolder } from '../../../support/temp-folder';

/** A thread that answers for every package but those that end it or never come back. */
const worker = `
export default async function ({ paths }) {
  for (const path of paths) {
    if (path.includes('deadly')) process.exit(1);
    if (path.includes('endless')) await new Promise(() => setInterval(() => {}, 1000));
  }
  return paths.map((path) => ({ path, text: 'fine', category: null, publisher: null, files: null, failure: null }));
}`;

async function* listed(paths: readonly string[]) {
  yield* paths;
}

function pool(timeLimit: number, script = worker) {
  const workerFile = join(tempFolder(), 'worker.mjs');
  writeFileSync(workerFile, script);
  const setup = { context: '', dataFolder: '', tempFolder: '', workers: { hash: null, archive: null } };
  const made = createBatchPool(setup, { workerFile, threads: 2, timeLimit });
  onTestFinished(() => made.close());
  return made;
}

/** A thread that tells which one it is, once all of them have something to do. */
const telling = `
import { threadId } from 'node:worker_threads';
export default async function ({ paths }) {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return paths.map((path) => ({ path, text: String(threadId), category: null, publisher: null, files: null, failure: null }));
}`;

describe('createBatchPool', () => {
  it('when there are eight packages, then all threads work, and the order stays', async () => {
    const paths = Array.from({ length: 8 }, (_, index) => `package ${index}`);
    const results = [];
    for await (const result of pool(30_000, telling).inspectAll(listed(paths))) results.push(result);
    expect(results.map(({ path }) => path)).toEqual(paths);
    expect(new Set(results.map(({ text }) => text)).size).toBe(2);
  });

  it('when there are many packages, then messages soon hold eight', () => {
    const sizes = Array.from({ length: 40 }, (_, index) => groupSize(index, 4));
    expect(sizes.slice(0, 8)).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
    expect(sizes.slice(28)).toEqual(Array.from({ length: 12 }, () => 8));
  });

  it('when no thread can start, then every package is told why, and nothing else ends', async () => {
    const paths = ['one', 'two', 'three'];
    const results = [];
    const broken = pool(30_000, "throw new Error('no such library');");
    for await (const result of broken.inspectAll(listed(paths))) results.push(result);
    expect(results).toMatchObject(
      paths.map((path) => ({
        path,
        failure: { message: expect.stringContaining('no such library') },
      })),
    );
  });

  it.each([
    ['ends its thread', 'deadly', 30_000, /could not be inspected/],
    ['never comes back', 'endless', 1500, /took too long/],
  ])(
    'when a package %s, then it has a problem, and those beside it are inspected, in order',
    async (_, bad, timeLimit, why) => {
      const paths = Array.from({ length: 40 }, (__, index) => (index === 11 ? bad : `package ${index}`));
      const results = [];
      for await (const result of pool(timeLimit).inspectAll(listed(paths))) results.push(result);
      expect(results.map(({ path }) => path)).toEqual(paths);
      expect(results.filter(({ failure }) => failure !== null)).toMatchObject([
        { path: bad, failure: { message: expect.stringMatching(why) } },
      ]);
    },
  );
});
