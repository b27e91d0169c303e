import type { Problem } from '../../shared/model/problem';
import { type InfProblemCode, setupApiCodes } from './problems';

const codes: Readonly<Record<string, string | undefined>> = setupApiCodes;

/**
 * The code and line with which SetupAPI refuses an INF, or `null` when it opens it. The line is 0 where SetupAPI
 * gives none. Source: setupapi.h; Wine's setupapi tests of SetupOpenInfFile.
 */
export function setupApiError(problems: readonly Problem[]): { code: string; line: number } | null {
  const refusing = problems.find(
    (problem) => problem.severity === 'error' && codes[problem.code] !== undefined,
  );
  if (refusing === undefined) return null;
  const styleOnly: InfProblemCode = 'NOT_AN_INF';
  return {
    code: codes[refusing.code] ?? '0xE0000100',
    line: refusing.code === styleOnly ? 0 : (refusing.line ?? 0),
  };
}
