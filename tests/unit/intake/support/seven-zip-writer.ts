import { startSevenZip } from '../../../../electron/intake/seven-zip/emscripten';

/** A 7z archive made by 7z-wasm itself, so that no tool needs to be installed. */
export async function writeSevenZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  switches: readonly string[] = [],
): Promise<Buffer> {
  const { FS, callMain } = await startSevenZip(() => undefined);
  FS.mkdir('/in');
  FS.chdir('/in');
  const folders = new Set<string>();
  for (const [name, data] of Object.entries(files)) {
    for (let cut = name.indexOf('/'); cut > 0; cut = name.indexOf('/', cut + 1)) {
      const folder = name.slice(0, cut);
      if (!folders.has(folder)) FS.mkdir(folder);
      folders.add(folder);
    }
    FS.writeFile(name, data);
  }
  callMain(['a', '-bso0', ...switches, '/made.7z', '.']);
  const { contents, usedBytes } = FS.lookupPath('/made.7z').node;
  return Buffer.from((contents as unknown as Uint8Array).slice(0, usedBytes));
}
