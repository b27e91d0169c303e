import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError } from '../../app';
import type { Terminal } from './terminal';

/**
 * Writes a result to a file, or to standard output when none is named. Rejects with `AppError` UNREADABLE, naming the
 * file. With `keep`, a file that is there already is not replaced.
 */
export async function writeResult(
  content: string | Uint8Array,
  out: string | undefined,
  terminal: Terminal,
  { keep = false } = {},
): Promise<void> {
  terminal.status('');
  if (out === undefined) {
    terminal.out(content);
    return;
  }
  const path = resolve(out);
  try {
    await writeFile(path, content, { flag: keep ? 'wx' : 'w' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const reason = exists ? 'it is there already; choose another file' : (error as Error).message;
    throw new AppError('UNREADABLE', `${path} cannot be written: ${reason}`, { cause: error });
  }
  terminal.hint(`Written to ${path}.`);
}
