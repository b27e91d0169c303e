import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchLinked } from '../../../../electron/app/pcs/watch-pcs';
import { openPcStore } from '../../../../electron/pc';
import { certificate } from '../../../support/certificates';
import { tempFolder } from '../../../support/temp-folder';
import { appBench } from '../app-bench';

/** A colleague's PCs, and ours, where one of theirs is linked. */
async function linkedPc() {
  const theirs = await openPcStore(tempFolder());
  const ours = await openPcStore(tempFolder());
  const { id } = await ours.link(theirs.folderOf('win7'));
  return { theirs, ours, id };
}

describe('watchLinked', () => {
  it('when a colleague changes a linked PC then each kind of change is told, and nothing else is', async () => {
    const { theirs, ours, id } = await linkedPc();
    const told: string[] = [];
    let looks = 0;
    const linkedStates = () => ours.linkedStates().finally(() => (looks += 1));
    const changedOnDisk = (pcId: string) => told.push(pcId);
    const pcs = { folder: ours.folder, linkedStates };
    onTestFinished(watchLinked({ pcs, changedOnDisk }, 5));
    const lookedAgain = async () => {
      const before = looks;
      await vi.waitFor(() => expect(looks).toBeGreaterThan(before + 1), 10_000);
    };
    await lookedAgain();
    expect(told).toEqual([]);
    const changes: readonly (() => Promise<unknown>)[] = [
      () => theirs.update('win7', { user: 'standard' }),
      async () => theirs.addCertificate('win7', 'root', (await certificate('Root', null)).certificate),
      () => theirs.appendLog('win7', Buffer.from('>>>\r\n')),
      () => rm(theirs.folderOf('win7'), { recursive: true }),
    ];
    for (const change of changes) {
      told.length = 0;
      await change();
      await vi.waitFor(() => expect(told).toContain(id), 10_000);
      await lookedAgain();
    }
  });

  it('when a PC is linked between two looks then it is told: it may have changed since it was shown', async () => {
    const { ours, theirs, id } = await linkedPc();
    const states = await ours.linkedStates();
    const answers: ReadonlyMap<string, string>[] = [new Map(), states];
    const told: string[] = [];
    const linkedStates = async () => (answers.length > 1 ? answers.shift() : answers[0]) ?? states;
    const pcs = { folder: theirs.folder, linkedStates };
    onTestFinished(watchLinked({ pcs, changedOnDisk: (pcId) => told.push(pcId) }, 1));
    await vi.waitFor(() => expect(told).toEqual([id]));
  });

  it('when it is ended then nobody looks any more, even when a look was under way', async () => {
    let answer: (states: ReadonlyMap<string, string>) => void = () => {};
    let looks = 0;
    const linkedStates = () => {
      looks += 1;
      return new Promise<ReadonlyMap<string, string>>((resolve) => {
        answer = resolve;
      });
    };
    const stop = watchLinked({ pcs: { folder: '', linkedStates }, changedOnDisk: () => {} }, 0);
    stop();
    answer(new Map());
    await setTimeout(20);
    expect(looks).toBe(1);
  });

  it('when the folder cannot be read for once then the next look goes on from what was known', async () => {
    const answers = [new Map([['pc', '1']]), null, new Map([['pc', '2']])];
    const told: string[] = [];
    const linkedStates = async () => {
      const next = answers.length > 1 ? answers.shift() : answers[0];
      if (next == null) throw new Error('the share is away');
      return next;
    };
    const changedOnDisk = (pcId: string) => told.push(pcId);
    onTestFinished(watchLinked({ pcs: { folder: '', linkedStates }, changedOnDisk }, 1));
    await vi.waitFor(() => expect(told).toEqual(['pc']));
  });
});

describe('the open app', () => {
  it('when another process changes a linked PC then its windows are told', async () => {
    const on = await appBench();
    const theirs = await openPcStore(join(tempFolder(), 'pcs'));
    const { id } = await on.call('pc.link', { path: theirs.folderOf('win7') });
    // Its first look must have been before the change.
    await vi.waitFor(() => expect(on.events.length).toBeGreaterThan(0));
    await vi.waitFor(
      async () => {
        on.told(id);
        await theirs.update('win7', { interactive: !(await theirs.get('win7'))?.interactive });
        await vi.waitFor(() => expect(on.told(id)).toContain('trust'), 3_000);
      },
      { timeout: 15_000 },
    );
    expect((await on.call('pc.get', { pcId: id })).linked).toBe(true);
  }, 20_000);
});
