import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDeviceStore, openPcStore, PcError } from '../../../electron/pc';
import { madeUpCertificate } from '../../unit/pc/made-up-certificate';
import { contentOf, stagedPackageOf, writeContent } from '../../unit/pc/writer-package';
import { soundController } from '../../unit/staging/staged-fab-audio';
import { answered, type OpenTarget } from '../command/target';
import { spoilBytes } from '../spoil/bytes';
import { spoilDer } from '../spoil/der';
import { fieldsFrom, marks, spoilFields } from '../spoil/fields';
import { spoilJson } from '../spoil/json';
import type { Random } from '../spoil/random';
import { named, parted, spoilNamed } from './named';

const id = 'win7';

/** A collection with a PC on which something of every kind is kept. */
async function prepare(folder: string) {
  const good = join(folder, 'good');
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  await writeContent(content);
  const store = await openPcStore(good);
  await store.addCertificate(id, 'trusted', madeUpCertificate(1));
  await store.addStaged(id, stagedPackageOf(1), contentOf(content));
  await store.appendLog(id, Buffer.from('     sto: entry\r\n'));
  await store.changeSettings({ theme: 'dark' });
  const device = { ...soundController, classGuid: null, driver: null, extensions: [], problem: null };
  await openDeviceStore(store).keepDevice(id, { ...device, pluggedInAt: '2026-01-01T00:00:00.000Z' });
  await store.delete('win10-22h2');
  return { good, store };
}

const inJson = (bytes: Uint8Array, random: Random): Uint8Array =>
  Uint8Array.from(Buffer.from(spoilJson(Buffer.from(bytes).toString('utf8'), random)));

/** Every file of a collection of PCs, spoilt as a person, a disk or another program may; then everything is used. */
export const pc: OpenTarget = async (folder) => {
  const { good } = await prepare(folder);
  const work = join(folder, 'work');
  const paths = readdirSync(good, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(good.length + 1))
    .filter((path) => !/^win(?!7)/.test(path));
  return {
    seeds: paths.map((path) => named(path, readFileSync(join(good, path)))),
    mutate: spoilNamed(paths, (path) => {
      if (path.endsWith('.json')) return inJson;
      return path.endsWith('.cer') ? spoilDer : spoilBytes;
    }),
    async run(input) {
      const parts = parted(input, paths);
      if (parts === null) return;
      rmSync(work, { recursive: true, force: true });
      cpSync(good, work, { recursive: true });
      mkdirSync(dirname(join(work, parts.path)), { recursive: true });
      writeFileSync(join(work, parts.path), parts.content);
      await useEverything(work);
    },
  };
};

/** Each use for itself: one that is refused must not stop the others. */
async function useEverything(folder: string): Promise<void> {
  const store = await answered([PcError], () => openPcStore(folder));
  if (store === null) return;
  const devices = openDeviceStore(store);
  const uses: readonly (() => Promise<unknown>)[] = [
    () => store.list(),
    () => store.settings(),
    () => store.certificates(id),
    () => store.staged(id).then((all) => Promise.all(all.map((one) => store.filesOfStaged(id, one)))),
    () => store.readLog(id),
    () => devices.devices(id),
    () => store.trash(),
    () => store.addCertificate(id, 'trusted', madeUpCertificate(2)),
    () => store.appendLog(id, Buffer.from('     sto: more\r\n')),
    () => store.addStaged(id, stagedPackageOf(2)),
    () => store.export(id),
    () => devices.deleteStaged(id, 'oem0.inf'),
    () => store.update(id, { name: 'Renamed' }),
    () => store.changeSettings({ theme: 'light' }),
    () => store.duplicate(id),
    () => store.reset(id).then(({ trashId }) => store.restore(trashId)),
  ];
  for (const use of uses) await answered([PcError], use);
}

/** Local headers, directory entries and the end record of an exported PC. */
const zipFields = spoilFields((view) => [
  ...marks(view, 0x04034b50).flatMap((at) => fieldsFrom(at + 4, [2, 2, 2, 2, 2, 4, 4, 4, 2, 2])),
  ...marks(view, 0x02014b50).flatMap((at) =>
    fieldsFrom(at + 4, [2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4]),
  ),
  ...marks(view, 0x06054b50).flatMap((at) => fieldsFrom(at + 4, [2, 2, 2, 2, 4, 4, 2])),
]);

/** An exported PC that somebody handed over. */
export const pcImport: OpenTarget = async (folder) => {
  const { store } = await prepare(folder);
  const before = (await store.list()).length;
  return {
    seeds: [await store.export(id)],
    mutate: zipFields,
    async run(input) {
      const imported = await answered([PcError], () => store.import(input, 'given.zip'));
      if (imported !== null) await store.delete(imported.pc.id);
      const after = (await store.list()).length;
      if (after !== before) throw new Error(`There were ${before} PCs and now there are ${after}.`);
      await store.purge(new Date(Date.now() + 86_400_000));
    },
  };
};
