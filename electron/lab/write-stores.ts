import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from './lab-source';
import type { LabPackage, LabStores } from './make-package';

/** The certificates that a PC needs as `.cer` files, named by their stores: `root.cer`, `trusted.cer`, … */
export function storeFiles(stores: LabStores): Files {
  const files = new Map<string, Uint8Array>();
  for (const store of ['root', 'trusted', 'disallowed', 'authority'] as const) {
    for (const [index, { der }] of stores[store].entries()) {
      files.set(`${store}${index === 0 ? '' : `-${index + 1}`}.cer`, der);
    }
  }
  return files;
}

/** Writes them into `folder`; gives their paths. */
export async function writeStores({ stores }: LabPackage, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files = [...storeFiles(stores)].map(([name, bytes]) => [join(folder, name), bytes] as const);
  for (const [path, bytes] of files) await writeFile(path, bytes);
  return files.map(([path]) => path);
}
