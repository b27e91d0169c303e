import type { GoalResult, Lesson, LessonGoal } from '../../shared/model/classroom';
import type { PromptAnswer, StagingResult } from '../../shared/model/staging';
import type { Category } from '../../shared/model/verdict';
import { categoryFacts } from '../../shared/windows/categories';

/** An installation that has ended. `pc` and `package` are the lesson's own names here and below. */
interface ObservedRun {
  readonly pc: string;
  readonly package: string;
  readonly outcome: StagingResult['outcome'];
  /** What the learner answered, in order; empty when Windows asked nothing. */
  readonly answers: readonly PromptAnswer[];
  readonly loads: boolean;
}

/** What can be seen of a learner's work on a lesson. */
export interface Observed {
  /** Oldest first. */
  readonly runs: readonly ObservedRun[];
  /** In which stores the certificates of the packages' signers lie. */
  readonly stores: readonly { readonly pc: string; readonly package: string; readonly store: string }[];
  /** As the packages are judged on the PCs now. */
  readonly categories: readonly {
    readonly pc: string;
    readonly package: string;
    readonly category: Category;
  }[];
  /** Choices by question: the learner's, and the engine's. */
  readonly answers: Readonly<Record<string, string>>;
  readonly right: Readonly<Record<string, string>>;
}

/** Which goals of a lesson are reached, in the lesson's order, with what was seen instead. Pure. */
export function checkGoals(lesson: Lesson, observed: Observed): readonly GoalResult[] {
  const first = lesson.pcs[0]?.id ?? '';
  return lesson.goals.map((goal) => ({ says: goal.says, ...check(goal, observed, first) }));
}

type Found = Omit<GoalResult, 'says'>;
type Goal<T extends LessonGoal['type']> = Extract<LessonGoal, { type: T }>;

function check(goal: LessonGoal, observed: Observed, firstPc: string): Found {
  switch (goal.type) {
    case 'run':
      return checkRun(goal, observed, goal.pc ?? firstPc);
    case 'store':
      return checkStore(goal, observed, goal.pc ?? firstPc);
    case 'category': {
      const pc = goal.pc ?? firstPc;
      const seen = observed.categories.find((each) => each.pc === pc && each.package === goal.package);
      if (seen === undefined) return { reached: false, seen: 'The package could not be judged there.' };
      const { name } = categoryFacts(seen.category);
      return { reached: seen.category === goal.category, seen: `Its category is “${name}” now.` };
    }
    case 'answer': {
      const given = Object.hasOwn(observed.answers, goal.question) ? observed.answers[goal.question] : null;
      if (given == null || given === '') return { reached: false, seen: 'Not answered yet.' };
      const reached = given === observed.right[goal.question];
      return { reached, seen: reached ? 'Answered right.' : 'That is not the right answer.' };
    }
  }
}

function checkRun(goal: Goal<'run'>, { runs }: Observed, pc: string): Found {
  const mine = runs.flatMap((run, index) =>
    run.pc === pc && run.package === goal.package ? [{ run, index }] : [],
  );
  const { after } = goal;
  const cameAfter = (index: number) =>
    after === undefined ||
    runs.slice(0, index).some((run) => run.pc === pc && run.package === after && run.outcome === 'installed');
  const match = mine.find(
    ({ run, index }) =>
      (goal.outcome === undefined || run.outcome === goal.outcome) &&
      (goal.asked === undefined || run.answers.length > 0 === goal.asked) &&
      (goal.answer === undefined || run.answers.includes(goal.answer)) &&
      (goal.loads === undefined || run.loads === goal.loads) &&
      cameAfter(index),
  );
  const told = match ?? mine.at(-1);
  if (told === undefined) return { reached: false, seen: 'It was not tried there yet.' };
  const early = match === undefined && !cameAfter(told.index);
  return {
    reached: match !== undefined,
    seen: `${words(told.run)}${early ? ' The other package was not installed before it.' : ''}`,
  };
}

const endings = { installed: 'It was installed', refused: 'It was refused', error: 'It ended in an error' };

function words({ outcome, answers, loads }: ObservedRun): string {
  const asked = answers.length > 0 ? 'after a question' : 'without a question';
  const loading = outcome !== 'installed' ? '' : loads ? ', and it loads' : ', but it does not load';
  return `${endings[outcome]} ${asked}${loading}.`;
}

function checkStore({ store, holds, ...goal }: Goal<'store'>, { stores }: Observed, pc: string): Found {
  const there = stores.some(
    (each) => each.pc === pc && each.package === goal.package && each.store === store,
  );
  const title = store === 'trusted' ? 'Trusted Publishers' : 'Untrusted Certificates';
  return {
    reached: there === holds,
    seen: `The publisher’s certificate is ${there ? '' : 'not '}in ${title}.`,
  };
}
