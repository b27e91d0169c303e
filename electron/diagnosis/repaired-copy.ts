import type { IntakeFile, OpenedSource } from '../intake';
import type { Diagnosed } from './diagnose';
import { DiagnosisError } from './diagnosis-error';

/** A file of a repaired copy: bytes in memory, or where they lie. */
export interface CopiedFile {
  /** Relative, forward slashes. */
  readonly path: string;
  readonly content: Uint8Array | IntakeFile;
}

export interface RepairedCopy {
  readonly files: readonly CopiedFile[];
  /** Paths of the files that differ from the source's. */
  readonly repaired: readonly string[];
}

/**
 * All files of a source, with the original in place of each file for which one was found. Every other file is the
 * source's own, byte for byte.
 * @throws DiagnosisError NOTHING_TO_REPAIR
 */
export function repairedCopy(source: OpenedSource, diagnosed: readonly Diagnosed[]): RepairedCopy {
  const originals = new Map<string, Uint8Array | IntakeFile>();
  for (const { diagnosis, original } of diagnosed) {
    const key = diagnosis.path.toLowerCase();
    if (original === null || originals.has(key)) continue;
    const content = original.kind === 'bytes' ? original.bytes : source.find(original.path);
    if (content !== null) originals.set(key, content);
  }
  const repaired: string[] = [];
  const files = source.files.map((file): CopiedFile => {
    const original = originals.get(file.path.toLowerCase());
    if (original !== undefined) repaired.push(file.path);
    return { path: file.path, content: original ?? file };
  });
  if (repaired.length === 0) {
    const message = `Nothing in ${source.path} can be repaired: no altered file of it could be changed back into one that its catalog lists.`;
    throw new DiagnosisError('NOTHING_TO_REPAIR', message);
  }
  return { files, repaired };
}
