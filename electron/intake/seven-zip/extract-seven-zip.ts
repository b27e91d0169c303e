import { displayName } from '../display-name';
import { IntakeError } from '../errors';
import type { IntakeFile } from '../types';
import type { Workspace } from '../workspace';
import { dictionaryBytes } from './dictionary';
import { hasEncryptedHeader } from './encrypted-header';
import type { SevenZipResult } from './job';
import { type ListedEntry, parseListing } from './listing';
import { runSevenZip } from './run';

/** 7-Zip's own "ultra" uses 64 MiB; beyond this the memory of a small PC is at stake. */
const MAX_DICTIONARY = 512 * 1024 ** 2;

/**
 * Extracts a 7z archive: lists it, judges names, sizes and memory, then extracts what was admitted. Refused,
 * encrypted and damaged entries are reported and left out. Throws `IntakeError` when the archive as a whole cannot
 * be read or passes the limits. Source: 7-Zip "7zFormat.txt" and its command line help.
 */
export async function extractSevenZip(
  archive: { diskPath: string; size: number; shown: string; prefix: string },
  workspace: Workspace,
): Promise<readonly IntakeFile[]> {
  const { budget, archiveWorker } = workspace;
  const { shown } = archive;
  const outFolder = await workspace.newFolder();
  const context = { budget, archiveWorker, shown };
  const job = { archive: archive.diskPath, names: null, outFolder };
  const listed = await runSevenZip({ ...job, command: 'list' }, context);
  await refuseUnreadable(listed, archive.diskPath, shown);

  const entries = parseListing(listed.output);
  const admitted = entries.flatMap((entry) => admit(entry, archive.prefix, workspace));
  refuseHungry(entries, shown);
  budget.expect(
    shown,
    admitted.reduce((sum, { entry }) => sum + entry.size, 0),
    archive.size,
  );
  if (admitted.length === 0) return [];
  const names = admitted.map(({ entry }) => entry.name);
  const result = await runSevenZip({ ...job, command: 'extract', names }, context);

  const written = new Map(result.files.map((file) => [file.name, file]));
  const files: IntakeFile[] = [];
  for (const { entry, path } of admitted) {
    const output = written.get(entry.name);
    const damaged =
      result.errors.includes(` : ${entry.name}\n`) || result.errors.endsWith(` : ${entry.name}`);
    if (!output || output.size !== entry.size || damaged) {
      workspace.names.refuse('DAMAGED', path, 'its compressed data are damaged');
    } else {
      files.push({ path, size: output.size, diskPath: output.diskPath, compressedAs: null });
    }
  }
  return files;
}

function admit(
  entry: ListedEntry,
  prefix: string,
  { budget, names }: Workspace,
): readonly { entry: ListedEntry; path: string }[] {
  budget.addFiles(1);
  const path = names.admit(prefix, entry.name, entry.isFolder ? 'folder' : 'file');
  if (path === null || entry.isFolder) return [];
  if (entry.isLink) {
    names.refuse('LINK', path, 'it is a link');
    return [];
  }
  if (entry.isSpecial) {
    names.refuse('NOT_A_FILE', path, 'it is neither a file nor a folder');
    return [];
  }
  if (entry.isEncrypted) {
    names.refuse('ENCRYPTED', path, 'it is encrypted; extract the archive with its password first');
    return [];
  }
  return [{ entry, path }];
}

async function refuseUnreadable(listed: SevenZipResult, diskPath: string, shown: string): Promise<void> {
  if (listed.exitCode === 0 || listed.exitCode === 1) return;
  if (await hasEncryptedHeader(diskPath)) {
    const message = `${shown} is encrypted with its file names. Extract it with its password and open the folder.`;
    throw new IntakeError({ code: 'ENCRYPTED', message, path: shown });
  }
  const reason = listed.errors.split('\n').find((line) => line.startsWith('ERROR'));
  throw new IntakeError({
    code: 'DAMAGED',
    message: `${shown} is not a readable 7z archive. Download or copy it again.`,
    path: shown,
    cause: new Error(displayName(reason ?? `7-Zip ended with code ${listed.exitCode}`)),
  });
}

function refuseHungry(entries: readonly ListedEntry[], shown: string): void {
  const needed = Math.max(0, ...new Set(entries.map(({ method }) => dictionaryBytes(method))));
  if (needed <= MAX_DICTIONARY) return;
  throw new IntakeError({
    code: 'METHOD_NOT_SUPPORTED',
    message: `${shown} needs ${needed} bytes of memory to be extracted. Extract it yourself and open the folder.`,
    path: shown,
  });
}
