import { readFile } from 'node:fs/promises';
import type { Parsed, Problem } from '../../shared/model/problem';
import { type IntakeFile, reasonOf } from '../intake';

/**
 * All bytes of a file without which nothing can be said of a package: its INF or its catalog.
 * Gives a problem (`TOO_LARGE`, `UNREADABLE`) instead of bytes that cannot be had, never an error.
 *
 * @param largest in MiB
 */
export async function readWhole(file: IntakeFile, largest: number): Promise<Parsed<Uint8Array>> {
  const { path, size } = file;
  const refuse = (code: string, what: string): { ok: false; problem: Problem } => {
    const message = `${path} ${what}`;
    return { ok: false, problem: { code, severity: 'error', message, path } };
  };
  if (size > largest * 1024 ** 2) {
    const has = `has ${Math.round(size / 1024 ** 2)} MiB; more than ${largest} are not read`;
    return refuse(
      'TOO_LARGE',
      `${has}, so nothing can be said of this package. Take the file from the original.`,
    );
  }
  try {
    return { ok: true, value: await readFile(file.diskPath), problems: [] };
  } catch (cause) {
    const why = `cannot be read (${reasonOf(cause)}), so nothing can be said of this package`;
    return refuse('UNREADABLE', `${why}. Check its permissions and open it again.`);
  }
}
