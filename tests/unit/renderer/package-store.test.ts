// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { useAnnouncements } from '../../../renderer/stores/announcements';
import { usePackage } from '../../../renderer/stores/package';
import { selectedPackage } from '../../../renderer/stores/package-reducer';
import { usePc } from '../../../renderer/stores/pc';
import { pathSource } from '../../../renderer/stores/session';
import { useTrust } from '../../../renderer/stores/trust';
import type { TakenSource, TakeWatch } from '../../../shared/api';
import type { Inspection } from '../../../shared/model/inspection';
import type { FakeOptions } from '../../support/fake-bridge';
import { startBridge } from '../../support/render-app';
import { sampleInspection } from '../../support/sample-inspections';

async function start(open: FakeOptions['open']) {
  const bridge = startBridge(open ? { open } : {});
  await usePc.getState().load('pc-10');
  return bridge;
}
const pathOf = (source: { kind: string; path?: string }) => source.path ?? '';
const open = (...paths: string[]) => usePackage.getState().open(paths.map(pathSource));

describe('package store', () => {
  beforeEach(() => startBridge());

  it('when a package is opened then it is read for the PC at hand, shown and announced', async () => {
    const bridge = await start(() => sampleInspection(['altered']));
    await open('/drivers/a');
    expect(bridge.inputsOf('package.open')).toMatchObject([
      { pcId: 'pc-10', source: { kind: 'path', path: '/drivers/a' } },
    ]);
    expect(selectedPackage(usePackage.getState())?.package.verdict.category).toBe('altered');
    expect(useAnnouncements.getState().message).toContain('Altered');
  });

  it('when a package is dropped before the PCs are known then it waits for them and is opened', async () => {
    startBridge({ open: () => sampleInspection(['altered']) });
    usePc.setState({ pcs: [], pcId: null, error: null });
    const opening = open('/drivers/early');
    await usePc.getState().load('pc-10');
    await opening;
    expect(selectedPackage(usePackage.getState())?.document.name).toBe('early');
  });

  it('when the next one cannot be read then the previous package stays and the file is named', async () => {
    await start((source) => {
      if (pathOf(source).endsWith('b.zip'))
        throw { code: 'UNREADABLE', message: 'b.zip is cut off at byte 10.' };
      return sampleInspection(['unsigned']);
    });
    await open('/a');
    await open('/b.zip');
    const state = usePackage.getState();
    expect(selectedPackage(state)?.document.name).toBe('a');
    expect(state.failures).toEqual([
      { name: 'b.zip', code: 'UNREADABLE', message: 'b.zip is cut off at byte 10.' },
    ]);
    expect(state.job).toBeNull();
  });

  it('when a source holds no package then that is said and the document is closed', async () => {
    const bridge = await start(() => sampleInspection([]));
    await open('/empty');
    expect(usePackage.getState().failures[0]).toMatchObject({ name: 'empty', code: 'NO_PACKAGE' });
    expect(bridge.inputsOf('package.close')).toHaveLength(1);
  });

  it('when one of several fails then the others are shown beside its reason', async () => {
    await start((source) => {
      if (pathOf(source) === '/b') throw { code: 'UNREADABLE', message: 'b is gone.' };
      return sampleInspection(['unsigned']);
    });
    await open('/a', '/b', '/c');
    const state = usePackage.getState();
    expect(state.documents.map((item) => item.name)).toEqual(['a', 'c']);
    expect(state.failures).toHaveLength(1);
    expect(state.stale).toBe(false);
    expect(state.selection).toBeNull();
  });

  it('when the person cancels then the engine is told and no failure is shown', async () => {
    let refuse: (reason: unknown) => void = () => {};
    const bridge = await start(() => new Promise<Inspection>((_, reject) => (refuse = reject)));
    bridge.on('package.cancel', () => {
      refuse({ code: 'CANCELLED', message: 'Reading a was cancelled.' });
      return {};
    });
    const opening = open('/a');
    await Promise.resolve();
    await usePackage.getState().cancel();
    await opening;
    expect(bridge.inputsOf('package.cancel')).toHaveLength(1);
    expect(usePackage.getState()).toMatchObject({ job: null, failures: [], documents: [] });
  });

  it('when a second drop comes while the first is read then only the second is shown and the first is closed', async () => {
    const answers = new Map<string, (document: Inspection) => void>();
    const bridge = await start(
      (source) => new Promise<Inspection>((resolve) => answers.set(pathOf(source), resolve)),
    );
    const first = open('/first');
    await Promise.resolve();
    const second = open('/second');
    while (!answers.has('/second')) await new Promise((resolve) => setTimeout(resolve));
    answers.get('/second')?.(sampleInspection(['unsigned']));
    await second;
    answers.get('/first')?.(sampleInspection(['altered']));
    await first;
    expect(usePackage.getState().documents.map((item) => item.name)).toEqual(['second']);
    expect(bridge.inputsOf('package.cancel')).toHaveLength(1);
    expect(bridge.inputsOf('package.close')).toHaveLength(1);
  });

  it('when files are handed over then that is shown, and a newer drop wins however late they arrive', async () => {
    const bridge = await start((source) =>
      sampleInspection([source.kind === 'upload' ? 'altered' : 'unsigned']),
    );
    let arrive: (sources: readonly TakenSource[]) => void = () => {};
    let watch: TakeWatch | undefined;
    const slow = usePackage.getState().take('slow', (given) => {
      watch = given;
      return new Promise((resolve) => (arrive = resolve));
    });
    watch?.onProgress({ done: 1, total: 2, file: 'a.inf' });
    expect(usePackage.getState().job).toMatchObject({
      name: 'slow',
      progress: { phase: 'receiving', done: 1, total: 2 },
    });
    await open('/second');
    expect(watch?.signal.aborted).toBe(true);
    arrive([{ name: 'slow', source: { kind: 'upload', uploadId: 'u1' } }]);
    await slow;
    expect(usePackage.getState().documents.map((item) => item.name)).toEqual(['second']);
    expect(bridge.inputsOf('package.open')).toHaveLength(1);
  });

  it('when handing over is cancelled then it ends without a failure', async () => {
    await start(() => sampleInspection(['altered']));
    const taking = usePackage.getState().take(
      'slow',
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject({ code: 'CANCELLED', message: 'Stopped.' }));
        }),
    );
    await usePackage.getState().cancel();
    await taking;
    expect(usePackage.getState()).toMatchObject({ job: null, failures: [], documents: [] });
  });

  it('when what was dropped holds no files then that is said', async () => {
    await start(() => sampleInspection(['altered']));
    await usePackage.getState().take('empty', async () => []);
    expect(usePackage.getState().failures[0]).toMatchObject({ name: 'empty', code: 'NO_PACKAGE' });
  });

  it('when trust changed then judging again moves the category and says from what to what', async () => {
    await start(() => sampleInspection(['unknown-publisher']));
    await open('/a');
    const { inspectionId } = usePackage.getState().documents[0] ?? { inspectionId: '' };
    await useTrust.getState().load('pc-10');
    await useTrust
      .getState()
      .add('pc-10', 'trusted', [{ kind: 'package', inspectionId, packageIndex: 0 }], 'Added “Fabrikam”');
    await usePackage.getState().judge();
    expect(usePackage.getState().change).toMatchObject({
      from: 'unknown-publisher',
      to: 'trusted-publisher',
    });
    expect(useAnnouncements.getState().message).toContain('Signed by a trusted publisher');
  });
});
