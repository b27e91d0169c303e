import { basename } from 'node:path';
import type { Certificate } from '../../../shared/model/certificate';
import { readEmbeddedSignatureOfFile, readSignature } from '../../authenticode';
import { readCertificates } from '../../certificates';
import { NotAFileError, openFile } from '../../files';
import { AppError } from '../app-error';

/** Certificate files and catalogs are read whole up to this size; an image is only looked into. */
const largestWhole = 64 * 1024 * 1024;

/**
 * The certificates that a file stands for: those it holds (DER, PEM, P7B, SST), or, for a signed `.cat`, `.sys`,
 * `.exe`, `.dll` or `.cab`, the certificate of its signer.
 * Rejects with `AppError` UNREADABLE, naming the file.
 */
export async function certificatesOfFile(path: string): Promise<readonly Certificate[]> {
  const bytes = await readWhole(path);
  const name = basename(path);
  const signature = readSignature(bytes);
  if (signature?.signer && isSignedList(bytes)) return [signature.signer];
  if (isImage(bytes)) {
    const embedded = await readEmbeddedSignatureOfFile(path);
    if (embedded?.signer) return [embedded.signer];
    throw new AppError('UNREADABLE', `${name} bears no signature, so it stands for no certificate.`);
  }
  const parsed = readCertificates(bytes, name);
  if (!parsed.ok) throw new AppError('UNREADABLE', parsed.problem.message);
  if (parsed.value.length === 0) throw new AppError('UNREADABLE', `${name} holds no certificate.`);
  return parsed.value;
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const file = await openFile(path);
    try {
      const { size } = await file.stat();
      if (size > largestWhole) {
        throw new AppError(
          'UNREADABLE',
          `${path} has ${size} bytes: too large for a certificate or a signed file.`,
        );
      }
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof NotAFileError) throw new AppError('UNREADABLE', `${path} is no file. Choose one.`);
    throw new AppError('UNREADABLE', `${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** A CMS message with a signer vouches for something; a P7B only carries certificates. */
function isSignedList(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30;
}

function isImage(bytes: Uint8Array): boolean {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return magic.startsWith('MZ') || magic === 'MSCF';
}
