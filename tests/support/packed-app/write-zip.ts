import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Writes a ZIP whose files may all be run. */
export async function writeZip(path: string, files: Readonly<Record<string, Buffer>>): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name, { mode: 0o100755 });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
