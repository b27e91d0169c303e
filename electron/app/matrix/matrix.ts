import type { Matrix, MatrixPc } from '../../../shared/model/matrix';
import type { SourceFacts } from '../../../shared/model/package';
import type { UserKind } from '../../../shared/model/pc';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { switchWords } from '../../../shared/windows/switch-words';
import { judge } from '../../verdict';
import { AppError } from '../app-error';
import type { PcInput } from '../pcs/pc-input';
import { trustContext } from '../pcs/trust-context';
import { matrixCell } from './cell';

/**
 * The same source on many PCs and for several users. `facts` hold what is true whatever the PC, once for each
 * architecture among the PCs; what is done for each cell is policy alone. The PCs' own users give way to `users`.
 * A user whom a PC cannot have, such as a standard user of Windows PE, has no cell there.
 * Throws `AppError` INTERNAL when the facts of an architecture are lacking.
 */
export function matrixOf(
  facts: readonly SourceFacts[],
  pcs: readonly PcInput[],
  users: readonly UserKind[],
  now: Date,
): Matrix {
  const [first] = facts;
  if (first === undefined) throw new AppError('INTERNAL', 'A matrix needs the facts of a source.');
  const keyed = keyedPcs(pcs);
  const infs = first.packages.map((each) => each.inf);
  const cells = infs.flatMap(({ path }) =>
    keyed.flatMap(({ key, input }) => {
      const { pc, windows, certificates } = input;
      const ofArchitecture = facts.find((each) => each.architecture === pc.architecture);
      if (ofArchitecture === undefined) {
        throw new AppError('INTERNAL', `The source has not been read for ${pc.architecture}.`);
      }
      const packageFacts = ofArchitecture.packages.find((each) => each.inf.path === path);
      if (packageFacts === undefined) return [];
      // A verdict does not ask who is at the keyboard.
      const verdict = judge(packageFacts, trustContext(pc, windows, certificates, now));
      return users
        .map((user) => ({ ...pc, user }))
        .filter((each) => pcProblems(each, windows).length === 0)
        .map((each) => matrixCell({ facts: packageFacts, verdict, pc: each, windows }, key));
    }),
  );
  return {
    schema: 'driver-preflight/matrix@1',
    source: { ...first.source },
    packages: infs.map((inf) => ({
      inf: inf.path,
      class: inf.class,
      provider: inf.provider,
      driverVersion: inf.driverVersion === null ? null : { ...inf.driverVersion },
    })),
    pcs: keyed.map(({ key, input }) => describePc(key, input)),
    users: [...users],
    cells,
    problems: first.problems.map(({ path, message }) =>
      path === undefined ? { message } : { path, message },
    ),
  };
}

/** Each PC once, under a key that a person can type: a saved PC's identifier, else the Windows. */
export function keyedPcs(
  pcs: readonly PcInput[],
): readonly { readonly key: string; readonly input: PcInput }[] {
  const taken = new Set<string>();
  return pcs.map((input) => {
    const stem = input.saved ? input.pc.id : input.windows.id;
    let key = stem;
    for (let number = 2; taken.has(key); number += 1) key = `${stem}#${number}`;
    taken.add(key);
    return { key, input };
  });
}

function describePc(key: string, { pc, windows, saved }: PcInput): MatrixPc {
  return {
    key,
    id: saved ? pc.id : null,
    name: pc.name,
    windows: windows.id,
    windowsName: windows.name,
    architecture: pc.architecture,
    switches: switchWords(windows.id, pc).map(({ text }) => text),
  };
}
