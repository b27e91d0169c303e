import { describe, expect, it } from 'vitest';
import { createTurns, inTurns } from '../../../electron/inspection';

/** Steps that take so many milliseconds each. */
async function pausesIn(steps: number, each: number): Promise<number> {
  let now = 0;
  let pauses = 0;
  function* work(): Generator<number, string> {
    for (let step = 0; step < steps; step += 1) {
      now += each;
      yield step;
    }
    return 'done';
  }
  const pause = async () => {
    pauses += 1;
    // What others do meanwhile is not this work's time.
    now += 1000;
  };
  expect(
    await inTurns(
      work(),
      createTurns(() => now, pause),
    ),
  ).toBe('done');
  return pauses;
}

describe('turns', () => {
  it('when steps are short, then others have a turn every ten milliseconds', async () => {
    expect(await pausesIn(100, 1)).toBe(10);
  });

  it('when steps are long, then others have a turn after each', async () => {
    expect(await pausesIn(7, 50)).toBe(7);
  });

  it('when the whole work is short, then nothing is waited for', async () => {
    expect(await pausesIn(9, 1)).toBe(0);
  });
});
