/** The driver store and the devices of a PC. */
import { z } from 'zod';
import { pcDeviceSchema, plugInSchema, storePackageSchema } from '../model/store-document';
import { call, fileSchema, id, nothing } from './terms';

export const deviceCalls = {
  'store.list': call(z.object({ pcId: id }), z.object({ packages: z.array(storePackageSchema) })),
  /** Refused while a device runs on the package, unless forced; `undoId` brings it back. */
  'store.delete': call(
    z.object({ pcId: id, publishedName: id, force: z.boolean().optional() }),
    z.object({
      code: z.string(),
      text: z.string(),
      devices: z.array(z.string()),
      undoId: id.nullable(),
      /** What is unconfirmed of the section that the log tells of it. */
      unconfirmed: z.array(z.string()),
    }),
  ),
  'store.restore': call(z.object({ pcId: id, undoId: id }), nothing),
  /** The package's files as a ZIP; the record alone as JSON where its files are not kept. */
  'store.export': call(z.object({ pcId: id, publishedName: id }), fileSchema),
  'device.list': call(z.object({ pcId: id }), z.object({ devices: z.array(pcDeviceSchema) })),
  /** Plugs hardware in: the best staged package is installed silently, and every candidate says why it lost. */
  'device.plugIn': call(
    z.object({
      pcId: id,
      name: z.string().max(500).optional(),
      instanceId: z.string().max(400).optional(),
      hardwareIds: z.array(z.string().min(1).max(400)).min(1).max(64),
      compatibleIds: z.array(z.string().min(1).max(400)).max(64),
      searchAgain: z.boolean().optional(),
    }),
    plugInSchema,
  ),
  'device.remove': call(z.object({ pcId: id, instanceId: z.string().min(1).max(400) }), nothing),
} as const;
