import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Pictures as one ZIP archive, stored as they are: PNG is packed already. Source: PKWARE APPNOTE 6.3. */
export async function zipPictures(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  made: Date,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes), name, { mtime: made, mode: 0o100644, compress: false });
  }
  zip.end();
  return new Promise<Buffer>((resolve, reject) => {
    zip.on('error', reject);
    buffer(zip.outputStream).then(resolve, reject);
  });
}
