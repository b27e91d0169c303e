import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Builds the room and its worker as the product does, for tests that need real threads and processes. */
export function useBuiltIntake(): { worker: () => string; index: () => string } {
  let folder = '';
  beforeAll(async () => {
    // Inside the project, so that the packages that stay external are found.
    const cache = path.join(root, 'node_modules', '.cache');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(path.join(cache, 'intake-'));
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: folder,
        rollupOptions: {
          input: {
            worker: path.join(root, 'electron/intake/archive-worker.ts'),
            index: path.join(root, 'electron/intake/index.ts'),
          },
          output: { entryFileNames: '[name].mjs' },
        },
      },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    worker: () => path.join(folder, 'worker.mjs'),
    index: () => path.join(folder, 'index.mjs'),
  };
}
