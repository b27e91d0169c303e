import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StagedPackage } from '../../shared/model/pc';
import { repositoryLimits } from './archive-limits';
import { type Collection, contextOf, folderOfPc, mustExist } from './collection';
import { type DocumentKind, readDocument, readLocked } from './document-file';
import { driverStoreDocument } from './documents';
import { withPackage } from './driver-store';
import { removeTorn, saveJson } from './json-file';
import { driverStoreFile, isPackagePath } from './layout';
import { withLock } from './lock';
import {
  copyAside,
  filesBelow,
  forgetFiles,
  hideFiles,
  isBeingReplaced,
  packageFolder,
  replaceFiles,
  settleFiles,
} from './package-folder';
import type { KeptFiles, PackageContent } from './types';

export const driverStoreKind: DocumentKind<typeof driverStoreDocument> = {
  schema: driverStoreDocument,
  fallback: { schema: 'driver-preflight/driver-store@1', packages: [] },
  holds: 'the driver store',
};

export async function stagedOf(collection: Collection, id: string): Promise<readonly StagedPackage[]> {
  await mustExist(collection, id);
  const folder = folderOfPc(collection, id);
  const path = join(folder, driverStoreFile);
  return (await readDocument(path, driverStoreKind, contextOf(collection, folder)))?.packages ?? [];
}

/** The files of a staged package that are kept; `null` when only its record is, or somebody took them away. */
export async function filesOfStaged(
  collection: Collection,
  id: string,
  { repositoryFolder }: StagedPackage,
): Promise<KeptFiles | null> {
  const pcFolder = folderOfPc(collection, id);
  const folder = packageFolder(pcFolder, repositoryFolder);
  if (folder === null) return null;
  const look = async () => (await filesBelow(folder)).filter(isPackagePath);
  let paths = await look();
  if (paths.length === 0) {
    if (await isBeingReplaced(pcFolder, repositoryFolder))
      await withLock(pcFolder, () => settleFiles(pcFolder));
    paths = await look();
  }
  return paths.length === 0 ? null : { folder, paths };
}

/**
 * Adds a package and, when they are given, its files: they are copied out of sight first and appear by one renaming
 * just before the record that tells of them, so that nobody sees half a package. What does not fit is not kept, and
 * the record says why.
 */
export async function addStaged(
  collection: Collection,
  id: string,
  entry: StagedPackage,
  content: PackageContent | null,
): Promise<StagedPackage> {
  await mustExist(collection, id);
  const folder = folderOfPc(collection, id);
  const unfit = content === null ? null : doesNotFit(content, entry, await stagedOf(collection, id));
  const aside = content === null || unfit !== null ? null : await copyAside(folder, content);
  try {
    return await withLock(folder, async (assertHeld) => {
      const path = join(folder, driverStoreFile);
      const document = await readLocked(path, driverStoreKind, contextOf(collection, folder));
      const packages = document?.packages ?? [];
      // Others may have filled the store while these files were copied.
      const reason = content === null || unfit !== null ? unfit : doesNotFit(content, entry, packages);
      const changed = withPackage(packages, withContent(entry, content, reason));
      assertHeld();
      await removeTorn(folder);
      await settleFiles(folder);
      const save = () => saveJson(path, { ...document, packages: changed.packages });
      if (aside !== null && reason === null) await replaceFiles(folder, entry.repositoryFolder, aside, save);
      else {
        await save();
        // A record alone changes nothing about files, unless it says that there are none.
        const gone = content !== null || typeof entry.notKept === 'string';
        const old = gone ? await hideFiles(folder, entry.repositoryFolder) : null;
        if (old !== null) await forgetFiles(folder, old);
      }
      return changed.entry;
    });
  } finally {
    if (aside !== null) await rm(aside, { recursive: true, force: true });
  }
}

function withContent(
  entry: StagedPackage,
  content: PackageContent | null,
  reason: string | null,
): StagedPackage {
  if (content === null) return entry;
  if (reason !== null) return { ...entry, kept: null, notKept: reason };
  return { ...entry, kept: sizeOf(content), notKept: null };
}

const sizeOf = ({ files }: PackageContent) => ({
  files: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
});

const mega = (bytes: number): string => `${Math.ceil(bytes / (1 << 20))} MB`;

/** Why a package's files are not kept; `null` when they are. */
function doesNotFit(
  content: PackageContent,
  entry: StagedPackage,
  packages: readonly StagedPackage[],
): string | null {
  const odd = content.files.find(({ path }) => !isPackagePath(path));
  if (odd !== undefined) return `“${odd.path}” cannot be the name of a file in the driver store.`;
  const { files, bytes } = sizeOf(content);
  const one = repositoryLimits.package;
  if (files > one.files || bytes > one.bytes) {
    return `It has ${files} files of ${mega(bytes)}; of one package at most ${one.files} files of ${mega(one.bytes)} are kept.`;
  }
  const { all } = repositoryLimits;
  const others = packages.filter((each) => each.repositoryFolder !== entry.repositoryFolder);
  const before = others.map(({ kept }) => kept ?? { files: 0, bytes: 0 });
  const total = before.reduce((sum, each) => sum + each.bytes, bytes);
  const count = before.reduce((sum, each) => sum + each.files, files);
  if (total <= all.bytes && count <= all.files) return null;
  return `With it, the PC’s driver store would have ${count} files of ${mega(total)}; at most ${all.files} files of ${mega(all.bytes)} are kept. Delete packages and stage it again.`;
}
