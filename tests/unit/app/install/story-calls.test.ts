import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../../shared/api';
import { storySchema } from '../../../../shared/model/story';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

async function asked(on: AppBench): Promise<CallInput<'story.tell'>> {
  const made = await prepared('publisher', on);
  const inspectionId = await opened(on, made.folder);
  return { inspectionId, packageIndex: 0, pc: { pcId }, route: 'pnputil' };
}

describe('the call that tells a story', () => {
  it('when a saved PC is asked about then its story waits at the prompt and the PC stays as it was', async () => {
    const on = await appBench();
    const request = await asked(on);
    const before = await on.call('log.read', { pcId });
    const story = storySchema.parse(await on.call('story.tell', request));
    expect(story).toMatchObject({ route: 'pnputil', result: null, answer: null });
    expect(story.answers).toEqual(['dont-install', 'install', 'install-always-trust']);
    const trusting = await on.call('story.tell', { ...request, answer: 'install-always-trust' });
    expect(trusting.result).toMatchObject({ outcome: 'installed', publishedName: 'oem0.inf' });
    expect(await on.call('log.read', { pcId })).toEqual(before);
    expect((await on.call('store.list', { pcId })).packages).toEqual([]);
    expect((await on.call('trust.list', { pcId })).trusted).toEqual([]);
  });

  it('when another user is asked about then the PC keeps its own', async () => {
    const on = await appBench();
    const request = await asked(on);
    const story = await on.call('story.tell', { ...request, user: 'standard' });
    expect(story.result).toBeNull();
    expect(story.scenes.at(-1)?.window).toMatchObject({ kind: 'console' });
    expect((await on.call('pc.get', { pcId })).user).toBe('admin');
  });

  it('when a fresh Windows is asked about then its own routes and texts count', async () => {
    const on = await appBench();
    const request = { ...(await asked(on)), route: 'device-manager' } as const;
    const vista = await on.call('story.tell', {
      ...request,
      pc: { windows: 'vista', architecture: 'amd64' },
    });
    expect(vista).toMatchObject({ windows: 'vista', family: 'vista', route: 'device-manager' });
    const pe = await on.call('story.tell', { ...request, pc: { windows: 'winpe', architecture: 'amd64' } });
    expect(pe).toMatchObject({ route: 'pnputil', routes: ['pnputil'] });
  });

  it('when what is asked about cannot be then it is refused with the reason', async () => {
    const on = await appBench();
    const request = await asked(on);
    const tell = (changes: Partial<CallInput<'story.tell'>>) =>
      on.call('story.tell', { ...request, ...changes });
    await expect(tell({ packageIndex: 7 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(tell({ pc: { pcId: 'nobody' } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(tell({ pc: { windows: '95', architecture: 'x86' } })).rejects.toMatchObject({
      code: 'USAGE',
    });
    await expect(tell({ pc: { windows: '7', architecture: 'arm64' } })).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('arm64'),
    });
  });
});
