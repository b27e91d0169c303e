import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/** Written by the bundler for each half: the libraries whose code is in it. */
const bundledLists = ['out/main/bundled.json', 'out/renderer/bundled.json'];
const listPath = 'out/renderer/licences.json';

/** What ships without being bundled code: libraries that stay whole, the runtime, a font. */
const besides = ['7z-wasm', 'piscina', 'electron', '@fontsource/open-sans'];

/** Licences that their packages do not name, read in their texts. */
const named = { '7z-wasm': 'LGPL with unRAR restriction' };

/**
 * Lists what ships with its licences: `[{ name, version, identifier, text }]`, for the page and the installers. The
 * build runs it once after both halves.
 */
export function writeLicences() {
  const bundled = bundledLists.flatMap((path) => readJson(path));
  const all = [...bundled, ...besides.map(fromPackage)];
  const byName = new Map(all.map((each) => [`${each.name}@${each.version}`, each]));
  const sorted = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(inProject(listPath), `${JSON.stringify(sorted)}\n`);
  for (const path of bundledLists) rmSync(inProject(path));
}

/** What `writeLicences` wrote. */
export const shippedPackages = () => readJson(listPath);

/** The same list to be read, for the installers. */
export function licencesText(shipped) {
  const chromium = shipped.some(({ name }) => name === 'electron')
    ? ' Chromium, within Electron, brings many parts more;\nthey and their licences are in LICENSES.chromium.html beside the app.'
    : '';
  const parts = shipped.map(({ name, version, identifier, text }) =>
    [`${'-'.repeat(78)}\n${name} ${version} (${identifier})`, text?.trim()].filter(Boolean).join('\n\n'),
  );
  return `${[`Driver Preflight contains the following software.${chromium}`, ...parts].join('\n\n')}\n`;
}

/** A package of the lock as the list has it. Libraries for another system are not here: their terms are named only. */
export function installedPackage({ path, name, entry, optional }) {
  const text = textsIn(path).join('\n\n') || undefined;
  return { name, version: entry.version, identifier: entry.license, text, optional };
}

function textsIn(folder) {
  if (!existsSync(inProject(folder))) return [];
  return readdirSync(inProject(folder))
    .filter((file) => /licen[cs]e/i.test(file))
    .map((file) => readFileSync(inProject(folder, file), 'utf8').trim());
}

function fromPackage(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = readJson(`${folder}/package.json`);
  const texts = textsIn(folder);
  if (texts.length === 0) throw new Error(`${name} has no licence file; name its licence by hand.`);
  return { name, version, identifier: named[name] ?? license, text: texts.join('\n\n') };
}

function readJson(path) {
  const file = inProject(path);
  if (!existsSync(file)) throw new Error(`${path} is not there: the project has not been built.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
