import { decodeName } from '../decode-name';
import type { IntakeFile } from '../types';
import type { Workspace } from '../workspace';
import { extractPackedFolder } from './extract-packed';
import { type AdmittedFile, extractPlainFolder } from './extract-plain';
import { type CabinetFile, compressionOf } from './format';
import { damagedCabinet, type FindPart, openCabinetSet } from './open-set';
import { planCabinet } from './plan';

/**
 * Extracts a cabinet, with the parts it spans: stored and MSZIP folders here, LZX and Quantum through 7-Zip.
 * Names and sizes are judged before anything is expanded; refused and damaged files are reported and left out.
 * Throws `IntakeError` when the cabinet as a whole cannot be read or passes the limits. Source: MS-CAB.
 */
export async function extractCabinet(
  cabinet: { diskPath: string; shown: string; prefix: string; findPart: FindPart },
  workspace: Workspace,
): Promise<readonly IntakeFile[]> {
  const { budget, names } = workspace;
  const set = await openCabinetSet(cabinet.diskPath, cabinet.shown, cabinet.findPart);
  try {
    const plan = planCabinet(set.parts);
    const admit = (file: CabinetFile): AdmittedFile[] => {
      budget.addFiles(1);
      const { name, guess } = decodeName(file.rawName, file.nameIsUtf8, 'cab');
      if (guess) names.guessed(cabinet.prefix + name, guess, cabinet.shown);
      const path = names.admit(cabinet.prefix, name, 'file');
      return path === null ? [] : [{ file, path }];
    };
    const folders = plan.folders.map((folder) => ({ folder, files: folder.files.flatMap(admit) }));
    for (const { path } of plan.lost.flatMap(admit)) {
      names.refuse('DAMAGED', path, 'the cabinet has no data for it');
    }
    const expanded = folders.flatMap(({ files }) => files).reduce((sum, { file }) => sum + file.size, 0);
    budget.expect(cabinet.shown, expanded, set.size);
    const extracted: IntakeFile[] = [];
    for (const { folder, files } of folders) {
      const method = compressionOf(folder.type);
      if (method === 'unknown') {
        for (const { path } of files) {
          names.refuse('METHOD_NOT_SUPPORTED', path, 'the cabinet uses an unknown compression for it');
        }
      } else if (method === 'stored' || method === 'mszip') {
        extracted.push(...(await extractPlainFolder(folder, method, files, workspace)));
      } else {
        extracted.push(...(await extractPackedFolder(folder, files, cabinet.shown, workspace)));
      }
    }
    return extracted;
  } catch (cause) {
    throw damagedCabinet(cabinet.shown, cause);
  } finally {
    await set.close();
  }
}
