import { BoundedFile } from '../bounded-file';
import type { IntakeFile } from '../types';
import type { Workspace } from '../workspace';
import { readBlocks } from './blocks';
import { expandBlocks } from './expand-blocks';
import { CabinetFault } from './fault';
import type { CabinetFile } from './format';
import type { PlannedFolder } from './plan';

/** A file of a cabinet whose name has been admitted. */
export interface AdmittedFile {
  readonly file: CabinetFile;
  readonly path: string;
}

/** Files that overlap are open at once; honest cabinets never overlap. */
const MAX_OPEN = 64;

interface OpenFile {
  readonly admitted: AdmittedFile;
  readonly output: BoundedFile;
  readonly diskPath: string;
}

/**
 * Expands a stored or MSZIP folder and cuts it into its files in one pass. A file whose bytes are damaged or
 * missing is refused by name; the ones before the damage stay.
 */
export async function extractPlainFolder(
  folder: PlannedFolder,
  method: 'stored' | 'mszip',
  files: readonly AdmittedFile[],
  workspace: Workspace,
): Promise<readonly IntakeFile[]> {
  const waiting = files.filter(({ file }) => file.size > 0).sort((a, b) => a.file.offset - b.file.offset);
  const done: IntakeFile[] = [];
  for (const { file, path } of files) {
    if (file.size === 0) done.push(await emptyFile(path, workspace));
  }
  let open: OpenFile[] = [];
  let next = 0;
  let position = 0;

  const openThrough = async (end: number) => {
    for (let first = waiting[next]; first && first.file.offset < end; first = waiting[next]) {
      if (open.length >= MAX_OPEN) throw new CabinetFault('too many of its files share the same bytes', 0);
      const diskPath = await workspace.newPath();
      const output = await BoundedFile.create(diskPath, workspace.budget, first.path);
      workspace.budget.report('extracting', first.path);
      open.push({ admitted: first, output, diskPath });
      next += 1;
    }
  };
  const finish = async ({ admitted, output, diskPath }: OpenFile) => {
    await output.close();
    done.push({ path: admitted.path, size: output.size, diskPath, compressedAs: null });
  };
  const isComplete = ({ admitted: { file } }: OpenFile) => position >= file.offset + file.size;

  try {
    if (waiting.length === 0) return done;
    for await (const bytes of expandBlocks(readBlocks(folder), method)) {
      workspace.budget.check();
      const start = position;
      position += bytes.length;
      await openThrough(position);
      for (const { admitted, output } of open) {
        const { offset, size } = admitted.file;
        await output.write(bytes.subarray(Math.max(0, offset - start), Math.max(0, offset + size - start)));
      }
      for (const file of open.filter(isComplete)) await finish(file);
      open = open.filter((file) => !isComplete(file));
      // Whatever follows belongs to no file: not worth expanding.
      if (open.length === 0 && next === waiting.length) break;
    }
    refuseRest('the cabinet ends before it does');
  } catch (error) {
    if (!(error instanceof CabinetFault)) throw error;
    refuseRest(`the cabinet is damaged: ${error.message}`);
  } finally {
    for (const { output } of open) await output.abandon();
  }
  return done;

  function refuseRest(reason: string): void {
    const rest = [...open.map(({ admitted }) => admitted), ...waiting.slice(next)];
    for (const { path } of rest) workspace.names.refuse('DAMAGED', path, reason);
  }
}

async function emptyFile(path: string, workspace: Workspace): Promise<IntakeFile> {
  const diskPath = await workspace.newPath();
  await (await BoundedFile.create(diskPath, workspace.budget, path)).close();
  return { path, size: 0, diskPath, compressedAs: null };
}
