import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isReaderGone, outputFailureText, outputTo } from '../../../../electron/hosts/cli/output';

/** Takes so many writes, then fails. */
function failing(after: number, code: string) {
  const taken: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      if (taken.length < after) {
        taken.push(String(chunk));
        return done();
      }
      return done(Object.assign(new Error(`${code}: it failed, write`), { code }));
    },
  });
  return { stream, taken };
}

describe('outputTo', () => {
  it('when all is taken, then nothing went wrong', async () => {
    const { stream, taken } = failing(9, 'ENOSPC');
    const output = outputTo(stream, null);
    await output.write('one');
    expect([output.closed, await output.finish(), taken]).toEqual([false, null, ['one', '']]);
  });

  it('when a write fails, then what is written later is lost and the first error stays', async () => {
    const { stream, taken } = failing(1, 'ENOSPC');
    const output = outputTo(stream, null);
    for (const text of ['one', 'two', 'three']) await output.write(text);
    expect(output.closed).toBe(true);
    expect(await output.finish()).toMatchObject({ code: 'ENOSPC' });
    expect(taken).toEqual(['one']);
  });

  it('when nobody waited for a write that failed, then the end tells of it', async () => {
    const output = outputTo(failing(0, 'EPIPE').stream, null);
    void output.write('one');
    const failure = await output.finish();
    expect(failure !== null && isReaderGone(failure)).toBe(true);
  });
});

describe('outputFailureText', () => {
  it.each([
    ['ENOSPC', 'The output cannot be written: the disk is full. What'],
    ['EWHATEVER', 'The output cannot be written: EWHATEVER: it failed, write. What'],
  ])('when it failed with %s, then that is said in words where there are some', async (code, words) => {
    const output = outputTo(failing(0, code).stream, null);
    await output.write('one');
    expect(outputFailureText((await output.finish()) as NodeJS.ErrnoException)).toContain(words);
  });
});
