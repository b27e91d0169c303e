import { createHash, randomUUID } from 'node:crypto';
import type { Pc } from '../../../shared/model/pc';

/** Milliseconds that pass between two readings of a clock that somebody has set. */
const tick = 4;

/** The clock of a PC and what its Windows draws by chance. */
export interface PcClock {
  now(): Date;
  /** A GUID in braces, as temporary folders are named. */
  guid(): string;
}

/**
 * The clock that a PC's logs and verdicts go by. A PC whose clock somebody has set starts at that moment each time,
 * and nothing about its logs is left to chance: the same run writes the same log.
 */
export function pcClock(pc: Pick<Pc, 'now'>, realNow: () => Date): PcClock {
  if (pc.now === null) return { now: realNow, guid: () => `{${randomUUID()}}` };
  const start = Date.parse(pc.now);
  let readings = 0;
  let guids = 0;
  return {
    now: () => {
      readings += 1;
      return new Date(start + (readings - 1) * tick);
    },
    guid: () => {
      guids += 1;
      const hex = createHash('sha256').update(`${start} ${guids}`).digest('hex');
      return `{${[8, 12, 16, 20, 32].map((end, index) => hex.slice([0, 8, 12, 16, 20][index], end)).join('-')}}`;
    },
  };
}
