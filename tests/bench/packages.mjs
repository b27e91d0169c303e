import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Something that the build made for the engine. */
export const builtFile = (name) => join(root, 'out', 'main', name);
export const cli = builtFile('cli.js');

const loaded = new Map();

/** A module of the project's sources, bundled as the product is: what Vite's runner adds to a call would be measured, too. */
export function load(path) {
  const known = loaded.get(path) ?? bundled(path);
  loaded.set(path, known);
  return known;
}

async function bundled(path) {
  const outDir = join(root, '.cache', 'bench', path.replace(/\W/g, '-'));
  const output = { entryFileNames: 'module.mjs' };
  const options = { ssr: path, outDir, emptyOutDir: true, minify: false, rollupOptions: { output } };
  await build({ configFile: false, logLevel: 'error', root, build: options });
  return import(pathToFileURL(join(outDir, 'module.mjs')).href);
}

/** A room of the engine, by its face. */
export const loadRoom = (room) => load(`electron/${room}/index.ts`);

let workshop;

/** The lab with one publisher for every package of the run. */
function openWorkshop() {
  workshop ??= loadRoom('lab').then(async (lab) => ({ lab, authority: await lab.createAuthority() }));
  return workshop;
}

/**
 * A signed package on disk: an INF, its catalog of SHA-256 members, and `count` files of `size` bytes each, written
 * piece by piece out of `content`. Without a size they are images, the only files that osslsigncode can hold against a catalog.
 */
export async function makePackage(folder, { count, size = null, content = noise }) {
  const { lab } = await openWorkshop();
  mkdirSync(folder, { recursive: true });
  const names = Array.from({ length: count }, (_, at) =>
    at === 0 || size === null ? `file${at}.sys` : `file${at}.bin`,
  );
  const members = names.map((name, at) =>
    size === null || at === 0
      ? writeImage(lab, join(folder, name), `${basename(folder)} ${name}`)
      : writeData(join(folder, name), size, content, at),
  );
  const inf = Buffer.from(infOf(lab, names), 'latin1');
  writeFileSync(join(folder, 'bench.inf'), inf);
  members.push(memberOf('bench.inf', 'flat', createHash('sha256').update(inf).digest()));
  const catalog = join(folder, 'bench.cat');
  writeFileSync(catalog, await signedCatalog(members));
  const files = names.map((name) => join(folder, name));
  return { folder, catalog, files, ...(await rootFiles(folder)) };
}

/** The bytes of a signed and timestamped catalog. */
export async function signedCatalog(members) {
  const { lab, authority } = await openWorkshop();
  const time = new Date(Date.now() - 86_400_000);
  const list = lab.writeCatalog({
    members,
    version: 2,
    digests: ['sha256'],
    osAttr: '2:6.1,2:10.0',
    attributes: [
      ['OS', '10X64'],
      ['HWID1', 'root\\bench'],
    ],
    thisUpdate: time,
  });
  return lab.signCatalog(list, authority, { timestamp: { kind: 'rfc3161', time } });
}

/** A catalog of so many members of which no file is there. */
export const largeCatalog = (count) =>
  signedCatalog(Array.from({ length: count }, (_, at) => memberOf(`file${at}.sys`, 'pe', randomBytes(32))));

/** The root that everything is signed under, beside `path`: as a PC takes it, and as osslsigncode does. */
export async function rootFiles(path) {
  const { authority } = await openWorkshop();
  const { der } = authority.root.certificate;
  const [rootCer, rootPem] = [`${path}-root.cer`, `${path}-root.pem`];
  writeFileSync(rootCer, der);
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n');
  writeFileSync(rootPem, `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`);
  return { rootCer, rootPem };
}

function infOf(lab, [driverFile, ...otherFiles]) {
  return lab.sampleInf({
    machine: 'amd64',
    provider: 'Driver Preflight bench',
    deviceName: 'Bench device',
    hardwareId: 'Root\\Bench',
    catalogFile: 'bench.cat',
    driverFile,
    otherFiles,
    date: new Date(),
    version: '1.0.0.1',
  });
}

const memberOf = (file, subject, sha256) => ({ file, subject, digests: { sha1: Buffer.alloc(20), sha256 } });

function writeImage(lab, path, mark) {
  const image = lab.minimalDriver({ machine: 'amd64', kernelMode: true, mark });
  writeFileSync(path, image);
  return memberOf(basename(path), 'pe', lab.peDigest(image, 'sha256'));
}

/** Random, but made once: the disk is not what is measured. */
const noise = randomBytes(2 ** 20);

/** A first line that tells files apart, then the content from a place of its own, over and over. */
function writeData(path, size, content, at) {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  const put = (bytes) => {
    hash.update(bytes);
    writeSync(file, bytes);
    return bytes.length;
  };
  let written = put(Buffer.from(`${basename(path)}\n`).subarray(0, size));
  for (let from = (at * size) % content.length; written < size; from = 0)
    written += put(content.subarray(from, from + size - written));
  closeSync(file);
  return memberOf(basename(path), 'flat', hash.digest());
}
