import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bridgePlugin } from './bridge-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const define = { __APP_VERSION__: JSON.stringify(version) };

/** Entries of the main build: Electron, the two hosts without it, and the workers they start. */
const mainEntries = {
  main: 'electron/hosts/main.ts',
  web: 'electron/hosts/web.ts',
  cli: 'electron/hosts/cli.ts',
  'hash-worker': 'electron/authenticode/hash-worker.ts',
  'archive-worker': 'electron/intake/archive-worker.ts',
  'batch-worker': 'electron/app/batch/batch-worker.ts',
};

/**
 * Libraries that find files of their own beside their code, so they stay in node_modules. Everything else is
 * bundled: one file loads several times faster than hundreds.
 */
const kept = ['electron', 'piscina', '7z-wasm'];

/**
 * What a process loads together is one file: a command line that starts, a worker that hashes, an inspection. Each takes
 * along everything it imports, in this order. The entry `cli.ts` waits for
 * what it runs, so nothing may import the file that it is in.
 */
const groups = [
  { name: 'known-certificates', test: /known-certificates\.json$/ },
  { name: 'starting', test: /hosts\/cli\/program\.ts$/ },
  { name: 'hashing', test: /hash-worker\.ts$/ },
  { name: 'inspecting', test: /inspect-command\.ts$/ },
].map((group, at, { length }) => ({ ...group, priority: length - at }));

export default defineConfig({
  main: {
    root,
    define,
    build: {
      outDir: `${root}out/main`,
      emptyOutDir: true,
      // The command line runs on Node 20, though Electron's own Node is newer.
      target: 'node20',
      externalizeDeps: false,
      sourcemap: false,
      license: { fileName: 'bundled.json' },
      rollupOptions: {
        input: Object.fromEntries(Object.entries(mainEntries).map(([name, path]) => [name, root + path])),
        // Our modules do nothing by being loaded, so a room's face brings along only what is used of it.
        treeshake: { moduleSideEffects: (id) => !/^(electron|shared)\//.test(id.replace(root, '')) },
        external: [...kept, ...kept.map((name) => new RegExp(`^${name}/`)), /^node:/],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Comments and blanks are half of what a process would read; names stay, for messages about faults.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
          // No folder for chunks: all find the workers beside themselves.
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: { groups },
        },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: `${root}out/preload`,
      emptyOutDir: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: `${root}electron/hosts/preload.ts` },
        external: ['electron'],
        // A sandboxed preload script cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: `${root}renderer`,
    define,
    plugins: [react(), bridgePlugin(root)],
    server: { host: '127.0.0.1', fs: { allow: [root] } },
    build: {
      outDir: `${root}out/renderer`,
      emptyOutDir: true,
      license: { fileName: 'bundled.json' },
      // Fonts and pictures stay files: the policy allows no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: `${root}renderer/index.html` },
    },
  },
});
