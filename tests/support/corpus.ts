import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = path.resolve(fileURLToPath(new URL('../../', import.meta.url)), '..', 'shared');

/** A path inside the corpus of real packages beside the project; `null` where there is none. */
export function corpusPath(...parts: string[]): string | null {
  const full = path.join(beside, 'corpus', ...parts);
  return existsSync(full) ? full : null;
}

/** A picture of Microsoft's driver documentation, which the project does not carry; `null` where there is none. */
export function referencePicture(name: string): string | null {
  const full = path.join(beside, 'design', 'reference-images', name);
  return existsSync(full) ? full : null;
}
