import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLicences } from './licences.mjs';
import { inProject, runTool, SetUpError, say } from './project.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const stampPath = inProject('out', 'stamp');
const results = ['main/main.js', 'main/web.js', 'main/cli.js', 'preload/preload.cjs', 'renderer/index.html'];

/** Builds `out/`, unless nothing changed since it was built. */
export async function ensureBuilt() {
  const stamp = stampOfSources();
  const complete = results.every((path) => existsSync(inProject('out', path)));
  if (complete && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  say('Building (a few seconds, only after a change) …');
  const args = ['build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'warn'];
  if ((await runTool('electron-vite/bin/electron-vite.js', args)) !== 0) {
    throw new SetUpError('The build failed; see above.');
  }
  writeLicences();
  writeFileSync(stampPath, stamp);
}

/** Names, sizes and times of everything that is built from: reading it all would take longer. */
function stampOfSources() {
  const hash = createHash('sha256');
  const note = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const source of sources) {
    const path = inProject(source);
    if (!statSync(path).isDirectory()) note(path);
    else for (const file of listFiles(path)) note(file);
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
