import { describe, expect, it } from 'vitest';
import { type LogSearchBatch, type LogSearchOptions, searchLog } from '../../../electron/log-reader';
import type { LogQuery } from '../../../shared/model/log-index';
import { indexed, logBytes, textLog } from '../../support/log-texts';

const search = async (
  query: LogQuery,
  lines: readonly string[] = textLog,
  options: LogSearchOptions = {},
): Promise<{ readonly found: readonly number[]; readonly batches: readonly LogSearchBatch[] }> => {
  const { source, index } = await indexed(logBytes(lines));
  const batches: LogSearchBatch[] = [];
  for await (const batch of searchLog(source, index, query, options)) batches.push(batch);
  return { found: batches.flatMap((batch) => batch.lines), batches };
};

describe('a search in a log', () => {
  it.each<[string, LogQuery, readonly number[]]>([
    ['severities', { severities: ['error'] }, [19]],
    ['several severities', { severities: ['error', 'warning'] }, [18, 19]],
    ['a category', { categories: ['sig', 'ndv'] }, [18, 29, 30]],
    ['text of any case', { text: 'FABRIKAM' }, [17]],
    ['text of this case', { text: 'fabrikam', matchCase: true }, []],
    ['an expression', { text: 'error = 0x[0-9a-f]+$', regex: true }, [19]],
    ['an expression of this case', { text: 'error = ', regex: true, matchCase: true }, []],
    ['text that looks like an expression', { text: '(valid)' }, [18]],
    ['text and severity', { text: 'failed', severities: ['error'] }, [19]],
    ['a status of sections', { statuses: ['success'], text: 'exit' }, [30, 32]],
    ['sections from a moment on', { from: '2022/03/15', text: 'Section start' }, [28]],
    ['sections up to a moment', { to: '2022/03/14', text: 'Section start' }, [13]],
    ['nothing', { statuses: ['unknown'] }, []],
  ])('when it is for %s then those lines are found', async (_, query, lines) => {
    expect((await search(query)).found).toEqual(lines);
  });

  it('when the expression is none then it says so', async () => {
    const { batches } = await search({ text: '(', regex: true });
    expect(batches).toMatchObject([{ lines: [], problem: { code: 'NOT_A_REGEX' } }]);
  });

  it('when the expression backtracks without end then it is stopped, and other searches go on', async () => {
    const lines = [...textLog, `     sto: ${'a'.repeat(200)}!`];
    const { batches } = await search({ text: '(a+)+$', regex: true }, lines, { batchLimit: 50 });
    expect(batches.at(-1)?.problem?.code).toBe('SEARCH_TOO_SLOW');
    expect((await search({ text: 'a+!$', regex: true }, lines)).found).toEqual([lines.length]);
  });

  it('when the log is long then lines come in batches, in order', async () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => `     sto: ${at % 100 === 0 ? 'this' : 'that'}`);
    const { found, batches } = await search({ text: 'this' }, lines);
    expect(batches.length).toBeGreaterThan(1);
    expect(found).toEqual(Array.from({ length: 500 }, (_, at) => at * 100 + 1));
    expect(batches.at(-1)?.searchedTo).toBe(50_000);
  });

  it('when it is stopped then it rejects with the reason', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(search({ text: 'x' }, textLog, { signal: stop })).rejects.toThrow('enough');
  });
});
