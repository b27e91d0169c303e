import { randomInt } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';

/**
 * Writes beside and renames over: a reader sees the old file or the new one, at any moment. Before it takes its place
 * the new one is on the disk to its last byte: a disk that is nearly full takes a part of a write without an error, and
 * write-file-atomic, which writes once, then puts that part in the place of the whole.
 * Source: write(2), RETURN VALUE; rename(2).
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => 0o666,
  );
  const beside = `${target}.${randomInt(2 ** 32)}`;
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
