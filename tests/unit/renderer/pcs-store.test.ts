// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { usePc } from '../../../renderer/stores/pc';
import { usePcs } from '../../../renderer/stores/pcs';
import { startBridge } from '../../support/render-app';

async function started() {
  const bridge = startBridge();
  await usePc.getState().load('pc-10');
  await usePcs.getState().load();
  return bridge;
}

describe('PCs store', () => {
  it('when it loads then the switches of every PC are known', async () => {
    await started();
    const { details } = usePcs.getState();
    expect(Object.keys(details)).toEqual(['pc-7', 'pc-10', 'pc-11']);
    expect(details['pc-7']?.switches.secureBoot).toBe(false);
    expect(details['pc-11']?.switches.secureBoot).toBe(true);
  });

  it('when one PC cannot be read then the others still are', async () => {
    const bridge = await started();
    bridge.on('pc.get', ({ pcId }) => {
      throw { code: 'NOT_FOUND', message: `There is no PC ${pcId}.` };
    });
    await usePcs.getState().load();
    expect(usePcs.getState()).toMatchObject({ details: {}, error: null });
  });

  it('when the PC at hand is deleted and brought back then it is at hand again', async () => {
    await started();
    const trashed = await usePcs.getState().throwAway('pc-10', 'delete');
    if (trashed === null) throw new Error('not deleted');
    expect(usePc.getState().pcId).toBe('pc-11');
    expect(usePcs.getState().undo?.trashed.name).toBe('Windows 10 office');
    await usePcs.getState().restore(trashed);
    expect(usePc.getState().pcId).toBe('pc-10');
    expect(usePcs.getState().undo).toBeNull();
  });

  it('when another PC is deleted and brought back then the PC at hand stays', async () => {
    await started();
    const trashed = await usePcs.getState().throwAway('pc-7', 'delete');
    if (trashed === null) throw new Error('not deleted');
    await usePcs.getState().restore(trashed);
    expect(usePc.getState().pcId).toBe('pc-10');
  });

  it('when the engine refuses then the reason is kept and nothing is undone', async () => {
    await started();
    const pc = await usePcs.getState().update({ pcId: 'pc-7', switches: { secureBoot: true } });
    expect(pc).toBeNull();
    expect(usePcs.getState()).toMatchObject({ busy: false, undo: null, error: { code: 'IMPOSSIBLE' } });
    usePcs.getState().dismiss('error');
    expect(usePcs.getState().error).toBeNull();
  });

  it('when an import leaves something out then it is told', async () => {
    const bridge = await started();
    const pc = usePc.getState().pcs[0];
    if (pc === undefined) throw new Error('no PC');
    const message = 'devices.json could not be read.';
    bridge.on('pc.import', () => ({ pc, problems: [{ code: 'DAMAGED', severity: 'warning', message }] }));
    await usePcs.getState().importPc({ kind: 'upload', uploadId: 'file-0' });
    expect(usePcs.getState().notes).toEqual([message]);
  });
});
