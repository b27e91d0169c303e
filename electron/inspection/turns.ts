import { setImmediate } from 'node:timers/promises';

/** Lets everything else that the thread has to do have its turn in the midst of long work. */
export interface Turns {
  /** Asked after each step: something to wait for when the work has lasted long enough, else `null`. */
  next(): Promise<unknown> | null;
}

/** Milliseconds: a tenth of what a person notices. */
const turnLength = 10;

/**
 * Makes the turns of one piece of work.
 * @param clock milliseconds
 * @param pause resolves when others have had their turn
 */
export function createTurns(
  clock: () => number = () => performance.now(),
  pause: () => Promise<unknown> = () => setImmediate(),
): Turns {
  let begun = clock();
  return {
    next() {
      if (clock() - begun < turnLength) return null;
      return pause().then(() => {
        begun = clock();
      });
    },
  };
}

/** Does work that goes in steps to its end, with turns for others between them. */
export async function inTurns<T>(work: Iterator<unknown, T>, turns: Turns): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const pause = turns.next();
    if (pause !== null) await pause;
  }
}
