import { randomUUID } from 'node:crypto';
import type { StagedPackage } from '../../../shared/model/pc';
import { hardwareOf } from '../../../shared/windows/sample-devices';
import { zipFiles } from '../../pc';
import { AppError } from '../app-error';
import type { Handlers, Session } from '../session';
import { deviceCalls } from './calls';
import { deviceDocument, plugInDocument } from './device-document';
import { packageDocument } from './store-document';

type StoreCalls = Pick<
  Handlers,
  | 'store.list'
  | 'store.delete'
  | 'store.restore'
  | 'store.export'
  | 'device.list'
  | 'device.plugIn'
  | 'device.remove'
>;

/** The driver store and the devices of saved PCs, as the contract has them. */
export function storeCalls(session: Session): StoreCalls {
  const calls = deviceCalls(session);
  return {
    'store.list': async ({ pcId }) => {
      const [packages, devices] = await Promise.all([calls.packages(pcId), calls.list(pcId)]);
      return { packages: packages.map((each) => packageDocument(each, devices)) };
    },
    'store.delete': async ({ pcId, publishedName, force }) => {
      const done = await calls.deletePackage(pcId, publishedName, { force: force ?? false });
      const undoId = done.undo === null ? null : randomUUID();
      if (undoId !== null && done.undo !== null) {
        session.undos.set(undoId, { kind: 'package', pcId, deleted: done.undo });
      }
      const { code, text, devices, unconfirmed } = done;
      return { code, text, devices: devices.map(({ name }) => name), undoId, unconfirmed: [...unconfirmed] };
    },
    'store.restore': async ({ pcId, undoId }) => {
      const undo = session.undos.get(undoId);
      if (undo.kind !== 'package' || undo.pcId !== pcId) {
        throw new AppError('NOT_FOUND', `No package that was deleted from “${pcId}” goes by that name.`);
      }
      session.undos.delete(undoId);
      try {
        await calls.restorePackage(pcId, undo.deleted);
      } catch (error) {
        session.undos.set(undoId, undo);
        throw error;
      }
      return {};
    },
    'store.export': async ({ pcId, publishedName }) => {
      const { staged, kept } = await calls.exportPackage(pcId, publishedName);
      const stem = staged.publishedName.replace(/\.inf$/i, '').replace(/[^\w.-]+/g, '_');
      const bytes = kept === null ? Buffer.from(recordText(staged)) : await zipFiles(kept.folder, kept.paths);
      const fileName = `${stem}.${kept === null ? 'json' : 'zip'}`;
      return { fileName, base64: Buffer.from(bytes).toString('base64') };
    },
    'device.list': async ({ pcId }) => ({ devices: (await calls.list(pcId)).map(deviceDocument) }),
    'device.plugIn': async ({ pcId, name, instanceId, hardwareIds, compatibleIds, searchAgain }) => {
      const usual = hardwareOf(hardwareIds, compatibleIds);
      const hardware = {
        ...usual,
        name: filled(name) ?? usual.name,
        instanceId: filled(instanceId) ?? usual.instanceId,
      };
      const done = await calls.plugIn(pcId, hardware, { searchAgain: searchAgain ?? false });
      return plugInDocument(done);
    },
    'device.remove': async ({ pcId, instanceId }) => {
      if ((await calls.remove(pcId, instanceId)) === null) {
        throw new AppError('NOT_FOUND', `The PC has no device ${instanceId}.`);
      }
      return {};
    },
  };
}

/** The record of a package whose files are not kept. */
const recordText = (staged: StagedPackage): string =>
  `${JSON.stringify({ schema: 'driver-preflight/staged-package@1', ...staged }, null, 2)}\n`;

/** What a person left blank counts as left out. */
const filled = (text: string | undefined): string | null => text?.trim() || null;
