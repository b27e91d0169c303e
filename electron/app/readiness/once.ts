import type { Architecture } from '../../../shared/model/inf';
import type { Readiness } from '../../../shared/model/readiness';
import { AppError } from '../app-error';
import { type OnceDeps, passingPc, readSource } from '../packages/once';
import type { PassingPc } from '../pcs/pc-input';
import type { PcOptions } from '../pcs/pc-options';
import { type ReadinessQuestion, readinessOf } from './readiness';

export interface ReadinessOptions {
  /** One for each Windows, all of one architecture. */
  readonly pcs: readonly PcOptions[];
  readonly asked: ReadinessQuestion;
  /** Path of the release before. */
  readonly previous?: string;
  /** Windows that do not exist for the architecture are left out and told, not refused. */
  readonly leaveOutImpossible?: boolean;
}

/** Checks one source for release, for the command line. Rejects with `AppError`. */
export async function readinessOnce(path: string, options: ReadinessOptions & OnceDeps): Promise<Readiness> {
  const { pcs, asked, previous, leaveOutImpossible = false, ...deps } = options;
  const found: PassingPc[] = [];
  const problems: { message: string }[] = [];
  for (const wanted of pcs) {
    try {
      found.push(await passingPc({ ...deps, ...wanted }));
    } catch (error) {
      const impossible = error instanceof AppError && error.code === 'USAGE';
      if (!impossible || !leaveOutImpossible) throw error;
      problems.push({ message: `${wanted.windows ?? 'A PC'} is left out: ${error.message}` });
    }
  }
  const architecture = onlyArchitecture(found, problems);
  const facts = await readSource(path, { architecture }, deps);
  const before = previous === undefined ? null : await readSource(previous, { architecture }, deps);
  const readiness = readinessOf(facts, found, asked, before, new Date());
  return { ...readiness, problems: [...readiness.problems, ...problems] };
}

function onlyArchitecture(
  found: readonly PassingPc[],
  problems: readonly { readonly message: string }[],
): Architecture {
  const [first, ...more] = new Set(found.map(({ pc }) => pc.architecture));
  if (first === undefined) {
    throw new AppError('USAGE', `There is no PC. ${problems.map(({ message }) => message).join(' ')}`);
  }
  if (more.length > 0) throw new AppError('USAGE', 'Check one architecture at a time: give --arch.');
  return first;
}
