// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { requestOf, useMatrix } from '../../../renderer/stores/matrix';
import { startSession } from '../../../renderer/stores/session';
import type { Matrix } from '../../../shared/model/matrix';
import { windowsVersions } from '../../../shared/windows/versions';
import { startBridge } from '../../support/render-app';

const store = () => useMatrix.getState();
const pcs = [{ id: 'pc-7' }, { id: 'pc-10' }];

describe('requestOf', () => {
  it('when nothing is changed then every Windows on x64 and every saved PC is asked for', () => {
    startBridge();
    const { pcIds, fresh, users } = requestOf(store().choice, pcs);
    expect(pcIds).toEqual(['pc-7', 'pc-10']);
    expect(fresh).toHaveLength(windowsVersions.filter((row) => row.architectures.includes('amd64')).length);
    expect(users).toEqual(['admin', 'standard']);
  });

  it('when several architectures are chosen then only those that exist are asked for', () => {
    const choice = {
      leftOut: ['pc-7'],
      windows: ['11-24h2', '7'],
      architectures: ['amd64', 'x86', 'arm64'],
      users: ['admin'],
    } as const;
    expect(requestOf(choice, pcs)).toEqual({
      pcIds: ['pc-10'],
      fresh: [
        { windows: '7', architecture: 'amd64' },
        { windows: '7', architecture: 'x86' },
        { windows: '11-24h2', architecture: 'amd64' },
        { windows: '11-24h2', architecture: 'arm64' },
      ],
      users: ['admin'],
    });
  });
});

describe('matrix store', () => {
  it('when no PC is chosen then nothing is asked', async () => {
    const bridge = startBridge();
    await store().choose({ leftOut: ['pc-7', 'pc-10'], windows: [] });
    await store().run(['inspection-1'], pcs);
    expect(bridge.inputsOf('matrix.run')).toEqual([]);
    expect(store()).toMatchObject({ sources: [], busy: false });
  });

  it('when PCs and users are chosen then the choice is kept, and a new start begins with it', async () => {
    const bridge = startBridge();
    store().restore({ leftOut: ['pc-7'], windows: null, architectures: ['amd64'], users: ['admin'] });
    await store().choose({ windows: ['7'], users: ['standard'] });
    const kept = { leftOut: ['pc-7'], windows: ['7'], architectures: ['amd64'], users: ['standard'] };
    expect((await bridge.call('settings.get', {})).matrix).toEqual(kept);
    useMatrix.setState(useMatrix.getInitialState());
    const stop = await startSession(async () => {});
    stop();
    expect(store().choice).toEqual(kept);
  });

  it('when the choice cannot be kept then it counts all the same and the reason is told', async () => {
    const bridge = startBridge();
    bridge.on('settings.set', () => {
      throw { code: 'UNREADABLE', message: 'The disk is full.' };
    });
    await store().choose({ users: ['admin'] });
    expect(store().choice.users).toEqual(['admin']);
    expect(store().error?.message).toBe('The disk is full.');
  });

  it('when a newer run overtakes an older one then the older answer is void', async () => {
    const bridge = startBridge();
    const { inspectionId } = await bridge.call('package.open', {
      source: { kind: 'path', path: '/p' },
      pcId: 'pc-7',
      jobId: 'job',
    });
    await store().choose({ windows: [] });
    await store().run([inspectionId], pcs);
    const matrix = store().sources[0]?.matrix;
    if (matrix === undefined) throw new Error('no answer');
    const waiting: ((given: { matrix: Matrix }) => void)[] = [];
    bridge.on('matrix.run', () => new Promise((resolve) => waiting.push(resolve)));
    const old = store().run([inspectionId], pcs);
    const now = store().run([inspectionId], [{ id: 'pc-7' }]);
    while (waiting.length < 2) await new Promise((resolve) => setTimeout(resolve));
    waiting[1]?.({ matrix: { ...matrix, users: ['admin'] } });
    await now;
    waiting[0]?.({ matrix });
    await old;
    expect(store().request?.pcIds).toEqual(['pc-7']);
    expect(store().sources[0]?.matrix.users).toEqual(['admin']);
  });

  it('when the engine refuses then the reason is kept', async () => {
    startBridge();
    await store().run(['gone'], pcs);
    expect(store()).toMatchObject({ busy: false, sources: [], error: { code: 'NOT_FOUND' } });
  });
});
