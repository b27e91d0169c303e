import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { pathOfPcFile } from './pc-files';

/** Files of a folder as one ZIP archive; `paths` are relative with forward slashes. Source: PKWARE APPNOTE 6.3. */
export async function zipFiles(folder: string, paths: readonly string[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const path of paths) {
    const file = pathOfPcFile(folder, path);
    zip.addFile(file, path, { mtime: (await stat(file)).mtime, mode: 0o100644 });
  }
  zip.end();
  return new Promise<Buffer>((resolve, reject) => {
    zip.on('error', reject);
    buffer(zip.outputStream).then(resolve, reject);
  });
}
