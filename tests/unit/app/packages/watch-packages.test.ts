import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { PreflightEvent } from '../../../../shared/api';
import { eventSchema } from '../../../../shared/api';
import { tempFolder } from '../../../support/temp-folder';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

type Told = Extract<PreflightEvent, { kind: 'package' }>;

async function toldNext(on: AppBench, state: Told['state']): Promise<Told> {
  const told = () => on.events.find((event) => event.kind === 'package');
  const event = await vi.waitFor(() => eventSchema.parse(told()), { timeout: 15_000, interval: 50 });
  on.events.length = 0;
  if (event.kind !== 'package') throw new Error('Another event.');
  expect(event.state, String(event.message)).toBe(state);
  return event;
}

async function categoryOf(on: AppBench, inspectionId: string) {
  const { inspection } = await on.call('package.judge', { inspectionId, pcId });
  return inspection.packages[0]?.verdict.category;
}

describe('an open package', { timeout: 60_000 }, () => {
  it('when it changes on disk, then it is inspected again and a prompt that waits goes on waiting', async () => {
    const on = await appBench();
    const { folder, inf } = await prepared('unknown-publisher', on);
    const inspectionId = await opened(on, folder);
    const run = await on.call('install.start', { inspectionId, packageIndex: 0, pcId });
    expect(run.prompt).not.toBeNull();
    writeFileSync(join(folder, inf), '; changed', { flag: 'a' });
    expect((await toldNext(on, 'changed')).inspectionId).toBe(inspectionId);
    expect(await categoryOf(on, inspectionId)).toBe('altered');
    expect(await on.call('install.get', { runId: run.runId })).toEqual(run);
  });

  it('when its folder vanishes and returns, then what was known stays, and it is inspected again', async () => {
    const on = await appBench();
    const { folder, inf } = await prepared('unknown-publisher', on);
    const inspectionId = await opened(on, folder);
    renameSync(folder, `${folder} elsewhere`);
    await toldNext(on, 'gone');
    expect(await categoryOf(on, inspectionId)).toBe('unknown-publisher');
    writeFileSync(join(`${folder} elsewhere`, inf), '; changed', { flag: 'a' });
    renameSync(`${folder} elsewhere`, folder);
    await toldNext(on, 'returned');
    expect(await categoryOf(on, inspectionId)).toBe('altered');
  });

  it('when its INF is deleted, then why it cannot be inspected is said, and what was known stays', async () => {
    const on = await appBench();
    const { folder, inf } = await prepared('unknown-publisher', on);
    const inspectionId = await opened(on, folder);
    rmSync(join(folder, inf));
    expect((await toldNext(on, 'unreadable')).message).toContain('holds no .inf file');
    expect(await categoryOf(on, inspectionId)).toBe('unknown-publisher');
  });

  it('when it is closed, or was an upload, then nobody follows it', async () => {
    const upload = join(tempFolder(), 'upload');
    mkdirSync(upload);
    const on = await appBench({ upload });
    const { folder, inf } = await prepared('unknown-publisher', on);
    cpSync(folder, upload, { recursive: true });
    const source = { kind: 'upload', uploadId: 'upload' } as const;
    await on.call('package.open', { source, pcId, jobId: 'job' });
    const closed = await opened(on, folder);
    const followed = await prepared('trusted-publisher', on);
    const inspectionId = await opened(on, followed.folder);
    await on.call('package.close', { inspectionId: closed });
    on.events.length = 0;
    writeFileSync(join(upload, inf), '; changed', { flag: 'a' });
    writeFileSync(join(folder, inf), '; changed', { flag: 'a' });
    writeFileSync(join(followed.folder, followed.inf), '; changed', { flag: 'a' });
    // It changed last: had the others been followed, they would have been told of before.
    expect((await toldNext(on, 'changed')).inspectionId).toBe(inspectionId);
  });
});
