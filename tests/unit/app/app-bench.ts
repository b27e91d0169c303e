import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type App, createApp, type PictureTaker } from '../../../electron/app';
import { type LabKind, type LabPackage, makePackage } from '../../../electron/lab';
import { openPcStore } from '../../../electron/pc';
import {
  api,
  type CallInput,
  type CallName,
  type CallOutput,
  type PreflightEvent,
} from '../../../shared/api';
import { tempFolder } from '../../support/temp-folder';

export const pcId = 'win10-22h2';

export interface AppBench {
  readonly app: App;
  readonly data: string;
  readonly events: PreflightEvent[];
  /** Calls the engine and holds what it answers against the contract: nothing more, nothing less. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** What was told of a PC since the last time this was asked. */
  told(pcId: string): readonly string[];
}

/** An engine on these folders that ends with the test, and what it tells. */
export async function startApp(
  data: string,
  temp: string,
  more: Partial<Parameters<typeof createApp>[0]> = {},
) {
  const app = await createApp({
    dataFolder: data,
    tempFolder: temp,
    workers: { hash: null, archive: null },
    host: 'loopback',
    version: '0.0.0',
    promptWindows: false,
    openPaths: [],
    now: () => new Date(),
    ...more,
  });
  onTestFinished(() => app.close());
  const events: PreflightEvent[] = [];
  app.subscribe((event) => events.push(event));
  return { app, events };
}

/** An engine on new folders. `uploads` are the paths that uploads were stored as, by identifier. */
export async function appBench(
  uploads: Readonly<Record<string, string>> = {},
  pictures?: PictureTaker,
): Promise<AppBench> {
  const data = tempFolder();
  const { app, events } = await startApp(data, tempFolder(), {
    resolveUpload: (id) => uploads[id] ?? null,
    ...(pictures === undefined ? {} : { pictures }),
  });
  return {
    app,
    data,
    events,
    call: async (name, input) => {
      const result = await app.call(name, input);
      expect(api[name].output.parse(result), `what ${name} answers`).toEqual(result);
      return result;
    },
    told: (of) => {
      const seen = events.splice(0);
      return seen.flatMap((event) => (event.kind === 'changed' && event.pcId === of ? [event.what] : []));
    },
  };
}

/** Makes a package and puts the certificates it needs into a PC's stores. */
export async function prepared(
  kind: LabKind,
  { data }: Pick<AppBench, 'data'>,
  on = pcId,
): Promise<LabPackage> {
  const made = await makePackage(kind, tempFolder());
  const pcs = await openPcStore(join(data, 'pcs'));
  for (const store of ['root', 'trusted', 'disallowed', 'authority'] as const) {
    for (const certificate of made.stores[store]) await pcs.addCertificate(on, store, certificate);
  }
  return made;
}

/** Opens a package by its path; the identifier by which the engine keeps it. */
export async function opened(bench: AppBench, path: string): Promise<string> {
  const source = { kind: 'path', path } as const;
  return (await bench.call('package.open', { source, pcId, jobId: 'job' })).inspectionId;
}
