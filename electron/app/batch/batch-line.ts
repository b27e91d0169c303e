import type { BatchLine } from '../../../shared/model/batch';
import type { Inspection } from '../../../shared/model/inspection';
import { categoryTable } from '../../../shared/windows/categories';
import type { AppErrorCode } from '../app-error';
import { isIncomplete } from './passing';

/** What became of one package of many. */
export interface BatchResult {
  readonly path: string;
  /** The line without its end. */
  readonly text: string;
  /** What is told of the package where no JSON was asked for. */
  readonly category: BatchLine['category'];
  readonly publisher: string | null;
  /** The state of the files; see `sourceState`. */
  readonly files: string | null;
  /** Why it could not be inspected. */
  readonly failure: { readonly code: AppErrorCode; readonly message: string } | null;
}

/**
 * What `--resume` compares: the PC and the program on one side, the files on the other. `null` in a line: nothing is
 * like it, so the package is read again.
 */
export const stateOf = (context: string, files: string | null): string | null =>
  files === null ? null : `${context}-${files}`;

/** The line of an inspected package. */
export function inspectedLine(inspection: Inspection, context: string, files: string | null): BatchResult {
  const { schema, source, ...rest } = inspection;
  const worst = worstOf(inspection);
  const category = worst?.infUsable === true ? worst.category : null;
  const state = isIncomplete(inspection) ? null : stateOf(context, files);
  const line: BatchLine = { schema, source, state, category, reason: worst?.reason ?? null, ...rest };
  return {
    path: source.path,
    text: JSON.stringify(line),
    category,
    publisher: worst?.publisher ?? null,
    files,
    failure: null,
  };
}

/** The line of a package that could not be inspected. `passing`: the same package may be inspected the next time. */
export function failedLine(
  path: string,
  failure: NonNullable<BatchResult['failure']>,
  { context, files, passing }: { context: string; files: string | null; passing: boolean },
): BatchResult {
  const line: BatchLine = {
    schema: 'driver-preflight/no-inspection@1',
    source: { path },
    state: passing ? null : stateOf(context, files),
    category: null,
    reason: null,
    packages: [],
    problems: [{ ...failure, severity: 'error' }],
  };
  return { path, text: JSON.stringify(line), category: null, publisher: null, files, failure };
}

/** The verdict of the least trusted INF. One that is no driver's, which may lie beside, counts when there is no other. */
function worstOf({ packages }: Inspection) {
  const rank = ({ infUsable, category }: (typeof packages)[number]['verdict']): number =>
    infUsable ? categoryTable.findIndex(({ id }) => id === category) : -1;
  return packages
    .map(({ verdict }) => verdict)
    .reduce<Inspection['packages'][number]['verdict'] | null>(
      (worst, verdict) => (worst === null || rank(verdict) > rank(worst) ? verdict : worst),
      null,
    );
}
