import { z } from 'zod';
import { settingsSchema } from '../../shared/api';
import { stagedDetailsDocument } from './device-documents';
import { migratePc } from './migrate-pc';

const architecture = z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']);

/** Kind and version of `pc.json`. Version 1 had no switches beyond test signing and enforcement. */
export const pcSchema = 'driver-preflight/pc@2';

const list = z.array(z.string().max(400)).max(10_000).readonly();

/**
 * What is saved, one schema a file. `schema` names kind and version; keys that a later version adds within the
 * same version are kept when the file is rewritten.
 */
export const pcDocument = z.looseObject({
  schema: z.literal(pcSchema),
  name: z.string().min(1).max(200),
  windows: z.string().min(1).max(50),
  architecture,
  user: z.enum(['admin', 'standard']),
  secureBoot: z.boolean(),
  testSigning: z.boolean(),
  enforcement: z.boolean(),
  memoryIntegrity: z.boolean(),
  preproductionKeys: z.boolean(),
  allSignersEqual: z.boolean().nullable(),
  driverPolicy: z.enum(['none', 'evaluation', 'enforced']).nullable(),
  interactive: z.boolean(),
  restrictions: z.object({
    denyDeviceIds: list,
    denyClasses: list,
    allowDeviceIds: list,
    allowClasses: list,
    denyInstanceIds: list,
    allowInstanceIds: list,
    denyRemovable: z.boolean(),
    denyOthers: z.boolean(),
    layered: z.boolean(),
    adminsOverride: z.boolean(),
    customMessage: z.string().max(2_000).nullable(),
  }),
  preventRestorePoint: z.boolean(),
  userInstallClasses: list,
  blockedFiles: list,
  upgradedFrom: z.string().max(50).nullable(),
  now: z.iso.datetime({ offset: true }).nullable(),
});

/** `pc.json` as it is found: of any version so far, with keys left out by a person filled in. */
export const savedPcDocument = z.preprocess(migratePc, pcDocument);

const text = z.string().nullable();

export const stagedPackageDocument = z.looseObject({
  publishedName: z.string(),
  repositoryFolder: z.string(),
  originalName: z.string(),
  provider: text,
  class: text,
  classGuid: text,
  date: text,
  version: text,
  signer: text,
  signerScore: z.string(),
  category: z.string(),
  stagedAt: z.string(),
  ...stagedDetailsDocument,
  kept: z.object({ files: z.number(), bytes: z.number() }).nullable().exactOptional(),
  notKept: text.exactOptional(),
});

export const driverStoreDocument = z.looseObject({
  schema: z.literal('driver-preflight/driver-store@1'),
  packages: z.array(stagedPackageDocument).max(100_000),
});

export const settingsDocument = z.looseObject({
  schema: z.literal('driver-preflight/settings@1'),
  ...settingsSchema.shape,
});

export const createdDocument = z.looseObject({ schema: z.literal('driver-preflight/created@1') });

export type PcDocument = z.infer<typeof pcDocument>;
export type SettingsDocument = z.infer<typeof settingsDocument>;
