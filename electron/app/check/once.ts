import type { CheckReport } from '../../../shared/model/check';
import { defaultWindows, windowsVersions } from '../../../shared/windows/versions';
import { matrixOnce } from '../matrix/once';
import type { OnceDeps } from '../packages/once';
import type { PcOptions } from '../pcs/pc-options';
import { checkMatrix } from './check-matrix';
import { type Expectation, matchesGlob } from './expectation';
import { readyOnEach } from './ready-on-each';

export interface CheckOptions {
  readonly expectations: readonly Expectation[];
  /** The PCs that were asked for; `null` when nobody named any. */
  readonly pcs: readonly PcOptions[] | null;
  /** The PC that a rule without PCs speaks of when nobody named any. */
  readonly usual: PcOptions;
  readonly user?: PcOptions['user'];
  readonly leaveOutImpossible?: boolean;
}

/**
 * Holds a source against expectations. When nobody named PCs, a rule that names some is checked on those releases of
 * the Windows table, and a rule that names none on the usual PC. Rejects with `AppError`.
 */
export async function checkOnce(path: string, options: CheckOptions & OnceDeps): Promise<CheckReport> {
  const { expectations, usual } = options;
  const named = windowsVersions.filter((row) =>
    expectations.some(({ pcs }) => pcs !== null && [row.id, row.name].some((id) => matchesGlob(pcs, id))),
  );
  const needsUsual =
    options.pcs === null && (named.length === 0 || expectations.some(({ pcs }) => pcs === null));
  const usualWindows = usual.windows?.toLowerCase() ?? defaultWindows.id;
  const chosen = options.pcs ?? [
    ...(needsUsual ? [usual] : []),
    ...named
      .filter((row) => !needsUsual || row.id !== usualWindows)
      .map((row) => ({ ...usual, windows: row.id })),
  ];
  const users = (['admin', 'standard'] as const).filter((user) =>
    options.user === undefined
      ? user === 'admin' || expectations.some((each) => each.users !== null && matchesGlob(each.users, user))
      : user === options.user,
  );
  const { pcs: _, ...rest } = options;
  const asked = {
    ...rest,
    pcs: chosen,
    users,
    leaveOutImpossible: options.leaveOutImpossible ?? options.pcs === null,
  };
  const matrix = await matrixOnce(path, asked);
  const asksReady = expectations.some(({ key }) => key === 'release-ready');
  const readyOn = asksReady ? await readyOnEach(path, asked) : undefined;
  const [first] = matrix.pcs;
  return checkMatrix(
    matrix,
    // A rule without users speaks of the user that is asked for, or of the administrator.
    expectations.map((each) => (each.users === null ? { ...each, users: options.user ?? 'admin' } : each)),
    options.pcs === null && needsUsual ? (pc) => pc.key === first?.key : () => true,
    readyOn,
  );
}
