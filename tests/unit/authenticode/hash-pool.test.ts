import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createHashPool,
  type HashPool,
  type HashPoolOptions,
  hashBytes,
} from '../../../electron/authenticode';
import { makeImage } from '../../support/image-writer';

const folder = mkdtempSync(path.join(tmpdir(), 'hash-pool-'));
const pools: HashPool[] = [];

function pool(options: HashPoolOptions): HashPool {
  const made = createHashPool({ threads: 2, ...options });
  pools.push(made);
  return made;
}

function file(name: string, bytes: Uint8Array) {
  const diskPath = path.join(folder, name);
  writeFileSync(diskPath, bytes);
  return { id: name, diskPath, size: bytes.length };
}

/** A worker that behaves as told, in place of the real one. */
function worker(name: string, source: string): string {
  const full = path.join(folder, `${name}.mjs`);
  writeFileSync(full, source);
  return full;
}

const large = new Uint8Array(6_000_000).map((_, i) => i % 249);
const jobs = [
  file('a.bin', large),
  file('b.sys', makeImage()),
  file(
    'c.bin',
    large.map((byte) => byte ^ 1),
  ),
];
const bytes = new Map([
  ['a.bin', large],
  ['b.sys', makeImage()],
  ['c.bin', large.map((byte) => byte ^ 1)],
]);
let built = '';

beforeAll(async () => {
  const entry = fileURLToPath(new URL('../../../electron/authenticode/hash-worker.ts', import.meta.url));
  const output = { entryFileNames: 'hash-worker.mjs', format: 'es' as const };
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: entry, outDir: path.join(folder, 'out'), rollupOptions: { output } },
  });
  built = path.join(folder, 'out', 'hash-worker.mjs');
});

afterAll(async () => {
  await Promise.all(pools.map((made) => made.close()));
  rmSync(folder, { recursive: true });
});

describe('createHashPool', () => {
  it.each([
    ['worker threads', () => built],
    ['the calling thread', () => null],
  ])(
    'when files are hashed on %s then every hash is right and progress reaches the end',
    async (_, workerFile) => {
      const steps: { done: number; total: number; file: string }[] = [];
      const results = await pool({ workerFile: workerFile() }).hashAll(jobs, ['sha256'], {
        onProgress: (step) => steps.push(step),
      });
      for (const [id, content] of bytes) {
        expect(results.get(id)?.hash).toEqual(hashBytes(content, ['sha256']));
      }
      expect(results.get('b.sys')?.image?.kernelMode).toBe(true);
      const total = jobs.reduce((sum, { size }) => sum + size, 0);
      expect(steps.at(-1)).toMatchObject({ done: total, total });
      expect(steps.every(({ done }, i) => done <= total && done >= (steps[i - 1]?.done ?? 0))).toBe(true);
    },
  );

  it('when there is little to do then no worker is started', async () => {
    const small = pool({ workerFile: path.join(folder, 'there-is-no-such-worker.mjs') });
    small.prepare(1000);
    const results = await small.hashAll(jobs.slice(1, 2), ['sha1']);
    expect(results.get('b.sys')?.problem).toBeNull();
  });

  it('when much is announced then every thread starts before there is a file to hash', async () => {
    const marks = path.join(folder, 'started');
    const source = `import { appendFileSync } from 'node:fs';
      appendFileSync(${JSON.stringify(marks)}, '.');
      export default () => null;`;
    pool({ workerFile: worker('marking', source) }).prepare(2 ** 30);
    const started = () => (existsSync(marks) ? readFileSync(marks, 'utf8') : '');
    await expect.poll(started, { timeout: 10_000 }).toBe('..');
  });

  it('when threads cannot start then that is told of the files, not when they are announced', async () => {
    const workerFile = path.join(folder, 'not-there-yet.mjs');
    const broken = pool({ workerFile });
    broken.prepare(2 ** 30);
    const results = await broken.hashAll(jobs, ['sha1']);
    expect([...results.values()].map(({ problem }) => problem?.code)).toEqual(jobs.map(() => 'HASH_FAILED'));
    cpSync(path.dirname(built), folder, { recursive: true });
    cpSync(built, workerFile);
    const again = await broken.hashAll(jobs, ['sha1']);
    expect([...again.values()].map(({ problem }) => problem?.code)).toEqual(jobs.map(() => undefined));
  });

  it('when there is nothing to do then the answer is empty', async () => {
    expect(await pool({ workerFile: built }).hashAll([], ['sha1'])).toEqual(new Map());
  });

  it('when a file is missing then it has a problem and the others a hash', async () => {
    const gone = { id: 'gone', diskPath: path.join(folder, 'gone'), size: 10 };
    const results = await pool({ workerFile: built }).hashAll([...jobs, gone], ['sha1']);
    expect(results.get('gone')).toMatchObject({ hash: null, problem: { code: 'UNREADABLE' } });
    expect(results.get('a.bin')?.hash).not.toBeNull();
  });

  it('when a worker dies then its files have a problem', async () => {
    const dying = worker('dying', 'export default () => process.exit(3);');
    const results = await pool({ workerFile: dying }).hashAll(jobs, ['sha1']);
    expect([...results.values()].map(({ problem }) => problem?.code)).toEqual(jobs.map(() => 'HASH_FAILED'));
  });

  it('when a worker hangs then it is ended and its file has a problem', async () => {
    const hanging = worker('hanging', 'export default () => { for (;;); };');
    const results = await pool({ workerFile: hanging, timeLimit: () => 200 }).hashAll(
      jobs.slice(0, 1).concat(jobs.slice(2)),
      ['sha1'],
    );
    expect([...results.values()].map(({ problem }) => problem?.code)).toEqual([
      'HASH_TIMEOUT',
      'HASH_TIMEOUT',
    ]);
  });

  it('when it is cancelled while workers are busy then it rejects with the reason', async () => {
    const hanging = worker('busy', 'export default () => { for (;;); };');
    const control = new AbortController();
    const reason = new Error('enough');
    const run = pool({ workerFile: hanging }).hashAll(jobs, ['sha1'], {
      signal: control.signal,
      onProgress: () => control.abort(reason),
    });
    await expect(run).rejects.toBe(reason);
  });

  it.each([
    ['with workers', () => built],
    ['without workers', () => null],
  ])('when it is cancelled beforehand %s then nothing is hashed', async (_, workerFile) => {
    const run = pool({ workerFile: workerFile() }).hashAll(jobs, ['sha1'], { signal: AbortSignal.abort() });
    await expect(run).rejects.toThrow('aborted');
  });

  it('when it was cancelled then it can be used again', async () => {
    const made = pool({ workerFile: built });
    const control = new AbortController();
    const run = made.hashAll(jobs, ['sha1'], { signal: control.signal });
    control.abort();
    await expect(run).rejects.toThrow('aborted');
    const results = await made.hashAll(jobs, ['sha1']);
    expect(results.get('c.bin')?.problem).toBeNull();
  });
});
