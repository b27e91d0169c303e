import type { Diagnosis } from '../../../shared/model/diagnosis';
import type { Architecture } from '../../../shared/model/inf';
import type { Inspection } from '../../../shared/model/inspection';
import type { repairInto } from './diagnosed-package';
import type { OnceDeps } from './once';
import { withHashes } from './with-hashes';

type Options = OnceDeps & { readonly architecture: Architecture };

/**
 * Adds how altered files were altered. Only a source that has any is read again for it. Rejects with `AppError`.
 */
export async function withDiagnoses(inspection: Inspection, deps: OnceDeps): Promise<Inspection> {
  const { source, architecture, packages } = inspection;
  if (!packages.some(({ files }) => files.some(({ status }) => status === 'altered'))) return inspection;
  const diagnoses: readonly Diagnosis[] = await withHashes(architecture, deps, async (open) => {
    // Loaded for altered files only.
    const { diagnosePackage } = await import('./diagnosed-package');
    return diagnosePackage(source.path, open);
  });
  return { ...inspection, diagnoses: [...diagnoses] };
}

/** Writes a repaired copy of a source into a new or empty folder. Rejects with `AppError`. */
export function repairOnce(path: string, folder: string, options: Options): ReturnType<typeof repairInto> {
  return withHashes(options.architecture, options, async (open) => {
    const { repairInto: repair } = await import('./diagnosed-package');
    return repair(folder, path, open);
  });
}
