import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, recall, remember, root, say } from './project.mjs';

const fact = 'electron-runtime';
const forgetAfterMs = 12 * 60 * 60 * 1000;
const stalledMs = 45_000;
const packageFolder = inProject('node_modules', 'electron');

/** Electron's executable when its runtime is here, else `null`. */
export function findElectron() {
  try {
    const path = join(packageFolder, 'dist', readFileSync(join(packageFolder, 'path.txt'), 'utf8'));
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

const wantedVersion = () => JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;

/** The version that could not be fetched, and why; after `ensureElectron` gave `null`. */
export const whyNoElectron = () => ({
  version: wantedVersion(),
  reason: recall(fact)?.reason ?? 'unknown reason',
});

/**
 * Fetches Electron's runtime through the `electron` package's own installer. Where that fails (its release host is
 * often blocked) says so once and does not try again for some hours. Resolves with its path or `null`.
 */
export async function ensureElectron() {
  const present = findElectron();
  if (present !== null) return present;
  const version = wantedVersion();
  const before = recall(fact);
  if (before?.version === version && Date.now() - before.failedAt < forgetAfterMs) return null;
  say(`Fetching Electron ${version}'s runtime (about 110 MB, only this once) …`);
  const failure = await install();
  if (failure === null) return findElectron();
  remember(fact, { version, failedAt: Date.now(), reason: failure });
  say(`Electron's runtime could not be fetched: ${failure}`);
  say('It will be tried again in twelve hours; delete .cache/electron-runtime.json to try at once.');
  return null;
}

/** Runs the installer; resolves with `null`, or with why it failed. */
function install() {
  const downloads = inProject('.cache', 'electron-download');
  mkdirSync(downloads, { recursive: true });
  // Its temporary files in a folder of ours, so that their growth can be shown and a stall be seen.
  const env = { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads };
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  let stalled = false;
  let last = { bytes: 0, at: Date.now() };
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors = (errors + text).slice(0, 20_000);
  });
  const timer = setInterval(() => {
    const bytes = bytesIn(downloads) + bytesIn(join(packageFolder, 'dist'));
    if (bytes !== last.bytes) last = { bytes, at: Date.now() };
    if (process.stderr.isTTY) process.stderr.write(`\r  ${(bytes / 1e6).toFixed(0)} MB `);
    stalled = Date.now() - last.at > stalledMs;
    if (stalled) child.kill();
  }, 1000);
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearInterval(timer);
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      rmSync(downloads, { recursive: true, force: true });
      if (status === 0 && findElectron() !== null) resolve(null);
      else resolve(stalled ? 'nothing arrived for 45 seconds' : firstLine(errors));
    });
  });
}

const firstLine = (text) =>
  text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.slice(0, 200) ?? 'unknown reason';

function bytesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0;
  }
}
