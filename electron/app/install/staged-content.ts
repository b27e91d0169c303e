import type { PackageFacts } from '../../../shared/model/package';
import type { StagedPackage } from '../../../shared/model/pc';
import type { DigestAlgorithm } from '../../../shared/model/signature';
import type { HashPool } from '../../authenticode';
import { type PackageFile, packageContents } from '../../inspection';
import { IntakeError, openSource } from '../../intake';
import { PcError, type PcStore } from '../../pc';

/** What reading a source once more needs of the process. */
export interface ContentDeps {
  readonly tempFolder: string;
  readonly workers: { readonly archive: string | null };
}

type Stores = Pick<PcStore, 'addStaged'>;

/**
 * Puts a package into a PC's driver store with its files, read once more from where they lie; they must be those that
 * were judged. Where they cannot be had, the record alone is kept and says why. The record as it was really kept.
 */
export async function keepStaged(
  pcs: Stores,
  pcId: string,
  staged: StagedPackage,
  source: { readonly path: string; readonly facts: PackageFacts },
  deps: ContentDeps,
  hashes: HashPool,
): Promise<StagedPackage> {
  const recordOnly = (reason: string) => pcs.addStaged(pcId, { ...staged, kept: null, notKept: reason });
  try {
    const opened = await openSource(source.path, {
      tempFolder: deps.tempFolder,
      archiveWorker: deps.workers.archive,
    });
    try {
      const { files, outside } = await packageContents(opened, source.facts);
      if (outside !== null) return await recordOnly(`“${outside}” lies outside the folder of its INF.`);
      const changed = await firstChanged(files, source.facts, hashes);
      if (changed !== null)
        return await recordOnly(`“${changed}” is not any more what it was when the package was opened.`);
      const content = files.map(({ path, file }) => ({ path, diskPath: file.diskPath, size: file.size }));
      return await pcs.addStaged(pcId, staged, { files: content });
    } finally {
      await opened.dispose();
    }
  } catch (error) {
    // A full disk, or a source that is gone, must not undo what was answered.
    const isOfFiles = error instanceof IntakeError || (error instanceof PcError && error.code === 'IO');
    if (!isOfFiles) throw error;
    return recordOnly(`They could not be read once more: ${error.message}`);
  }
}

const every: readonly DigestAlgorithm[] = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'];

/** The first file that is not as it was when the package was judged; `null` when all are. */
async function firstChanged(
  files: readonly PackageFile[],
  facts: PackageFacts,
  hashes: HashPool,
): Promise<string | null> {
  const gone = facts.files.find(
    (each) => each.role !== 'extra' && each.present && !files.some((found) => found.facts === each),
  );
  if (gone !== undefined) return gone.path;
  const algorithms = every.filter((name) => files.some(({ facts: { hash } }) => hash?.digests[name]));
  const jobs = files.map(({ path, file }) => ({ id: path, diskPath: file.diskPath, size: file.size }));
  const hashed = await hashes.hashAll(jobs, algorithms);
  const isSame = ({ path, facts: before, file }: PackageFile): boolean => {
    if (before.size !== file.size) return false;
    const now = hashed.get(path)?.hash?.digests;
    return every.every((name) => !before.hash?.digests[name] || before.hash.digests[name] === now?.[name]);
  };
  return files.find((each) => !isSame(each))?.path ?? null;
}
