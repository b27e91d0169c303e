import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

/** A new folder for one test; all are removed at the end of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'preflight-pc-'));
  made.push(folder);
  return folder;
}

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
  // A long run of kills leaves many files.
}, 60_000);

/** Builds the store with `writer.ts`, or another such script, into one file that a process of its own can run. */
export async function buildWriter(source = 'writer.ts'): Promise<string> {
  // Below node_modules, so that the built file finds the libraries, which stay outside it.
  const cache = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'preflight-writer-'));
  made.push(folder);
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    build: {
      ssr: join(import.meta.dirname, source),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(folder, 'writer.mjs');
}

/** Starts a writer on a collection; `task` is one of those in `writer.ts`. */
export function startWriter(script: string, collection: string, task: string, seed: number): ChildProcess {
  return fork(script, [collection, task, String(seed)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}
