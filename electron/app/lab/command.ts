import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { LabMade, TestSignedDocument } from '../../../shared/model/lab';
import { writeNewFolder } from '../../lab';
import { AppError } from '../app-error';
import type { OnceDeps } from '../packages/once';
import { withHashes } from '../packages/with-hashes';
import { withLabErrors } from './errors';
import { labKindList, type MakeOptions, makeLab, type SignLabOptions, signLab } from './once';

/** Makes a package of a kind in a new or empty folder. Rejects with `AppError`. */
export function makeOnce(
  kind: string,
  folder: string,
  options: MakeOptions & OnceDeps,
): Promise<readonly LabMade[]> {
  return withHashes('amd64', options, async (open) => {
    if (options.from !== null) await refuseInside(folder, options.from);
    const one = async (id: string, target: string) => {
      const { files, document } = await makeLab(id, options, open);
      await withLabErrors(() => writeNewFolder(target, files));
      return { ...document, folder: target };
    };
    if (kind !== 'all') return [await one(kind, folder)];
    await withLabErrors(() => writeNewFolder(folder, new Map()));
    const made: LabMade[] = [];
    for (const each of labKindList()) made.push(await one(each.kind, join(folder, each.kind)));
    return made;
  });
}

/** Writes a test-signed copy of a package into a new or empty folder. Rejects with `AppError`. */
export function signOnce(
  path: string,
  folder: string,
  options: SignLabOptions & OnceDeps,
): Promise<TestSignedDocument> {
  return withHashes('amd64', options, async (open) => {
    await refuseInside(folder, path);
    const { files, document } = await signLab(path, options, open);
    if (files.size === 0) return document;
    await withLabErrors(() => writeNewFolder(folder, files));
    return { ...document, folder };
  });
}

/** A copy within the package would become a part of it. Rejects with `AppError` USAGE. */
export async function refuseInside(folder: string, source: string): Promise<void> {
  const real = async (path: string): Promise<string> =>
    realpath(path).catch(async () =>
      dirname(path) === path ? path : join(await real(dirname(path)), basename(path)),
    );
  const path = resolve(source);
  const root = await real(/\.inf$/i.test(path) ? dirname(path) : path);
  const target = await real(resolve(folder));
  if (target !== root && !target.startsWith(root + sep)) return;
  throw new AppError('USAGE', `${folder} lies in the package itself: choose a folder elsewhere.`);
}
