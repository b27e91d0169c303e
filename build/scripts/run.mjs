import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { inProject, main } from './project.mjs';

/** `node build/scripts/run.mjs MODULE [ARGUMENT…]`: sets up what is missing, then runs a module of the project. */
await main(async () => {
  const [module, ...given] = process.argv.slice(2);
  await ensureDependencies();
  await ensureBuilt();
  if (module === undefined) return;
  const path = inProject(module);
  process.argv = [process.execPath, path, ...given];
  await import(pathToFileURL(path).href);
});
