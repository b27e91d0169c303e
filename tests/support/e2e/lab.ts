import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type * as Lab from '../../../electron/lab';
import type * as PcRoom from '../../../electron/pc';
import type { StoreName } from '../../../shared/model/pc';

/** The simulated PC that tests work on. */
export const testPc = 'win11-25h2';

const electron = fileURLToPath(new URL('../../../electron', import.meta.url));

/** Vite loads the rooms: Playwright's own loader knows no JSON modules without an attribute. */
async function load<T>(room: string): Promise<T> {
  const { module } = await runnerImport<T>(join(electron, room, 'index.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  return module;
}

let rooms: Promise<{ readonly lab: typeof Lab; readonly pc: typeof PcRoom }> | undefined;

async function loadRooms() {
  return { lab: await load<typeof Lab>('lab'), pc: await load<typeof PcRoom>('pc') };
}

/** The lab's kinds under their headings, with what each should come to. */
export async function labKindGroups(): Promise<
  readonly {
    readonly name: string;
    readonly kinds: readonly (Lab.KindPlan & { readonly kind: Lab.LabKind })[];
  }[]
> {
  rooms ??= loadRooms();
  const { kindGroups, kindPlans } = (await rooms).lab;
  return kindGroups.map(({ name, kinds }) => ({
    name,
    // “publisher” is “unknown-publisher” for other tests, and the app does not list it.
    kinds: kinds.filter((kind) => kind !== 'publisher').map((kind) => ({ kind, ...kindPlans[kind] })),
  }));
}

/** Makes a package of a kind, and puts what it needs into the stores of a PC, which is selected, before the app starts. */
export async function preparePackage(
  kind: Lab.LabKind,
  folder: string,
  dataFolder: string,
  pcId = testPc,
  now = new Date(),
): Promise<Lab.LabPackage> {
  rooms ??= loadRooms();
  const { lab, pc } = await rooms;
  const made = await lab.makePackage(kind, folder, { now });
  const pcs = await pc.openPcStore(join(dataFolder, 'pcs'), { now: () => now });
  await pcs.changeSettings({ pcId });
  for (const store of Object.keys(made.stores) as (keyof Lab.LabStores & StoreName)[]) {
    // Each load has its own copy of the certificate class, so the bytes are handed over.
    for (const { der } of made.stores[store]) await pcs.addCertificate(pcId, store, der);
  }
  return made;
}
