import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inProject, SetUpError, say } from './project.mjs';

const oldestNode = [20, 19];
const lockPath = inProject('package-lock.json');
const stampPath = inProject('node_modules', '.driver-preflight');

/** Installs what package-lock.json names, unless just that is installed already. */
export async function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new SetUpError(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.version}.`);
  }
  const stamp = createHash('sha256').update(readFileSync(lockPath)).digest('hex');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  if (!isInstalled()) {
    say('Installing the libraries that package-lock.json names (a minute or two, only this once) …');
    // Not `npm ci`: it refuses a lock without the binaries of other platforms, which a registry mirror may lack.
    if ((await npm(['install', '--no-save', '--no-progress', '--loglevel=error'])) !== 0) {
      throw new SetUpError('npm install failed; see above. The npm registry must be within reach.');
    }
  }
  writeFileSync(stampPath, stamp);
}

/** Whether somebody ran npm by hand: npm keeps a list of what it installed, which must match the lock. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(lockPath, 'utf8')).packages;
    const present = JSON.parse(
      readFileSync(inProject('node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
    );
  } catch {
    return false;
  }
}
