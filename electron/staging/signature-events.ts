import type { LogEvent } from '../../shared/model/log';
import { joinPath } from '../../shared/windows/path';
import type { PolicySituation } from '../../shared/windows/policy';
import { nameInPackage, type PackageFiles } from './package-files';
import type { Plan } from './plan';
import type { StageInput } from './types';

/** Signers that stand: files are compared with the catalog next. */
const validSigner: ReadonlySet<PolicySituation> = new Set<PolicySituation>([
  'microsoft',
  'trusted',
  'unknown',
  'attested-on-server',
  'not-for-s-mode',
]);

/**
 * What is looked at inside validation, in Windows' order: the catalog, the INF under both policies, the files.
 * Source: the order of lines in real logs of Windows 7 to 11; signature-categories-and-driver-installation.
 */
export function signatureEvents(
  input: StageInput,
  plan: Plan,
  files: PackageFiles,
  folder: string,
): readonly LogEvent[] {
  const { verdict, facts } = input;
  const infPath = joinPath(folder, files.inf);
  const readable = facts.catalogState === 'present';
  const start: LogEvent = { type: 'validation-start', infPath, catalogReadable: readable };
  const catalog = files.catalog;
  if (catalog === null || plan.situation === 'no-catalog') return [start];
  if (plan.situation === 'invalid-catalog') {
    return [start, { type: 'catalog-invalid', catalog, code: verdict.code }];
  }
  const catalogPath = joinPath(folder, catalog);
  if (plan.situation === 'altered-inf') return [start, { type: 'inf-hash-missing', infPath, catalogPath }];
  const events: LogEvent[] = [start];
  const driver = verdict.driverPolicyCode ?? verdict.code;
  const question = { type: 'signature-verified', infPath, catalogPath } as const;
  events.push({ ...question, policy: 'driver', code: driver });
  if (driver !== '0x00000000') {
    events.push({ ...question, policy: 'authenticode', code: verdict.authenticodeCode ?? verdict.code });
  }
  if (validSigner.has(plan.situation)) events.push({ type: 'files-verified', catalog });
  if (plan.situation === 'altered-file' && verdict.alteredFile !== null) {
    const file = nameInPackage(files, verdict.alteredFile);
    events.push({ type: 'file-altered', file, catalog, inf: files.inf });
  }
  return events;
}
