import type { Architecture } from '../../../shared/model/inf';
import type { Matrix } from '../../../shared/model/matrix';
import type { SourceFacts } from '../../../shared/model/package';
import type { UserKind } from '../../../shared/model/pc';
import { AppError } from '../app-error';
import { type OnceDeps, passingPc, readSource } from '../packages/once';
import type { PassingPc } from '../pcs/pc-input';
import type { PcOptions } from '../pcs/pc-options';
import { matrixOf } from './matrix';

export interface MatrixOptions {
  /** One for each PC of the matrix. */
  readonly pcs: readonly PcOptions[];
  readonly users: readonly UserKind[];
  /** PCs that cannot exist as asked for are left out and told among the problems, not refused. */
  readonly leaveOutImpossible?: boolean;
}

/**
 * One source on many PCs, for the command line. The source is read once for each architecture among them.
 * Rejects with `AppError`; USAGE when no PC is left.
 */
export async function matrixOnce(path: string, options: MatrixOptions & OnceDeps): Promise<Matrix> {
  const found: PassingPc[] = [];
  const problems: { message: string }[] = [];
  for (const wanted of options.pcs) {
    try {
      found.push(await passingPc({ ...depsOf(options), ...wanted }));
    } catch (error) {
      const impossible = error instanceof AppError && error.code === 'USAGE';
      if (!impossible || options.leaveOutImpossible !== true) throw error;
      problems.push({ message: `${wanted.windows ?? wanted.pc ?? 'A PC'} is left out: ${error.message}` });
    }
  }
  if (found.length === 0) {
    const reasons = problems.map(({ message }) => message).join(' ');
    throw new AppError('USAGE', `There is no PC to show. ${reasons}`.trimEnd());
  }
  const facts: SourceFacts[] = [];
  for (const architecture of new Set<Architecture>(found.map(({ pc }) => pc.architecture))) {
    facts.push(await readSource(path, { architecture }, options));
  }
  const matrix = matrixOf(facts, found, options.users, new Date());
  return { ...matrix, problems: [...matrix.problems, ...problems] };
}

function depsOf({ dataFolder, tempFolder, workers, signal, onProgress }: OnceDeps): OnceDeps {
  return {
    dataFolder,
    tempFolder,
    workers,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
}
