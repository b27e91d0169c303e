import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PackageContent } from '../../../electron/pc';
import type { StagedPackage } from '../../../shared/model/pc';

/** A staged package that asks for `oem0.inf` whatever its number: concurrent writers must not lose one. */
export function stagedPackageOf(number: number): StagedPackage {
  return {
    publishedName: 'oem0.inf',
    repositoryFolder: `package${number}.inf_amd64_${String(number).padStart(16, '0')}`,
    originalName: `package${number}.inf`,
    provider: 'Fabrikam',
    class: 'MEDIA',
    classGuid: null,
    date: '2022-02-01',
    version: '1.2.3.4',
    signer: null,
    signerScore: '0x80000000',
    category: 'unsigned',
    stagedAt: '2026-01-01T00:00:00.000Z',
  };
}

/** Files of every staged package; the letter fills a file, so that half of one is seen. */
const packageFiles = [
  { path: 'package.inf', size: 1_000, letter: 'i' },
  { path: 'package.cat', size: 5_000, letter: 'c' },
  { path: 'x64/package.sys', size: 200_000, letter: 's' },
] as const;

/** By path, what the files of a staged package hold. */
export const wholeFiles: Readonly<Record<string, string>> = Object.fromEntries(
  packageFiles.map(({ path, size, letter }) => [path, letter.repeat(size)]),
);

/** Writes the files, flat, to a folder for `contentOf`. */
export async function writeContent(folder: string): Promise<void> {
  for (const { path } of packageFiles) await writeFile(join(folder, basename(path)), wholeFiles[path] ?? '');
}

export function contentOf(folder: string): PackageContent {
  return {
    files: packageFiles.map(({ path, size }) => ({ path, diskPath: join(folder, basename(path)), size })),
  };
}
