import type { Problem, ProblemSeverity } from '../../shared/model/problem';
import { limits } from './limits';
import type { Place } from './types';

/** Everything that this room finds wrong with an INF. */
export type InfProblemCode =
  | 'TOO_LARGE'
  | 'TOO_MANY_FIELDS'
  | 'TOO_MANY_SECTIONS'
  | 'NOT_AN_INF'
  | 'EXPECTED_SECTION_NAME'
  | 'BAD_SECTION_NAME_LINE'
  | 'SECTION_NAME_TOO_LONG'
  | 'UNCLOSED_QUOTE'
  | 'TEXT_AFTER_CONTROL_Z'
  | 'CONTINUED_INTO_SECTION'
  | 'FIELD_TOO_LONG'
  | 'ENCODING_GUESSED'
  | 'UTF8_NOT_SUPPORTED'
  | 'INVALID_BYTES'
  | 'CR_LINE_ENDS'
  | 'UNRESOLVED_TOKEN'
  | 'MISSING_VERSION_KEY'
  | 'INVALID_CLASS_GUID'
  | 'INVALID_DRIVER_VERSION'
  | 'EMPTY_CATALOG_FILE'
  | 'INVALID_DECORATION'
  | 'NO_MODELS_FOR_ARCHITECTURE'
  | 'MISSING_SECTION'
  | 'NEEDS_WITHOUT_INCLUDE'
  | 'NEEDS_TOO_DEEP'
  | 'NO_SOURCE_DISKS_FILES_ENTRY'
  | 'NO_SOURCE_DISKS_NAMES_ENTRY'
  | 'SYSTEM_FILE'
  | 'TOKEN_IN_FILE_NAME'
  | 'INVALID_FILE_NAME'
  | 'PATH_LEAVES_PACKAGE'
  | 'INVALID_COPY_FLAGS'
  | 'LIMIT_REACHED'
  | 'MORE_PROBLEMS';

/**
 * What SetupAPI answers for the problems that make it refuse a file. Source: setupapi.h, ERROR_EXPECTED_SECTION_NAME,
 * ERROR_BAD_SECTION_NAME_LINE, ERROR_SECTION_NAME_TOO_LONG, ERROR_WRONG_INF_STYLE; behaviour by Wine's setupapi tests.
 */
export const setupApiCodes: Readonly<Partial<Record<InfProblemCode, string>>> = {
  EXPECTED_SECTION_NAME: '0xE0000000',
  BAD_SECTION_NAME_LINE: '0xE0000001',
  SECTION_NAME_TOO_LONG: '0xE0000002',
  NOT_AN_INF: '0xE0000100',
};

export interface ProblemList {
  add(code: InfProblemCode, severity: ProblemSeverity, message: string, place?: Place): void;
  all(): readonly Problem[];
}

/** Collects at most `limits.problems` problems of one file, and says so when there were more. */
export function createProblemList(path: string): ProblemList {
  const kept: Problem[] = [];
  const seen = new Set<string>();
  let dropped = 0;
  return {
    add(code, severity, message, place) {
      const key = `${code}:${place?.line ?? 0}:${place?.column ?? 0}:${message}`;
      if (seen.has(key)) return;
      // An error decides over the use of the file: it is kept however many warnings came before it.
      if (kept.length >= limits.problems && severity !== 'error') {
        dropped++;
        return;
      }
      if (kept.length >= limits.problems * 2) return;
      seen.add(key);
      kept.push({
        code,
        severity,
        message,
        ...(path === '' ? {} : { path }),
        ...(place === undefined ? {} : { line: place.line, column: place.column }),
      });
    },
    all() {
      if (dropped === 0) return kept;
      const message = `${dropped} more problems of this INF are not listed; correct the listed ones first.`;
      return [
        ...kept,
        { code: 'MORE_PROBLEMS', severity: 'info', message, ...(path === '' ? {} : { path }) },
      ];
    },
  };
}

/** A text of the INF for use in a message: short, on one line. */
export function quoted(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 77)}...` : text;
  return `"${short.replace(/\p{Cc}/gu, ' ')}"`;
}
