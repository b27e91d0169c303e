import { rm } from 'node:fs/promises';
import { BoundedFile } from '../bounded-file';
import { Budget } from '../budget';
import { prepareSevenZip } from '../seven-zip/run';
import type { IntakeFile } from '../types';
import type { Workspace } from '../workspace';
import { readBlocks } from './blocks';
import type { AdmittedFile } from './extract-plain';
import { CabinetFault } from './fault';
import type { PlannedFolder } from './plan';

/** Blocks that one folder can count. Source: MS-CAB CFFOLDER `cCFData`. */
const MAX_BLOCKS = 0xffff;

/**
 * Expands an LZX or Quantum folder with 7-Zip. It is given a cabinet of our own making: this one folder, all its
 * parts joined, and each file called by number. So neither code pages, hostile names nor missing parts reach it,
 * and each result is matched to its file without comparing names.
 */
export async function extractPackedFolder(
  folder: PlannedFolder,
  files: readonly AdmittedFile[],
  shown: string,
  workspace: Workspace,
): Promise<readonly IntakeFile[]> {
  if (files.length === 0) return [];
  const sorted = [...files].sort((a, b) => a.file.offset - b.file.offset);
  const refuse = (path: string, reason: string) => workspace.names.refuse('DAMAGED', path, reason);
  const cabinet = await workspace.newPath();
  const outFolder = await workspace.newFolder();
  const { budget, archiveWorker } = workspace;
  const sevenZip = prepareSevenZip({ budget, archiveWorker, shown });
  try {
    await writeCabinet(cabinet, folder, sorted, workspace);
    const result = await sevenZip.run({ archive: cabinet, command: 'extract', names: null, outFolder });
    const written = new Map(result.files.map((file) => [file.name, file]));
    const damaged = new Set(result.errors.match(/(?<= : )\d+$/gm));
    const done: IntakeFile[] = [];
    for (const [number, { file, path }] of sorted.entries()) {
      const output = written.get(String(number));
      if (!output || output.size !== file.size || damaged.has(String(number))) {
        refuse(path, 'its compressed data are damaged');
      } else {
        done.push({ path, size: output.size, diskPath: output.diskPath, compressedAs: null });
      }
    }
    return done;
  } catch (error) {
    if (!(error instanceof CabinetFault)) throw error;
    for (const { path } of sorted) refuse(path, `the cabinet is damaged: ${error.message}`);
    return [];
  } finally {
    await sevenZip.close();
    await rm(cabinet, { force: true });
  }
}

async function writeCabinet(
  diskPath: string,
  folder: PlannedFolder,
  files: readonly AdmittedFile[],
  workspace: Workspace,
): Promise<void> {
  const entries = files.map(({ file }, number) => fileEntry(number, file.size, file.offset));
  const directory = Buffer.concat(entries);
  const dataStart = 36 + 8 + directory.length;
  // The copy is no file of the source: it is held to the time, and its size is that of its parts.
  const { limits, source, signal } = workspace.budget;
  const copyBudget = new Budget({ source, limits, signal });
  const output = await BoundedFile.create(diskPath, copyBudget, source);
  try {
    // Sizes and counts are known only at the end, so the directory is written over its placeholder then.
    await output.write(Buffer.alloc(dataStart));
    let blocks = 0;
    for await (const { data, expanded } of readBlocks(folder)) {
      workspace.budget.check();
      if (++blocks > MAX_BLOCKS) throw new CabinetFault('a folder has too many blocks', 0);
      const head = Buffer.alloc(8);
      // A checksum of zero means none: it has been verified while reading.
      head.writeUInt16LE(data.length, 4);
      head.writeUInt16LE(expanded, 6);
      await output.write(head);
      await output.write(data);
    }
    const head = Buffer.alloc(44);
    head.write('MSCF', 0, 'latin1');
    head.writeUInt32LE(output.size, 8);
    head.writeUInt32LE(44, 16);
    head.writeUInt8(3, 24);
    head.writeUInt8(1, 25);
    head.writeUInt16LE(1, 26);
    head.writeUInt16LE(files.length, 28);
    head.writeUInt32LE(dataStart, 36);
    head.writeUInt16LE(blocks, 40);
    head.writeUInt16LE(folder.type, 42);
    await output.overwriteStart(Buffer.concat([head, directory]));
    await output.close();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

function fileEntry(number: number, size: number, offset: number): Buffer {
  const entry = Buffer.alloc(16);
  entry.writeUInt32LE(size, 0);
  entry.writeUInt32LE(offset, 4);
  return Buffer.concat([entry, Buffer.from(`${number}\0`, 'latin1')]);
}
