import type { SourceFacts } from '../../../shared/model/package';
import type { Foreseen } from '../../classroom';
import { offeredAnswers } from '../../staging';
import { startRun } from '../../story';
import { judge } from '../../verdict';
import { AppError } from '../app-error';
import { pcClock } from '../pcs/pc-clock';
import type { PcInput } from '../pcs/pc-input';
import { trustContext } from '../pcs/trust-context';

/** More prompts than any run has. */
const mostPrompts = 8;

/**
 * What the engine foresees for the first package of a source on a PC as it is: the first question, and the end when
 * every question is answered with the first yes that its dialog offers. Nothing is kept. Throws `AppError`.
 */
export function foreseen(
  source: SourceFacts,
  { pc, windows, certificates }: PcInput,
  now: () => Date,
): Foreseen {
  const [facts] = source.packages;
  if (facts === undefined) throw new AppError('UNREADABLE', 'The package of the question cannot be read.');
  const verdict = judge(facts, trustContext(pc, windows, certificates, now()));
  const clock = pcClock(pc, now);
  const run = startRun({ facts, verdict, pc, windows, staged: [], sourcePath: source.source.path, clock });
  const dialog = run.prompt?.dialog ?? null;
  for (let asked = 0; run.prompt !== null && asked < mostPrompts; asked += 1) {
    const yes = offeredAnswers[run.prompt.dialog].find((answer) => answer !== 'dont-install');
    run.answer(yes ?? run.prompt.defaultAnswer);
  }
  if (run.result === null) throw new Error('A run came to no end.');
  return { dialog, result: run.result };
}
