import type { Pc } from '../../shared/model/pc';
import { PcError } from './error';

const longest = 200;

/**
 * A name for a PC as a person gave it, without spaces around it. Throws `PcError` INVALID when it is empty, too long
 * or another PC's: the command line finds PCs by name.
 */
export function checkedName(name: string, others: readonly Pick<Pc, 'name'>[]): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new PcError('INVALID', 'A PC needs a name.');
  if (trimmed.length > longest) {
    throw new PcError(
      'INVALID',
      `A PC's name has at most ${longest} characters; this has ${trimmed.length}.`,
    );
  }
  if (isTaken(trimmed, others)) {
    throw new PcError('INVALID', `There is a PC “${trimmed}” already. Choose another name.`);
  }
  return trimmed;
}

/** The name itself, or with the lowest free number behind it. */
export function freeName(name: string, others: readonly Pick<Pc, 'name'>[]): string {
  const stem = name.trim().slice(0, longest - 8) || 'PC';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? stem : `${stem} (${number})`;
    if (!isTaken(candidate, others)) return candidate;
  }
}

function isTaken(name: string, others: readonly Pick<Pc, 'name'>[]): boolean {
  return others.some((other) => other.name.toLowerCase() === name.toLowerCase());
}
