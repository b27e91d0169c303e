import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { inProject, recall, remember, run, runTool, say } from './project.mjs';

const fact = 'chromium-download';
const forgetAfterMs = 12 * 60 * 60 * 1000;
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium for the end-to-end tests: one that is here, else Playwright's own download, else Debian's package.
 * Resolves with its path, or `null` when none can be had.
 */
export async function ensureChromium() {
  return present() ?? (await download()) ?? (await installPackage());
}

function present() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const named = process.env.PREFLIGHT_CHROMIUM;
  const all = [...(named ? [named] : []), playwrights(), ...onPath, ...elsewhere];
  return all.find((path) => path !== null && existsSync(path)) ?? null;
}

function playwrights() {
  try {
    const load = createRequire(inProject('package.json'));
    return load('@playwright/test').chromium.executablePath();
  } catch {
    return null;
  }
}

async function download() {
  const before = recall(fact);
  if (before !== null && Date.now() - before.failedAt < forgetAfterMs) return null;
  say("Fetching Playwright's Chromium for the end-to-end tests (about 170 MB, only this once) …");
  const status = await runTool('@playwright/test/cli.js', ['install', 'chromium', '--no-shell']);
  const path = status === 0 ? playwrights() : null;
  if (path !== null && existsSync(path)) return path;
  remember(fact, { failedAt: Date.now() });
  say("Playwright's Chromium could not be fetched.");
  return null;
}

/** Debian and Ubuntu, as root, which is how most build machines run. */
async function installPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  say("Installing Debian's Chromium for the end-to-end tests (apt-get) …");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  await run('apt-get', [...options, 'update'], { env, quiet: true });
  const install = [...options, 'install', '-y', '--no-install-recommends', 'chromium'];
  const status = await run('apt-get', install, { env, quiet: true });
  return status === 0 ? present() : null;
}
