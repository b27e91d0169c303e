import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { inProject, main } from './project.mjs';

/**
 * `npm start -- [--no-open] [--loopback] [PATH…]`: sets up what is missing, then opens the app, as
 * `driver-preflight app` does when it is installed.
 */
await main(async () => {
  const given = process.argv.slice(2);
  await ensureDependencies();
  await ensureBuilt();
  if (wantsElectron(given)) await ensureElectron();
  const cli = inProject('out', 'main', 'cli.js');
  process.argv = [process.execPath, cli, 'app', ...given];
  await import(pathToFileURL(cli).href);
});

/** Nobody waits for a download of a runtime that could not show its window. */
function wantsElectron(given) {
  if (['--loopback', '--no-open', '--help'].some((option) => given.includes(option))) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
