import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inGroups, inOrder } from '../../../../electron/app/batch/in-order';

async function* count(to: number) {
  for (let number = 0; number < to; number += 1) yield number;
}

describe('inOrder', () => {
  it('when later work is done first, then the results still come in order', async () => {
    const found: number[] = [];
    const work = (number: number) => setTimeout(number % 2 === 0 ? 5 : 0, number);
    for await (const number of inOrder(count(20), 4, work)) found.push(number);
    expect(found).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('when nobody takes results, then no more is begun than fits', async () => {
    let begun = 0;
    const results = inOrder(count(1000), 4, async () => {
      begun += 1;
    });
    await results.next();
    await setTimeout(20);
    expect(begun).toBe(4);
    await results.return(undefined);
  });
});

describe('inGroups', () => {
  it('when the number does not divide, then the last group is smaller', async () => {
    const groups: (readonly number[])[] = [];
    for await (const group of inGroups(count(5), () => 2)) groups.push(group);
    expect(groups).toEqual([[0, 1], [2, 3], [4]]);
  });
});
