import { describe, expect, it } from 'vitest';

// @ts-expect-error A script without types.
const { document, row } = await import('../../bench/rows.mjs');

describe('rows of the bench', () => {
  it('when there is a peer, then the ratio is held against the goal', () => {
    const one = row('work', { ours: 61, peer: 100, against: 'openssl', goal: 0.6 });
    expect(document([one])).toEqual({
      results: [{ name: 'work (against openssl)', ours: 61, peer: 100, ratio: 0.61, goal: 0.6, met: false }],
    });
  });

  it('when the peer is not installed, then nobody knows whether the goal is met', () => {
    const [result] = document([row('work', { ours: 61, against: 'openssl', goal: 0.6 })]).results;
    expect(result).toMatchObject({ peer: null, ratio: null, goal: 0.6, met: null });
  });

  it('when a goal is absolute, then what is ours is held against it, in the unit that the name tells', () => {
    const memory = row('memory', { ours: 199.96, goal: 200, absolute: true, unit: 'MiB' });
    expect(document([memory]).results).toEqual([
      { name: 'memory, MiB', ours: 200, peer: null, ratio: null, goal: 200, met: true },
    ]);
  });
});
