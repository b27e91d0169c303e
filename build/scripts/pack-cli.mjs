import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { dependencyClosure } from './dependency-closure.mjs';
import { installedPackage, shippedPackages } from './licences.mjs';
import { captureNpm } from './npm.mjs';
import { inProject, main, root } from './project.mjs';
import { writeShippingLists } from './shipping-lists.mjs';

/** What the command line finds beside its bundle; everything else is in it. */
const needed = ['7z-wasm', 'piscina'];

/**
 * `npm run dist:cli [-- FOLDER]`: the npm package `driver-preflight`, which is the command line, and the app in a
 * browser, without Electron. Prints the path of the packed file, in `dist` unless another folder is given.
 */
await main(async () => {
  const target = resolve(process.argv[2] ?? inProject('dist'));
  await ensureDependencies();
  await ensureBuilt();
  const folder = join(target, 'cli');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of ['out/main', 'out/renderer', 'LICENSE']) {
    cpSync(inProject(path), join(folder, path), { recursive: true, filter: (file) => !isElectrons(file) });
  }
  cpSync(inProject('build', 'cli-readme.md'), join(folder, 'README.md'));
  const shipped = whatComes();
  writeShippingLists(shipped, folder);
  writeFileSync(join(folder, 'out', 'renderer', 'licences.json'), JSON.stringify(shipped));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  const [packed] = JSON.parse(captureNpm(['pack', '--json', '--pack-destination', target], folder));
  process.stdout.write(`${join(target, packed.filename)}\n`);
});

/** What is bundled, and what npm installs beside it, in the versions that are pinned here. */
function whatComes() {
  const bundled = shippedPackages().filter(({ name }) => name !== 'electron');
  const listed = new Set(bundled.map(({ name, version }) => `${name}@${version}`));
  const beside = dependencyClosure(needed, readJson('package-lock.json').packages)
    .map(installedPackage)
    .filter(({ name, version }) => !listed.has(`${name}@${version}`));
  return [...bundled, ...beside].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Electron's own entry is of no use without it. */
function isElectrons(file) {
  return basename(file) === 'main.js';
}

function manifest() {
  const own = readJson('package.json');
  const { packages } = readJson('package-lock.json');
  const { name, version, description, license, author, type, engines, bin } = own;
  const dependencies = Object.fromEntries(
    needed.map((library) => [library, packages[`node_modules/${library}`].version]),
  );
  return { name, version, description, license, author, type, engines, bin, dependencies };
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
