import { describe, expect, it } from 'vitest';
import { minimise } from './command/minimise';
import { answered, makeInput } from './command/target';
import { MOST_BYTES } from './spoil/bytes';
import { spoilDer } from './spoil/der';
import { Random } from './spoil/random';

const seed = Buffer.from('30 0a 02 01 05 04 05 68 65 6c 6c 6f'.replaceAll(' ', ''), 'hex');
const target = { seeds: [seed], mutate: spoilDer, run: () => undefined };
const inputs = (of: number) =>
  Array.from({ length: 300 }, (_, index) => makeInput(target, new Random(of, index)));

describe('the fuzzer itself', () => {
  it('when a seed is given again, then its cases are the same, and those of another are not', () => {
    expect(inputs(1)).toEqual(inputs(1));
    expect(inputs(1)).not.toEqual(inputs(2));
    expect(new Set(inputs(1).map((input) => Buffer.from(input).toString('hex'))).size).toBeGreaterThan(200);
  });

  it('when inputs are spoilt, then none is longer than the longest, and the seed stays as it was', () => {
    const before = seed.toString('hex');
    expect(Math.max(...inputs(3).map(({ length }) => length))).toBeLessThanOrEqual(MOST_BYTES);
    expect(seed.toString('hex')).toBe(before);
  });

  it('when an input fails for one byte of many, then hardly more than that byte is kept', async () => {
    const long = new Uint8Array(5000).fill(7);
    long[3210] = 42;
    const short = await minimise(long, async (input) => input.includes(42), 5000);
    expect([...short]).toEqual([42]);
  });

  it('when a reader throws what it declares, then that is an answer; anything else is not', async () => {
    const thrower = (error: Error) => () => {
      throw error;
    };
    expect(await answered([RangeError], thrower(new RangeError('declared')))).toBeNull();
    await expect(answered([RangeError], thrower(new TypeError('ours')))).rejects.toThrow('ours');
  });
});
