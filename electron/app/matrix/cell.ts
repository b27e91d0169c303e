import type { MatrixCell, MatrixPrompt } from '../../../shared/model/matrix';
import type { PackageFacts } from '../../../shared/model/package';
import type { Pc, WindowsProfile } from '../../../shared/model/pc';
import type { Prompt, PromptAnswer, StagingResult, WillLoad } from '../../../shared/model/staging';
import type { Verdict } from '../../../shared/model/verdict';
import { offeredAnswers, stage } from '../../staging';
import { seenByWindows } from '../../verdict';

interface CellInput {
  readonly facts: PackageFacts;
  readonly verdict: Verdict;
  readonly pc: Pc;
  readonly windows: WindowsProfile;
}

/** One way through a run: what was asked on it, and how it ended. */
interface Way {
  readonly prompts: readonly Prompt[];
  readonly result: StagingResult;
}

/** More prompts than any run has: a guard against a run that never ends. */
const mostPrompts = 8;

/** What one package does on one PC for its user, in an empty driver store. `key` names the PC in the matrix. */
export function matrixCell(input: CellInput, key: string): MatrixCell {
  const byDefault = follow(input, () => 'default');
  const prompts: MatrixPrompt[] = [];
  let accepted = byDefault;
  // The prompt after an accepted one is only met by accepting it, too.
  for (let asked = 0; asked < accepted.prompts.length && asked < mostPrompts; asked += 1) {
    accepted = follow(input, (index) => (index <= asked ? 'accept' : 'default'));
    const prompt = accepted.prompts[asked];
    if (prompt !== undefined) prompts.push(promptOf(prompt, accepted.result));
  }
  const { facts, verdict, pc, windows } = input;
  const seen = seenByWindows(facts, verdict, windows).verdict;
  const { result } = byDefault;
  const installs = result.outcome === 'installed' ? result : accepted.result;
  return {
    inf: facts.inf.path,
    pc: key,
    user: pc.user,
    category: seen.category,
    signatureType: verdict.signatureType,
    publisher: seen.publisher,
    outcome: prompts.length > 0 ? 'prompt' : result.outcome === 'installed' ? 'silent' : result.outcome,
    prompts,
    code: result.code,
    callerCode: result.callerCode,
    willLoad: shortLoad(result.willLoad),
    loads: installs.outcome === 'installed' && installs.willLoad.ok,
    files: filesOf(facts, verdict),
    explanation: result.explanation,
    unconfirmed: [...new Set([...unconfirmedOf(byDefault), ...unconfirmedOf(accepted)])],
  };
}

/** Runs staging to its end; `choose` answers the prompts by their number, counted from 0. */
function follow(input: CellInput, choose: (index: number) => 'default' | 'accept'): Way {
  const steps = stage({
    ...input,
    staged: [],
    sourceFolder: 'C:\\Packages\\Package',
    caller: 'pnputil',
    // Nothing of a run's log is kept here, so any identifier will do.
    ids: { user: input.pc.user, guid: () => '{00000000-0000-0000-0000-000000000000}' },
  });
  const prompts: Prompt[] = [];
  for (let step = steps.next(); ; ) {
    if (step.done) return { prompts, result: step.value };
    if (step.value.type !== 'prompt') {
      step = steps.next();
      continue;
    }
    const { prompt } = step.value;
    const yes = acceptingAnswer(prompt);
    const answer = choose(prompts.length) === 'accept' && yes !== null ? yes : prompt.defaultAnswer;
    prompts.push(prompt);
    step = steps.next(answer);
  }
}

/** The plain yes of a dialog: the first answer it offers that is not its default. */
function acceptingAnswer(prompt: Prompt): PromptAnswer | null {
  return offeredAnswers[prompt.dialog].find((answer) => answer !== prompt.defaultAnswer) ?? null;
}

function promptOf(prompt: Prompt, result: StagingResult): MatrixPrompt {
  const { dialog, defaultAnswer } = prompt;
  const { outcome, code, callerCode } = result;
  const answer = acceptingAnswer(prompt);
  return {
    dialog,
    defaultAnswer,
    accept:
      answer === null ? null : { answer, outcome, code, callerCode, willLoad: shortLoad(result.willLoad) },
  };
}

function shortLoad({ ok, problem, detail, unconfirmed }: WillLoad): MatrixCell['willLoad'] {
  return { ok, problem: problem === null ? null : { ...problem }, detail, unconfirmed };
}

function filesOf(facts: PackageFacts, verdict: Verdict): MatrixCell['files'] {
  const named = facts.files.filter((file) => file.referenced || file.role === 'inf');
  if (verdict.missingFiles.length > 0) return 'missing';
  if (named.some((file) => file.status === 'altered')) return 'altered';
  const sound = facts.catalog?.signature?.status === 'valid';
  return sound && named.every((file) => file.status === 'verified' || file.role === 'catalog')
    ? 'verified'
    : 'unverified';
}

function unconfirmedOf({ prompts, result }: Way): readonly string[] {
  const load = result.willLoad.unconfirmed ? ['Whether the kernel loads it is not confirmed.'] : [];
  return [...result.unconfirmed, ...prompts.flatMap((prompt) => prompt.unconfirmed), ...load];
}
