import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** Every twentieth catalog of the real packages, in the order of their names; none where the corpus is absent. */
export function someRealCatalogs(): readonly Buffer[] {
  const packages = corpusPath('packages');
  if (packages === null) return [];
  return (readdirSync(packages, { recursive: true }) as string[])
    .filter((name) => /\.cat$/i.test(name))
    .toSorted()
    .filter((_, i) => i % 20 === 0)
    .map((name) => readFileSync(path.join(packages, name)));
}
