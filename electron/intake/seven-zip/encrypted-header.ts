import { openFile } from '../../files';

/** The signature header: 6 bytes magic, version, checksum, then where the end header lies, relative to its own end. */
const SIGNATURE_HEADER = 32;
/** An end header that is itself packed: a few dozen bytes that name the coders. */
const ENCODED_HEADER = 0x17;
const LONGEST = 4096;
/** Coder identifier of AES-256 with SHA-256. Source: 7-Zip "Methods.txt". */
const aes = Buffer.from([0x06, 0xf1, 0x07, 0x01]);

/**
 * Whether the file names of a 7z archive are encrypted. 7-Zip's WebAssembly build ends without a word on such
 * archives, and the person should not be told that the file is damaged. Source: 7-Zip "7zFormat.txt".
 */
export async function hasEncryptedHeader(diskPath: string): Promise<boolean> {
  const file = await openFile(diskPath);
  try {
    const head = Buffer.alloc(SIGNATURE_HEADER);
    await file.read(head, 0, head.length, 0);
    const start = SIGNATURE_HEADER + Number(head.readBigUInt64LE(12));
    const length = Math.min(Number(head.readBigUInt64LE(20)), LONGEST);
    if (!Number.isSafeInteger(start)) return false;
    const header = Buffer.alloc(length);
    await file.read(header, 0, length, start);
    return header[0] === ENCODED_HEADER && header.includes(aes);
  } finally {
    await file.close();
  }
}
