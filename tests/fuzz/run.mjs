import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Inside the project, so that the packages that stay outside the built files are found.
const outDir = `${root}.cache/fuzz-${process.pid}`;
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));

/** `npm run fuzz`: builds the command with everything that it feeds, then runs it. */
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir,
    minify: false,
    rollupOptions: {
      input: { main: `${root}tests/fuzz/command/main.ts`, child: `${root}tests/fuzz/command/child.ts` },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
const { main } = await import(pathToFileURL(`${outDir}/main.mjs`).href);
process.exitCode = await main(process.argv.slice(2), `${root}tests/fuzz/found`);
