import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { resedit } from './electron-tools';
import { writeZip } from './write-zip';

/** Where `@electron/fuses` finds the fuses in an executable, their layout's version, and eight of them as shipped. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110001'),
]);

/** Tells how it was started: what an installed launcher hands to the runtime. */
const linuxRuntime = Buffer.concat([
  Buffer.from('#!/bin/sh\nprintf "%s\\n" "node=$ELECTRON_RUN_AS_NODE" "$@"\nexit 7\n# '),
  fuseWire,
  Buffer.from('\n'),
]);

function windowsRuntime(): Buffer {
  const language = { lang: 1033, codepage: 1200 };
  const executable = resedit.NtExecutable.createEmpty(false, false);
  const resources = resedit.NtExecutableResource.from(executable);
  const version = resedit.Resource.VersionInfo.createEmpty();
  version.setStringValues(language, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.entries.push({ type: 'FUSES', id: 1, ...language, bin: fuseWire });
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}

/**
 * Makes what electron-builder takes for Electron's own downloads for Linux and Windows, so that it can pack the app
 * where the runtime cannot be had. Nothing in them runs the app.
 */
export async function writeStandInRuntime(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8'));
  const common = {
    version: Buffer.from(version),
    LICENSE: Buffer.from('MIT'),
    'resources/x': Buffer.from(''),
  };
  await writeZip(join(folder, `electron-v${version}-linux-x64.zip`), {
    ...common,
    electron: linuxRuntime,
    'chrome-sandbox': Buffer.from(''),
  });
  await writeZip(join(folder, `electron-v${version}-win32-x64.zip`), {
    ...common,
    'electron.exe': windowsRuntime(),
  });
}
