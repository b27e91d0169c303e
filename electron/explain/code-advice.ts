import { findError } from '../../shared/windows/error-codes';
import { codeAdvices } from './rules/code-advice-table';
import type { Advice } from './types';

/**
 * What a Windows code means for somebody who installs a driver, in plain words. A code without a row of its own gets
 * Windows' text and says so; an unknown code says that it is unknown.
 */
export function adviceForCode(code: string): Advice {
  const known = codeAdvices.get(code);
  if (known !== undefined) return known;
  const row = findError(code);
  return {
    title: row === null ? `Windows failed with ${code.toLowerCase()}` : row.text,
    explanation:
      row === null
        ? 'This code is not among those that driver installation is known to give.'
        : `Windows names this code ${row.name}.`,
    causes: [],
    remedy: 'Read the lines before it: the first warning of the section usually names the file or the step.',
    person: null,
    administrator: null,
    vendor: null,
    source: row?.source ?? 'none found',
    confirmed: row !== null,
  };
}
