import { join } from 'node:path';
import type { PcDevice } from '../../shared/model/device';
import type { StagedPackage } from '../../shared/model/pc';
import type { Problem } from '../../shared/model/problem';
import { devicesDocument } from './device-documents';
import { type DocumentContext, type DocumentKind, readDocument, readLocked } from './document-file';
import { withPackage } from './driver-store';
import { PcError } from './error';
import { removeTorn, saveJson } from './json-file';
import { devicesFile, driverStoreFile } from './layout';
import { withLock } from './lock';
import { forgetFiles, hideFiles, settleFiles, unhideFiles } from './package-folder';
import { driverStoreKind } from './staged-packages';
import { told } from './told';
import type { PcStore } from './types';

const devicesKind: DocumentKind<typeof devicesDocument> = {
  schema: devicesDocument,
  fallback: { schema: 'driver-preflight/devices@1', devices: [] },
  holds: 'the list of devices',
};

/** A package that was taken out of a driver store. */
export interface DeletedPackage {
  readonly package: StagedPackage;
  /** The name by which its files can be brought back; `null` when none were kept. */
  readonly files: string | null;
}

/** What came of deleting a package. */
export type StagedDeletion =
  | ({ readonly kind: 'deleted' } & DeletedPackage)
  | { readonly kind: 'in-use'; readonly package: StagedPackage; readonly devices: readonly PcDevice[] }
  | { readonly kind: 'not-found' };

/** The devices of PCs, in `devices.json`. Calls reject with `PcError`; an unknown PC is NOT_FOUND. */
export interface DeviceStore {
  /** In the order in which they were first plugged in. */
  devices(pcId: string): Promise<readonly PcDevice[]>;
  /** Adds a device, or replaces the one of the same instance. */
  keepDevice(pcId: string, device: PcDevice): Promise<void>;
  /** Forgets a device, as uninstalling it in Device Manager does; what it was, or `null`. */
  removeDevice(pcId: string, instanceId: string): Promise<PcDevice | null>;
  /**
   * Takes a package out of the driver store. Refused while a device runs on it, unless forced: the device then keeps
   * its driver until it is plugged in again. Source: pnputil-command-syntax (`/delete-driver`, `/force`).
   */
  deleteStaged(pcId: string, publishedName: string, options?: { force?: boolean }): Promise<StagedDeletion>;
  /** Takes a deletion back: the record as it was, and the files while they are there. */
  restoreStaged(pcId: string, deleted: DeletedPackage): Promise<StagedPackage>;
  /** Removes the files of a deleted package for good; nobody will take the deletion back. */
  forgetDeleted(pcId: string, deleted: DeletedPackage): Promise<void>;
}

export interface DeviceStoreOptions {
  /** Names damaged files that are moved aside. */
  readonly now?: () => Date;
  /** Told what was found damaged. */
  readonly report?: (problem: Problem) => void;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether a device needs a package: its driver, or one of its extensions. */
function runsOn(device: PcDevice, publishedName: string): boolean {
  const names = [device.driver?.publishedName, ...device.extensions];
  return names.some((name) => name !== undefined && same(name, publishedName));
}

/** Opens the devices of the PCs of a store. Nothing is cached; every change holds the PC's own lock. */
export function openDeviceStore(pcs: PcStore, options: DeviceStoreOptions = {}): DeviceStore {
  const context = (folder: string): DocumentContext => ({
    folder,
    now: options.now ?? (() => new Date()),
    report: options.report ?? (() => {}),
  });
  const ours = <T>(work: () => Promise<T>): Promise<T> => told(pcs.folder, work);
  const folderOf = async (pcId: string): Promise<string> => {
    if ((await pcs.get(pcId)) === null) {
      throw new PcError('NOT_FOUND', `There is no PC "${pcId}" in ${pcs.folder}.`);
    }
    return pcs.folderOf(pcId);
  };

  const lockedPc = <T>(
    pcId: string,
    work: (folder: string, assertHeld: () => void) => Promise<T>,
  ): Promise<T> =>
    ours(async () => {
      const folder = await folderOf(pcId);
      return withLock(folder, (assertHeld) => work(folder, assertHeld));
    });

  /** Changes the list under the PC's lock. `null` from `work` leaves the file alone. */
  const change = async (
    pcId: string,
    work: (devices: readonly PcDevice[]) => readonly PcDevice[] | null,
  ): Promise<void> => {
    await lockedPc(pcId, async (folder, assertHeld) => {
      const path = join(folder, devicesFile);
      const document = await readLocked(path, devicesKind, context(folder));
      const changed = work(document?.devices ?? []);
      if (changed === null) return;
      assertHeld();
      await removeTorn(folder);
      await saveJson(path, { ...document, devices: changed });
    });
  };

  return {
    devices: (pcId) =>
      ours(async () => {
        const folder = await folderOf(pcId);
        const path = join(folder, devicesFile);
        return (await readDocument(path, devicesKind, context(folder)))?.devices ?? [];
      }),
    keepDevice: (pcId, device) =>
      change(pcId, (devices) =>
        devices.some((one) => same(one.instanceId, device.instanceId))
          ? devices.map((one) => (same(one.instanceId, device.instanceId) ? device : one))
          : [...devices, device],
      ),
    removeDevice: async (pcId, instanceId) => {
      let removed: PcDevice | null = null;
      await change(pcId, (devices) => {
        removed = devices.find((one) => same(one.instanceId, instanceId)) ?? null;
        return removed === null ? null : devices.filter((one) => one !== removed);
      });
      return removed;
    },
    deleteStaged: (pcId, publishedName, { force = false } = {}) =>
      lockedPc(pcId, async (folder, assertHeld): Promise<StagedDeletion> => {
        const path = join(folder, driverStoreFile);
        const document = await readLocked(path, driverStoreKind, context(folder));
        const packages = document?.packages ?? [];
        const entry = packages.find((one) => same(one.publishedName, publishedName));
        if (entry === undefined) return { kind: 'not-found' };
        const known = await readLocked(join(folder, devicesFile), devicesKind, context(folder));
        const users = (known?.devices ?? []).filter((device) => runsOn(device, publishedName));
        if (users.length > 0 && !force) return { kind: 'in-use', package: entry, devices: users };
        assertHeld();
        await removeTorn(folder);
        await settleFiles(folder);
        await saveJson(path, { ...document, packages: packages.filter((one) => one !== entry) });
        const files = await hideFiles(folder, entry.repositoryFolder);
        return { kind: 'deleted', package: entry, files };
      }),
    restoreStaged: (pcId, { package: entry, files }) =>
      lockedPc(pcId, async (folder, assertHeld) => {
        const path = join(folder, driverStoreFile);
        const document = await readLocked(path, driverStoreKind, context(folder));
        const packages = document?.packages ?? [];
        const again = packages.find((one) => same(one.repositoryFolder, entry.repositoryFolder));
        // Somebody staged it again meanwhile, with its files: there is nothing to bring back.
        if (again !== undefined) return again;
        const back = files !== null && (await unhideFiles(folder, entry.repositoryFolder, files));
        const lost = { kept: null, notKept: 'Its files were gone when its deletion was taken back.' };
        const changed = withPackage(packages, back || files === null ? entry : { ...entry, ...lost });
        assertHeld();
        await removeTorn(folder);
        await saveJson(path, { ...document, packages: changed.packages });
        return changed.entry;
      }),
    forgetDeleted: (pcId, { files }) =>
      ours(async () => {
        if (files !== null) await forgetFiles(await folderOf(pcId), files);
      }),
  };
}
