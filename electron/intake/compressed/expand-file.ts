import { createReadStream } from 'node:fs';
import { BoundedFile } from '../bounded-file';
import { extractCabinet } from '../cabinet/extract-cabinet';
import { CabinetFault } from '../cabinet/fault';
import { IntakeError } from '../errors';
import { reasonOf } from '../folder';
import { NameRegistry } from '../name-registry';
import { pathKey } from '../path-key';
import { archiveKindOf, readHead } from '../source-kind';
import type { IntakeFile } from '../types';
import type { Workspace } from '../workspace';
import { type CompressedForm, FORM_HEAD } from './form';
import { recogniseKwaj } from './kwaj';
import { recogniseSzdd } from './szdd';

/** 1 MiB: measured as the size at which Node reads as fast as the system allows. */
const READ = 1024 ** 2;

/**
 * Expands a singly compressed file to the file called `path`. The form is told by its content, as SetupAPI does:
 * SZDD, KWAJ, a cabinet, or plain bytes under a compressed name. Throws `IntakeError`. Source:
 * `SetupDecompressOrCopyFile` (setupapi.h).
 */
export async function expandFile(file: IntakeFile, path: string, workspace: Workspace): Promise<IntakeFile> {
  try {
    const form = recognise(Buffer.from(await readHead(file.diskPath, FORM_HEAD)));
    switch (form.kind) {
      case 'plain':
        return { ...file, path, compressedAs: file.path };
      case 'cabinet':
        return await fromCabinet(file, path, workspace);
      case 'stream':
        return await fromStream(file, path, form, workspace);
      case 'unsupported':
        throw new IntakeError({
          code: 'METHOD_NOT_SUPPORTED',
          message: `${file.path} cannot be expanded: ${form.reason}. Expand it with Windows' "expand" command.`,
          path: file.path,
        });
    }
  } catch (cause) {
    if (cause instanceof IntakeError) throw cause;
    throw damaged(file, cause instanceof CabinetFault ? cause.message : reasonOf(cause), cause);
  }
}

function recognise(head: Buffer): CompressedForm {
  const form = recogniseSzdd(head) ?? recogniseKwaj(head);
  return form ?? (archiveKindOf(head) === 'cab' ? { kind: 'cabinet' } : { kind: 'plain' });
}

async function fromStream(
  file: IntakeFile,
  path: string,
  form: Extract<CompressedForm, { kind: 'stream' }>,
  workspace: Workspace,
): Promise<IntakeFile> {
  const { budget } = workspace;
  if (form.size !== null) budget.expect(file.path, form.size, file.size);
  const diskPath = await workspace.newPath();
  const output = await BoundedFile.create(diskPath, budget, path);
  try {
    const input = createReadStream(file.diskPath, { start: form.dataOffset, highWaterMark: READ });
    for await (const piece of form.expand(input as AsyncIterable<Buffer>)) {
      // The last flag byte may stand for more than is meant: the size in the header ends the file.
      const left = form.size === null ? piece.length : form.size - output.size;
      await output.write(piece.subarray(0, left));
      if (left < piece.length) break;
    }
    await output.close();
  } catch (error) {
    await output.abandon();
    throw error;
  }
  if (form.size !== null && output.size < form.size) {
    throw damaged(file, `it expands to ${output.size} bytes instead of ${form.size}`);
  }
  return { path, size: output.size, diskPath, compressedAs: file.path };
}

/** MAKECAB writes one-file cabinets for this purpose; the member is normally called as the file it becomes. */
async function fromCabinet(file: IntakeFile, path: string, workspace: Workspace): Promise<IntakeFile> {
  const names = new NameRegistry(workspace.budget.limits);
  const members = await extractCabinet(
    { diskPath: file.diskPath, shown: file.path, prefix: '', findPart: async () => null },
    { ...workspace, names },
  );
  const wanted = pathKey(path.slice(path.lastIndexOf('/') + 1));
  const member = members.find((candidate) => pathKey(candidate.path) === wanted) ?? members[0];
  const isClear = members.length === 1 || (member && pathKey(member.path) === wanted);
  if (!member || !isClear) {
    throw damaged(file, names.problems[0]?.message ?? `it holds ${members.length} files instead of one`);
  }
  return { ...member, path, compressedAs: file.path };
}

function damaged(file: IntakeFile, reason: string, cause?: unknown): IntakeError {
  return new IntakeError({
    code: 'DAMAGED',
    message: `${file.path} cannot be expanded: ${reason}. Copy the package again.`,
    path: file.path,
    cause,
  });
}
