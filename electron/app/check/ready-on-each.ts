import type { Architecture } from '../../../shared/model/inf';
import type { SourceFacts } from '../../../shared/model/package';
import { AppError } from '../app-error';
import { keyedPcs } from '../matrix/matrix';
import type { MatrixOptions } from '../matrix/once';
import { type OnceDeps, passingPc, readSource } from '../packages/once';
import type { PassingPc } from '../pcs/pc-input';
import { readinessOf } from '../readiness/readiness';
import type { ReadyOn } from './check-matrix';

const nobody = { audience: null, distribution: null, kernelMode: null } as const;

/** Whether each package is ready for release on each of the PCs of a matrix, by the keys that it gives them. */
export async function readyOnEach(path: string, options: MatrixOptions & OnceDeps): Promise<ReadyOn> {
  const { pcs, users: _, leaveOutImpossible: __, ...deps } = options;
  const found: PassingPc[] = [];
  for (const wanted of pcs) {
    try {
      found.push(await passingPc({ ...deps, ...wanted }));
    } catch (error) {
      // The matrix has refused it already, or has left it out.
      if (!(error instanceof AppError)) throw error;
    }
  }
  const sources = new Map<Architecture, SourceFacts>();
  for (const architecture of new Set(found.map(({ pc }) => pc.architecture))) {
    sources.set(architecture, await readSource(path, { architecture }, deps));
  }
  const answers = new Map<string, ReturnType<ReadyOn>>();
  for (const { key, input } of keyedPcs(found)) {
    const facts = sources.get(input.pc.architecture);
    if (facts === undefined) continue;
    for (const each of readinessOf(facts, [input], nobody, null, new Date()).packages) {
      const failed = each.findings.filter(({ level }) => level === 'fail');
      const detail = failed.map(({ title, reason }) => `${title}: ${reason}`).join(' ');
      const told = { ready: each.ready, detail: detail === '' ? 'No check of the release fails.' : detail };
      answers.set(`${key}\0${each.inf}`, told);
    }
  }
  return ({ pc, inf }) => answers.get(`${pc}\0${inf}`) ?? null;
}
