import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { shippedPackages } from './licences.mjs';
import { inProject, main, runTool } from './project.mjs';
import { writeShippingLists } from './shipping-lists.mjs';

/** `npm run dist`: installers for the system that runs it. Electron's release host must be within reach. */
await main(async () => {
  await ensureDependencies();
  await ensureBuilt();
  writeShippingLists(shippedPackages(), inProject('out'));
  const args = ['--config', 'build/electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)];
  process.exit(await runTool('electron-builder/cli.js', args));
});
