import { chmodSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sourceChanges, sourceState } from '../../../../electron/app';
import { tempFolder } from '../../../support/temp-folder';

function packageFolder(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'x64'), { recursive: true });
  writeFileSync(join(folder, 'driver.inf'), 'one');
  writeFileSync(join(folder, 'x64', 'driver.sys'), 'two');
  return folder;
}

describe('sourceState', () => {
  it('when nothing happens, then it stays; when a file deep inside changes, comes or goes, then it does not', async () => {
    const folder = packageFolder();
    const states = [await sourceState(folder)];
    expect(await sourceState(folder)).toBe(states[0]);
    const sys = join(folder, 'x64', 'driver.sys');
    for (const change of [
      () => writeFileSync(sys, 'longer'),
      () => utimesSync(sys, 1, 1),
      () => writeFileSync(join(folder, 'new.txt'), ''),
      () => renameSync(join(folder, 'new.txt'), join(folder, 'newer.txt')),
      () => rmSync(join(folder, 'newer.txt')),
    ]) {
      change();
      states.push(await sourceState(folder));
    }
    // Removing the new file brings the state of before back.
    expect(states.pop()).toBe(states[2]);
    expect(new Set(states).size).toBe(states.length);
  });

  it.skipIf(process.platform === 'win32')(
    'when a permission changes, of a file or a folder, then so does the state (skipped on Windows, which has lists)',
    async () => {
      const folder = packageFolder();
      const states = [await sourceState(folder)];
      for (const [path, mode] of [
        [join(folder, 'driver.inf'), 0o400],
        [join(folder, 'x64'), 0o500],
      ] as const) {
        chmodSync(path, mode);
        states.push(await sourceState(folder));
      }
      expect(new Set(states).size).toBe(3);
    },
  );

  it('when other bytes of the same length get the time of the old ones, then it is another state', async () => {
    const folder = packageFolder();
    const sys = join(folder, 'x64', 'driver.sys');
    utimesSync(sys, 1, 1);
    const before = await sourceState(folder);
    await new Promise((done) => setTimeout(done, 20));
    writeFileSync(sys, 'owt');
    utimesSync(sys, 1, 1);
    expect(await sourceState(folder)).not.toBe(before);
  });

  it('when a file beside an INF changes, then so does the INF’s state', async () => {
    const folder = packageFolder();
    const before = await sourceState(join(folder, 'driver.inf'));
    writeFileSync(join(folder, 'x64', 'driver.sys'), 'longer');
    expect(await sourceState(join(folder, 'driver.inf'))).not.toBe(before);
  });

  it('when there is nothing, then the state is null', async () => {
    expect(await sourceState(join(tempFolder(), 'nothing'))).toBeNull();
  });
});

/** Follows a folder and takes every change in; `meanwhile` runs before each look. */
async function watched(path: string, meanwhile: (look: number) => void = () => {}) {
  const stop = new AbortController();
  const told: (string | null)[] = [];
  let state = await sourceState(path);
  let looks = 0;
  const followed = () => {
    looks += 1;
    meanwhile(looks);
    return [{ id: 'one', path, state }];
  };
  const following = (async () => {
    for await (const change of sourceChanges(followed, { pause: 10, signal: stop.signal, ref: true })) {
      told.push(change.state);
      state = change.state;
    }
  })();
  onTestFinished(async () => {
    stop.abort();
    await following;
  });
  const looked = async (times: number) => {
    const before = looks;
    await vi.waitFor(() => expect(looks).toBeGreaterThan(before + times), 10_000);
  };
  return { told, looked };
}

describe('sourceChanges', () => {
  it('when a build writes from look to look, then it is told once, when it stands still', async () => {
    const folder = packageFolder();
    const toldWhileWriting: number[] = [];
    const { told, looked } = await watched(folder, (look) => {
      if (look > 10) return;
      toldWhileWriting.push(told.length);
      writeFileSync(join(folder, 'x64', 'driver.sys'), 'x'.repeat(look + 10));
    });
    await looked(15);
    expect(toldWhileWriting.every((count) => count === 0)).toBe(true);
    expect(told).toEqual([await sourceState(folder)]);
  });

  it('when it vanishes and returns, then both are told', async () => {
    const folder = packageFolder();
    const { told, looked } = await watched(folder);
    const state = await sourceState(folder);
    renameSync(folder, `${folder} elsewhere`);
    await vi.waitFor(() => expect(told).toEqual([null]), 10_000);
    renameSync(`${folder} elsewhere`, folder);
    await vi.waitFor(() => expect(told).toEqual([null, state]), 10_000);
    await looked(3);
    expect(told).toHaveLength(2);
  });
});
