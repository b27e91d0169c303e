import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

/** The policy of the app's hosts, so that a prompt that needs more than this fails here. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'";

export interface DialogsHarness {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The page with one prompt. */
export const serveDialogsHarness = (): Promise<DialogsHarness> => serveHarness(new URL('.', import.meta.url));

/** The page with windows of a story. */
export const serveWindowsHarness = (): Promise<DialogsHarness> =>
  serveHarness(new URL('../windows-harness/', import.meta.url));

/** Builds the page of a folder into a temporary folder and serves it on a free loopback port. */
async function serveHarness(folder: URL): Promise<DialogsHarness> {
  const root = fileURLToPath(folder);
  const outDir = await mkdtemp(join(tmpdir(), 'dialogs-harness-'));
  const shared = { root, configFile: false as const, logLevel: 'error' as const };
  await build({ ...shared, plugins: [react()], build: { outDir, emptyOutDir: true, minify: false } });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port: 0,
      headers: { 'Content-Security-Policy': contentSecurityPolicy },
    },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the harness server has no local address');
  return {
    url,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
