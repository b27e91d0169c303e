import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MatrixRequest } from '../../../../shared/api';
import { matrixSchema } from '../../../../shared/model/matrix';
import { windowsVersions } from '../../../../shared/windows/versions';
import { tempFolder } from '../../../support/temp-folder';
import { tokenizeLog } from '../../../support/tokenize-log';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

async function asked(
  on: AppBench,
  kind: Parameters<typeof prepared>[0] = 'publisher',
  more: Partial<MatrixRequest> = {},
) {
  const made = await prepared(kind, on);
  const inspectionId = await opened(on, made.folder);
  const request: MatrixRequest = {
    inspectionId,
    pcIds: [pcId],
    fresh: [],
    users: ['admin', 'standard'],
    ...more,
  };
  return { made, request };
}

describe('calls about the matrix', () => {
  it('when saved and made-up PCs are asked for then each has its cells', async () => {
    const on = await appBench();
    const fresh = [{ windows: '7', architecture: 'amd64' }] as MatrixRequest['fresh'];
    const { request } = await asked(on, 'publisher', { fresh });
    const { matrix } = await on.call('matrix.run', request);
    expect(matrix.pcs.map(({ key, id }) => [key, id])).toEqual([
      [pcId, pcId],
      ['7', null],
    ]);
    expect(matrix.cells.map(({ pc, user, category }) => [pc, user, category])).toEqual([
      [pcId, 'admin', 'unknown-publisher'],
      [pcId, 'standard', 'unknown-publisher'],
      ['7', 'admin', expect.any(String)],
      ['7', 'standard', expect.any(String)],
    ]);
    expect(matrix.cells[2]?.category).not.toBe('unknown-publisher');
  });

  it('when a PC cannot exist then it is left out and told, and the others stay', async () => {
    const on = await appBench();
    const fresh = [
      { windows: '7', architecture: 'arm64' },
      { windows: '7', architecture: 'amd64' },
    ] as MatrixRequest['fresh'];
    const { request } = await asked(on, 'publisher', { fresh, pcIds: [] });
    const { matrix } = await on.call('matrix.run', request);
    expect(matrix.pcs).toHaveLength(1);
    expect(matrix.problems.some(({ message }) => /left out.*does not exist for arm64/.test(message))).toBe(
      true,
    );
    const none = on.call('matrix.run', { ...request, fresh: fresh.slice(0, 1) });
    await expect(none).rejects.toMatchObject({ code: 'USAGE' });
    const unknown = { ...request, fresh: [{ windows: '3.11', architecture: 'x86' as const }] };
    await expect(on.call('matrix.run', unknown)).rejects.toMatchObject({ code: 'USAGE' });
    await expect(on.call('matrix.run', { ...request, pcIds: ['gone'] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('when another architecture is needed then the source is read once more and kept', async () => {
    const on = await appBench();
    const fresh = [{ windows: '10-22h2', architecture: 'x86' }] as MatrixRequest['fresh'];
    const { made, request } = await asked(on, 'publisher', { fresh });
    const { matrix } = await on.call('matrix.run', request);
    expect(matrix.pcs.map(({ architecture }) => architecture)).toEqual(['amd64', 'x86']);
    rmSync(made.folder, { recursive: true });
    expect(await on.call('matrix.run', request)).toEqual({ matrix });
  });

  it('when the source is gone then PCs of other architectures are left out, told, and back once it is', async () => {
    const on = await appBench();
    const fresh = [{ windows: '10-22h2', architecture: 'x86' }] as MatrixRequest['fresh'];
    const { made, request } = await asked(on, 'publisher', { fresh });
    const away = join(tempFolder(), 'away');
    renameSync(made.folder, away);
    const { matrix } = await on.call('matrix.run', request);
    expect(matrix.pcs.map(({ architecture }) => architecture)).toEqual(['amd64']);
    expect(matrix.problems.map(({ message }) => message).join()).toMatch(/PCs of x86 are left out/);
    renameSync(away, made.folder);
    expect((await on.call('matrix.run', request)).matrix.pcs).toHaveLength(2);
  });

  it.each(['csv', 'json', 'html'] as const)(
    'when it is exported as %s then the file holds every cell',
    async (format) => {
      const on = await appBench();
      const { made, request } = await asked(on);
      const { fileName, base64 } = await on.call('matrix.export', { ...request, format });
      expect(fileName).toBe(`matrix.${format}`);
      const text = Buffer.from(base64, 'base64').toString();
      expect(text).toContain(made.inf);
      expect(text).toContain('0xE0000243');
      if (format === 'json') {
        const { matrix } = await on.call('matrix.run', request);
        expect(matrixSchema.parse(JSON.parse(text)).cells).toEqual(matrix.cells);
      }
    },
  );

  it('when a cell asks then each answer’s run and log agree with the cell and with a real installation', async () => {
    const on = await appBench();
    const { made, request } = await asked(on);
    const { matrix } = await on.call('matrix.run', request);
    const cell = matrix.cells[0];
    const shown = await on.call('matrix.cell', { ...request, key: pcId, inf: made.inf, user: 'admin' });
    expect(shown.prompt).toMatchObject({ dialog: 'publisher-trust', defaultAnswer: 'dont-install' });
    expect(shown.runs.map(({ answer }) => answer)).toEqual([
      'dont-install',
      'install',
      'install-always-trust',
    ]);
    expect(shown.runs[0]?.result.code).toBe(cell?.code);
    expect(shown.runs[1]?.result.code).toBe(cell?.prompts[0]?.accept?.code);
    for (const { answer, result, log } of shown.runs) {
      expect(tokenizeLog(log)).toMatchObject({ unrecognised: [], sections: [expect.anything()] });
      expect(result.trustAdded.length).toBe(answer === 'install-always-trust' ? 1 : 0);
    }
    const { inspectionId } = request;
    const { runId } = await on.call('install.start', { inspectionId, packageIndex: 0, pcId });
    const real = await on.call('install.answer', { runId, answer: 'install' });
    expect(shown.runs[1]?.result).toMatchObject({ outcome: 'installed', code: real.result?.code });
  });

  it('when nobody is asked then a cell has one run, and nothing of it is kept', async () => {
    const on = await appBench();
    const { made, request } = await asked(on);
    const cell = { ...request, key: pcId, inf: made.inf, user: 'standard' } as const;
    const shown = await on.call('matrix.cell', cell);
    expect(shown).toMatchObject({ prompt: null, runs: [{ answer: null, result: { outcome: 'refused' } }] });
    expect(await on.call('store.list', { pcId })).toEqual({ packages: [] });
    expect((await on.call('log.read', { pcId })).text).toBe('');
    await expect(on.call('matrix.cell', { ...cell, key: 'gone' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(on.call('matrix.cell', { ...cell, inf: 'no.inf' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('when every Windows is made up then each cell of the grid can be opened and agrees', async () => {
    const on = await appBench();
    const fresh = windowsVersions.flatMap(({ id, architectures }) =>
      architectures.map((architecture) => ({ windows: id, architecture })),
    );
    const { request } = await asked(on, 'altered-file', { pcIds: [], fresh });
    const { matrix } = await on.call('matrix.run', request);
    for (const { pc, inf, user, code, prompts } of matrix.cells) {
      const shown = await on.call('matrix.cell', { ...request, key: pc, inf, user });
      expect(shown.runs[0]?.result.code, `${pc} ${user}`).toBe(code);
      expect(shown.prompt?.dialog).toBe(prompts[0]?.dialog);
    }
    expect(matrix.pcs).toHaveLength(fresh.length);
    expect(matrix.cells.length).toBeGreaterThan(fresh.length);
  });

  it('when an upload was opened then it goes by its own name everywhere', async () => {
    const uploads: Record<string, string> = {};
    const on = await appBench(uploads);
    const made = await prepared('publisher', on);
    const several = 'a1b2c3';
    uploads.one = made.folder;
    uploads[several] = join(tempFolder(), several);
    uploads.gone = join(made.folder, 'gone.zip');
    const open = (uploadId: string) =>
      on.call('package.open', { source: { kind: 'upload', uploadId }, pcId, jobId: 'job' });
    const { inspection, inspectionId } = await open('one');
    const name = made.folder.split(/[\\/]/).at(-1);
    expect(inspection.source.path).toBe(name);
    const fresh = [{ windows: '10-22h2', architecture: 'x86' as const }];
    const request = { inspectionId, pcIds: [], fresh, users: ['admin' as const] };
    expect((await on.call('matrix.run', request)).matrix.source.path).toBe(name);
    const failing = await open('gone').catch((error: Error) => error.message);
    expect(failing).toContain('gone.zip');
    expect(failing).not.toContain(made.folder);
    renameSync(made.folder, uploads[several] ?? '');
    expect((await open(several)).inspection.source.path).toBe('Dropped files');
  });
});
