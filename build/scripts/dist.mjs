import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron, whyNoElectron } from './electron-runtime.mjs';
import { allOrNothing, failedMidway, noInstallers } from './installers.mjs';
import { shippedPackages } from './licences.mjs';
import { inProject, main, runTool, SetUpError } from './project.mjs';
import { writeShippingLists } from './shipping-lists.mjs';

/** `npm run dist`: installers for the system that runs it. Electron's release host must be within reach. */
await main(async () => {
  const given = process.argv.slice(2);
  await ensureDependencies();
  await ensureBuilt();
  writeShippingLists(shippedPackages(), inProject('out'));
  // Whoever names a folder with the runtime, `-c.electronDist=FOLDER`, needs none from elsewhere.
  const hasOwn = given.some((option) => option.includes('electronDist'));
  if (!hasOwn && (await ensureElectron()) === null) throw new SetUpError(noInstallers(whyNoElectron()));
  const args = ['--config', 'build/electron-builder.yml', '--publish', 'never', ...given];
  const status = await allOrNothing(inProject('dist'), () => runTool('electron-builder/cli.js', args));
  if (status !== 0) throw new SetUpError(failedMidway);
});
