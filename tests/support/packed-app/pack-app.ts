import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeStandInRuntime } from './stand-in-runtime';

// @ts-expect-error The set-up scripts are plain JavaScript without types.
const { shippedPackages } = await import('../../../build/scripts/licences.mjs');
// @ts-expect-error The same.
const { writeShippingLists } = await import('../../../build/scripts/shipping-lists.mjs');
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The packed app of two systems, by folder. */
export interface PackedApp {
  readonly linux: string;
  readonly windows: string;
}

/** Packs the built app as `npm run dist` does, up to the installers, around a stand-in for Electron's runtime. */
export async function packApp(folder: string): Promise<PackedApp> {
  const runtime = join(folder, 'runtime');
  mkdirSync(runtime);
  await writeStandInRuntime(runtime);
  writeShippingLists(shippedPackages(), join(root, 'out'));
  const settings = [
    `electronDist=${runtime}`,
    `directories.output=${join(folder, 'dist')}`,
    // Its icon and names are put in by a Windows program, which is not to be had everywhere.
    'win.signAndEditExecutable=false',
  ];
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const config = ['--config', 'build/electron-builder.yml', '--publish', 'never', '--x64', '--dir'];
  const options = [...config, '--linux', '--win', ...settings.map((setting) => `-c.${setting}`)];
  execFileSync(process.execPath, [builder, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { linux: join(folder, 'dist', 'linux-unpacked'), windows: join(folder, 'dist', 'win-unpacked') };
}
