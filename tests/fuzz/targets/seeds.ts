import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type LabKind, makeSpecimen } from '../../../electron/lab';
import { corpusPath } from '../../support/corpus';

const kinds: readonly LabKind[] = ['publisher', 'windows-signing-authority', 'untrusted-publisher'];

/** Files of packages that the lab makes, those whose name ends as told. */
export async function labFiles(ending: string): Promise<readonly Uint8Array[]> {
  const made = await Promise.all(kinds.map((kind) => makeSpecimen(kind, { keyType: 'ecdsa' })));
  return made.flatMap(({ files }) =>
    [...files].flatMap(([path, bytes]) => (path.endsWith(ending) ? [Uint8Array.from(bytes)] : [])),
  );
}

/** Some real files of a kind, small ones, spread over the corpus; none where it is absent. */
export function corpusFiles(
  folder: string,
  ending: RegExp,
  count = 12,
  largest = 100_000,
): readonly Uint8Array[] {
  const root = corpusPath(folder);
  if (root === null) return [];
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= largest);
  const step = Math.max(1, Math.floor(found.length / count));
  return found.filter((_, at) => at % step === 0).map((path) => Uint8Array.from(readFileSync(path)));
}
