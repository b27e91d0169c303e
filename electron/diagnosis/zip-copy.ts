import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { DiagnosisError } from './diagnosis-error';
import type { RepairedCopy } from './repaired-copy';

/** A page takes the archive whole, as text: more than this, in bytes before packing, is not handed over. */
const largest = 128 * 1024 * 1024;

/** A repaired copy as a ZIP archive. Source: PKWARE APPNOTE. @throws DiagnosisError TOO_LARGE, NOT_WRITTEN */
export async function zipCopy({ files }: RepairedCopy): Promise<Uint8Array> {
  const total = files.reduce(
    (sum, { content }) => sum + ('diskPath' in content ? content.size : content.length),
    0,
  );
  if (total > largest) {
    const message = `The package has ${total} bytes, too many to be saved from here. Use the command line: driver-preflight repair PATH FOLDER.`;
    throw new DiagnosisError('TOO_LARGE', message);
  }
  const zip = new ZipFile();
  for (const { path, content } of files) {
    if ('diskPath' in content) zip.addFile(content.diskPath, path, { mode: 0o100644 });
    else zip.addBuffer(Buffer.from(content), path, { mode: 0o100644 });
  }
  zip.end();
  return new Promise<Buffer>((done, fail) => {
    zip.on('error', (error: Error) =>
      fail(new DiagnosisError('NOT_WRITTEN', error.message, { cause: error })),
    );
    buffer(zip.outputStream).then(done, fail);
  });
}
