import { constants } from 'node:fs';
import { access, copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { StagedPackage } from '../../../shared/model/pc';
import { AppError } from '../app-error';
import { findPc } from '../pcs/find-pc';
import { type DeviceCalls, deviceCalls, type ExportedPackage, type PackageDeletion } from './calls';
import { notKeptReason } from './store-document';

/** A package that was written into a folder. */
export interface ExportedDriver {
  readonly publishedName: string;
  readonly originalName: string;
  readonly folder: string;
  readonly files: number;
}

export interface DriverExport {
  readonly exported: readonly ExportedDriver[];
  /** Packages of which only the record is kept. */
  readonly leftOut: readonly { readonly publishedName: string; readonly reason: string }[];
}

async function callsOn(name: string, dataFolder: string): Promise<{ calls: DeviceCalls; pcId: string }> {
  const { store, pc } = await findPc(name, dataFolder);
  const session = { pcs: store, emit: () => {}, deps: { now: () => new Date() } };
  return { calls: deviceCalls(session), pcId: pc.id };
}

/**
 * Writes the files of a staged package into a folder, or with `*` those of every package into folders of their own
 * below it. No file is replaced. Rejects with `AppError`: NOT_FOUND for an unknown package, UNREADABLE when the files
 * are not kept or cannot be written. Source: pnputil-command-syntax (`/export-driver oem#.inf | * target`).
 */
export async function exportDriverOnce(
  name: string,
  publishedName: string,
  target: string,
  dataFolder: string,
): Promise<DriverExport> {
  const { calls, pcId } = await callsOn(name, dataFolder);
  const folder = resolve(target);
  if (publishedName !== '*') {
    const found = await calls.exportPackage(pcId, publishedName);
    if (found.kept === null) throw new AppError('UNREADABLE', onlyRecord(found.staged));
    return { exported: [await written(found, folder)], leftOut: [] };
  }
  const exported: ExportedDriver[] = [];
  const leftOut: { publishedName: string; reason: string }[] = [];
  for (const staged of await calls.packages(pcId)) {
    const found = await calls.exportPackage(pcId, staged.publishedName);
    if (found.kept !== null) exported.push(await written(found, join(folder, staged.repositoryFolder)));
    else leftOut.push({ publishedName: staged.publishedName, reason: onlyRecord(staged) });
  }
  return { exported, leftOut };
}

const onlyRecord = (staged: StagedPackage): string =>
  `Only the record of ${staged.publishedName} (${staged.originalName}) is kept, not its files. ${notKeptReason(staged)}`;

async function written({ staged, kept }: ExportedPackage, folder: string): Promise<ExportedDriver> {
  const paths = kept?.paths ?? [];
  try {
    // All are looked at first, so that nothing is half written over what is there.
    for (const path of paths) await refuseExisting(join(folder, path));
    for (const path of paths) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await copyFile(join(kept?.folder ?? '', path), file, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('UNREADABLE', `${folder} cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
  const { publishedName, originalName } = staged;
  return { publishedName, originalName, folder, files: paths.length };
}

async function refuseExisting(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) throw new AppError('UNREADABLE', `${file} is there already. Choose another folder.`);
}

/** Deletes a package from a driver store, for good. Source: pnputil-command-syntax (`/delete-driver`, `/force`). */
export async function deleteDriverOnce(
  name: string,
  publishedName: string,
  force: boolean,
  dataFolder: string,
): Promise<PackageDeletion> {
  const { calls, pcId } = await callsOn(name, dataFolder);
  const done = await calls.deletePackage(pcId, publishedName, { force });
  if (done.undo !== null) await calls.forgetPackage(pcId, done.undo);
  return done;
}
