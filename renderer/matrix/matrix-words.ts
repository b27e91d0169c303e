import type { MatrixCell, MatrixOutcome, MatrixPc } from '../../shared/model/matrix';
import type { UserKind } from '../../shared/model/pc';
import { findWindows } from '../../shared/windows/versions';

/** What a person meets, in a word or two, and how it is coloured. */
export const outcomeWords: Readonly<Record<MatrixOutcome, string>> = {
  silent: 'Installs silently',
  prompt: 'Asks',
  refused: 'Refused',
  error: 'Fails',
};

export const outcomeIntents = {
  silent: 'good',
  prompt: 'question',
  refused: 'danger',
  error: 'warning',
} as const satisfies Readonly<Record<MatrixOutcome, string>>;

export const userWords: Readonly<Record<UserKind, string>> = {
  admin: 'Administrator',
  standard: 'Standard user',
};

/** Architectures that a made-up PC can have, as people call them. */
export const architectureWords = {
  amd64: 'x64',
  x86: 'x86',
  arm64: 'ARM64',
  arm: 'ARM32',
  ia64: 'Itanium',
} as const satisfies Readonly<Record<MatrixPc['architecture'], string>>;

/** The Windows family of a release, by which rows are grouped: `Windows 11`, `Windows Server`. */
export function familyOf(windows: string): string {
  const row = findWindows(windows);
  if (row === null) return 'Other Windows';
  if (row.preinstallation) return 'Windows PE';
  if (row.productType === 'server') return 'Windows Server';
  if (row.major >= 10) return row.build >= 22_000 ? 'Windows 11' : 'Windows 10';
  if (row.minor === 0) return 'Windows Vista';
  return row.minor === 1 ? 'Windows 7' : 'Windows 8 and 8.1';
}

/** What a row is called, and what stands below that in small. */
export function pcWords(pc: MatrixPc): { readonly name: string; readonly note: string } {
  const architecture = architectureWords[pc.architecture];
  const parts = pc.id === null ? [architecture] : ['saved', pc.windowsName, architecture];
  const known = pc.id === null ? pc.windowsName : pc.name;
  const note = parts.filter((part) => !known.includes(part));
  return { name: known, note: [...note, ...pc.switches].join(', ') };
}

/** A cell's code and whether its driver loads, as short as fits below the outcome. */
export function cellWords(cell: MatrixCell): { readonly code: string; readonly load: string } {
  const accept = cell.prompts.at(-1)?.accept ?? null;
  const loads = (how: MatrixCell['willLoad']): string =>
    cell.loads ? 'loads' : how.problem === null ? 'does not load' : `Code ${how.problem.code}`;
  if (cell.outcome === 'silent') return { code: cell.code, load: loads(cell.willLoad) };
  if (cell.outcome !== 'prompt') return { code: cell.code, load: '' };
  const yes =
    accept === null
      ? ''
      : accept.outcome === 'installed'
        ? `Yes: ${loads(accept.willLoad)}`
        : `Yes: ${accept.code}`;
  return { code: `No: ${cell.code}`, load: yes };
}
