import { stat } from 'node:fs/promises';
import { extractCabinet } from './cabinet/extract-cabinet';
import type { FindPart } from './cabinet/open-set';
import { extractSevenZip } from './seven-zip/extract-seven-zip';
import { type ArchiveKind, archiveKindOf, archiveKindOfName, isInf, readHead } from './source-kind';
import type { IntakeFile } from './types';
import type { Workspace } from './workspace';
import { extractZip } from './zip';

interface Archive {
  readonly kind: ArchiveKind;
  readonly diskPath: string;
  /** Name in messages. */
  readonly shown: string;
  readonly prefix: string;
  readonly findPart: FindPart;
}

/**
 * Extracts an archive. When it holds no INF but archives, these are opened too, as deep as the limits allow, and
 * appear as folders: a download that wraps the package once more is still one drop. Throws `IntakeError`.
 */
export async function extractArchive(
  archive: Archive,
  workspace: Workspace,
  nesting = workspace.budget.limits.nesting,
): Promise<readonly IntakeFile[]> {
  const files = await extractOne(archive, workspace);
  if (nesting === 0 || files.some(({ path }) => isInf(path))) return files;
  const all = [...files];
  for (const file of files) {
    const kind = archiveKindOfName(file.path) && archiveKindOf(await readHead(file.diskPath, 6));
    if (!kind) continue;
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const inner = {
      kind,
      diskPath: file.diskPath,
      shown: file.path,
      prefix: `${file.path}/`,
      findPart: async (name: string) =>
        files.find(({ path }) => path.toLowerCase() === (folder + name).toLowerCase())?.diskPath ?? null,
    };
    workspace.names.useAsFolder(file.path);
    all.push(...(await extractArchive(inner, workspace, nesting - 1)));
  }
  return all;
}

async function extractOne(archive: Archive, workspace: Workspace): Promise<readonly IntakeFile[]> {
  const { kind, ...others } = archive;
  switch (kind) {
    case 'cab':
      return extractCabinet(others, workspace);
    case 'zip':
      return extractZip({ ...others, size: (await stat(archive.diskPath)).size }, workspace);
    case '7z':
      return extractSevenZip({ ...others, size: (await stat(archive.diskPath)).size }, workspace);
  }
}
