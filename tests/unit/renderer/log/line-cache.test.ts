import { describe, expect, it } from 'vitest';
import { LineCache } from '../../../../renderer/log/line-cache';

/** A log of some lines that answers when told to. */
function slowLog(lines: number) {
  const asked: { from: number; answer: (failed?: Error) => void }[] = [];
  const state = { lines };
  const fetch = (from: number, to: number) =>
    new Promise<readonly { line: number }[]>((resolve, reject) => {
      const answer = (failed?: Error) => {
        if (failed) return reject(failed);
        const last = Math.min(to, state.lines);
        resolve(Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => ({ line: from + at })));
      };
      asked.push({ from, answer });
    });
  return { state, asked, fetch };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('LineCache', () => {
  it('when lines come into sight, then their pages are fetched once', async () => {
    const log = slowLog(100);
    const cache = new LineCache(log.fetch, { pageLines: 10 });
    cache.want([9, 10, 11]);
    cache.want([10, 11]);
    expect(log.asked.map(({ from }) => from)).toEqual([1, 11]);
    for (const { answer } of log.asked) answer();
    await settle();
    expect(cache.get(9)).toEqual({ line: 9 });
    expect(cache.get(20)).toEqual({ line: 20 });
    expect(cache.get(21)).toBeUndefined();
  });

  it('when a person scrolls past, then pages that were only wanted on the way are not fetched', async () => {
    const log = slowLog(1000);
    const cache = new LineCache(log.fetch, { pageLines: 10, atOnce: 1 });
    for (const line of [1, 101, 201, 901]) cache.want([line]);
    log.asked[0]?.answer();
    await settle();
    expect(log.asked.map(({ from }) => from)).toEqual([1, 901]);
  });

  it('when more pages are held than may be, then the least lately seen is given back', async () => {
    const log = slowLog(100);
    const cache = new LineCache(log.fetch, { pageLines: 10, mostPages: 2 });
    for (const line of [1, 11, 1, 21]) {
      cache.want([line]);
      log.asked.at(-1)?.answer();
      await settle();
    }
    expect([cache.get(1)?.line, cache.get(11)?.line, cache.get(21)?.line]).toEqual([1, undefined, 21]);
  });

  it('when the log has grown, then the page that was short is fetched anew and an older answer does not count', async () => {
    const log = slowLog(5);
    const cache = new LineCache(log.fetch, { pageLines: 10 });
    cache.want([1]);
    log.state.lines = 8;
    cache.changedAfter(5);
    log.asked[1]?.answer();
    await settle();
    log.state.lines = 2;
    log.asked[0]?.answer();
    await settle();
    expect(cache.get(8)).toEqual({ line: 8 });
  });

  it('when the log grows behind a page that is under way, then that page is asked for once', async () => {
    const log = slowLog(25);
    const cache = new LineCache(log.fetch, { pageLines: 10 });
    cache.want([1]);
    for (const lines of [35, 45]) {
      cache.changedAfter(log.state.lines);
      log.state.lines = lines;
    }
    log.asked[0]?.answer();
    await settle();
    expect(log.asked).toHaveLength(1);
    expect(cache.get(3)).toEqual({ line: 3 });
  });

  it('when fetching fails, then it is told and not tried again until it is wanted again', async () => {
    const log = slowLog(100);
    const cache = new LineCache(log.fetch, { pageLines: 10 });
    cache.want([1]);
    log.asked[0]?.answer(new Error('closed'));
    await settle();
    expect(cache.failed).toBeInstanceOf(Error);
    expect(log.asked).toHaveLength(1);
    cache.want([1]);
    log.asked[1]?.answer();
    await settle();
    expect([cache.failed, cache.get(1)]).toEqual([null, { line: 1 }]);
  });
});
