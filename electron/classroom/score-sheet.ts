import type { Learner } from '../../shared/model/classroom';

const head = ['Learner', 'Lesson', 'Result', 'Time', 'Seconds'];

/** The rows of the score sheet under their head: what each learner reached, then their quiz. Pure. */
export function scoreSheet(learners: readonly Learner[]): readonly (readonly string[])[] {
  return [
    head,
    ...learners.flatMap(({ name, results, quiz }) => [
      ...results.map(({ title, result, at, seconds }) => [name, title, result, at, String(seconds)]),
      ...(quiz === null
        ? []
        : [[name, 'Quiz', `${quiz.right} of ${quiz.asked} right`, quiz.at, String(quiz.seconds)]]),
    ]),
  ];
}
