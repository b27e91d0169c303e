import { existsSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { builtFile } from '../../../support/e2e/built-file';

const path = builtFile('preload', 'preload.cjs');

interface Exposed {
  call(name: string, input: unknown): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
  pathOf(file: unknown): string;
}

/** Runs the bundle as Electron's sandbox does: `require` knows `electron` only. */
function load() {
  const exposed: Record<string, Exposed> = {};
  const listeners = new Set<(event: unknown, data: unknown) => void>();
  const invoked: unknown[][] = [];
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: Exposed) => {
        exposed[name] = value;
      },
    },
    ipcRenderer: {
      invoke: async (...given: unknown[]) => {
        invoked.push(given);
        return { ok: true, output: 1 };
      },
      on: (channel: string, listener: () => void) => channel === 'preflight:event' && listeners.add(listener),
      removeListener: (_channel: string, listener: () => void) => listeners.delete(listener),
    },
    webUtils: { getPathForFile: (file: { name: string }) => `/home/${file.name}` },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload script cannot require ${name}`);
    return electron;
  };
  runInNewContext(readFileSync(path, 'utf8'), { require, module: { exports: {} }, exports: {} });
  return { exposed, listeners, invoked };
}

describe.skipIf(!existsSync(path))('the built preload bundle (skipped when out/ has not been built)', () => {
  it('when it has run, then the page has three functions and nothing of Electron', () => {
    const { exposed } = load();
    expect(Object.keys(exposed)).toEqual(['preflightIpc']);
    expect(Object.keys(exposed.preflightIpc ?? {}).sort()).toEqual(['call', 'pathOf', 'subscribe']);
  });

  it('when the page calls, then the call goes over the one channel', async () => {
    const { exposed, invoked } = load();
    await exposed.preflightIpc?.call('app.info', {});
    expect(invoked).toEqual([['preflight:call', 'app.info', {}]]);
  });

  it('when the page listens, then it gets the data without the IPC event, until it stops', () => {
    const { exposed, listeners } = load();
    const heard: unknown[][] = [];
    const stop = exposed.preflightIpc?.subscribe((...given: unknown[]) => heard.push(given));
    for (const listener of listeners) listener({ sender: 'secret' }, { kind: 'open', paths: [] });
    expect(heard).toEqual([[{ kind: 'open', paths: [] }]]);
    stop?.();
    expect(listeners.size).toBe(0);
  });

  it('when a file is dropped, then its path is asked of Electron', () => {
    expect(load().exposed.preflightIpc?.pathOf({ name: 'a.inf' })).toBe('/home/a.inf');
  });
});
