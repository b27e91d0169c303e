import type { z } from 'zod';
import type { problemSchema } from '../../shared/model/inspection';
import { Tag } from '../common/tag';
import styles from './verdict.module.css';

type ShownProblem = z.infer<typeof problemSchema>;
const intents = { error: 'danger', warning: 'warning', info: 'neutral' } as const;

/** `file.inf:12:3`, as editors and compilers write a place. */
function placeOf(problem: ShownProblem): string {
  const { path, line, column, offset } = problem;
  if (offset !== undefined) return `${path ?? ''} at byte ${offset}`.trim();
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

/** What is wrong with the input, each with its place. */
export function ProblemList({ problems }: { readonly problems: readonly ShownProblem[] }) {
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${placeOf(problem)} ${problem.message}`}>
          <Tag intent={intents[problem.severity]}>{problem.severity}</Tag>
          <span>
            <span className={styles.place}>{placeOf(problem)}</span> {problem.message}
          </span>
        </li>
      ))}
    </ul>
  );
}
