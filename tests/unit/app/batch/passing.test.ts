import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../electron/app';
import { isIncomplete, isPassing } from '../../../../electron/app/batch/passing';
import { IntakeError, type IntakeErrorCode } from '../../../../electron/intake';
import type { Inspection } from '../../../../shared/model/inspection';

const problem = (code: string) => ({ code, severity: 'error' as const, message: 'It is so.' });
const intake = (code: IntakeErrorCode, more: { cause?: unknown; problem?: string } = {}): AppError => {
  const problems = more.problem === undefined ? [] : [problem(more.problem)];
  const cause = new IntakeError({ code, message: 'x', path: 'x', cause: more.cause, problems });
  return new AppError('UNREADABLE', 'x', { cause });
};
const refused = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });

describe('isPassing', () => {
  it.each([
    ['the package is damaged', intake('DAMAGED'), false],
    ['it is encrypted', intake('ENCRYPTED'), false],
    ['it holds no INF', intake('NO_INF'), false],
    ['it holds too much', intake('TOO_MANY_FILES'), false],
    ['its only INF may not be read', intake('NO_INF', { problem: 'UNREADABLE' }), true],
    ['it could not be read', intake('UNREADABLE'), true],
    ['the temporary disk is full', intake('TEMP_FAILED'), true],
    ['it took too long', intake('TIMEOUT'), true],
    ['it is not there', intake('NOT_FOUND'), true],
    ['another part is missing', intake('PART_MISSING'), true],
    [
      'the disk failed while it was read, so that it looked damaged',
      intake('DAMAGED', { cause: refused }),
      true,
    ],
    ['the engine gave no reason', new AppError('UNREADABLE', 'x'), true],
    ['the program failed inside', new TypeError('x'), true],
    ['something else was thrown', 'x', true],
  ])('when %s, then that may pass: %#', (_, error, passes) => {
    expect(isPassing(error)).toBe(passes);
  });
});

describe('isIncomplete', () => {
  const inspection = (own: readonly string[], files: readonly (string | null)[]) =>
    ({
      problems: own.map(problem),
      packages: [{ files: files.map((code) => ({ problem: code === null ? null : problem(code) })) }],
    }) as unknown as Inspection;

  it.each([
    ['nothing is wrong', [], [null, null], false],
    ['a file is damaged', ['DAMAGED'], [null, 'DAMAGED'], false],
    ['a file could not be read', [], [null, 'UNREADABLE'], true],
    ['a file changed while it was read', [], ['CHANGED'], true],
    ['a folder could not be read', ['UNREADABLE'], [null], true],
  ])('when %s, then it is so: %#', (_, own, files, incomplete) => {
    expect(isIncomplete(inspection(own, files))).toBe(incomplete);
  });
});
