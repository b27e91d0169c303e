import { describe, expect, it } from 'vitest';
import { coalesce } from '../../../renderer/stores/coalesce';

/** Work that ends when it is told to, and counts. */
function controlled() {
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => ends.push(resolve));
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { ends, settle, ask: coalesce(work) };
}

describe('coalesce', () => {
  it('when nobody else asks then each asking is a run', async () => {
    const { ends, settle, ask } = controlled();
    void ask();
    ends[0]?.();
    await settle();
    void ask();
    expect(ends).toHaveLength(2);
  });

  it('when many ask during a run then one more run serves them all, and starts after it', async () => {
    const { ends, settle, ask } = controlled();
    void ask();
    const done: number[] = [];
    for (const who of [1, 2, 3]) void ask().then(() => done.push(who));
    await settle();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await settle();
    expect(ends).toHaveLength(2);
    expect(done).toEqual([]);
    ends[1]?.();
    await settle();
    expect(done).toEqual([1, 2, 3]);
    expect(ends).toHaveLength(2);
  });

  it('when somebody asks during the second run then a third follows', async () => {
    const { ends, settle, ask } = controlled();
    void ask();
    void ask();
    ends[0]?.();
    await settle();
    void ask();
    ends[1]?.();
    await settle();
    expect(ends).toHaveLength(3);
  });
});
