/** Schemas of simulated PCs as they cross processes; the types they describe are in `pc.ts`. */
import { z } from 'zod';

const ids = z.array(z.string().min(1).max(400)).max(10_000);
const classes = z.array(z.string().regex(/^\{[0-9A-Fa-f-]{36}\}$/, 'a class GUID in braces')).max(1000);

export const deviceRestrictionsSchema = z.object({
  denyDeviceIds: ids,
  denyClasses: classes,
  allowDeviceIds: ids,
  allowClasses: classes,
  denyInstanceIds: ids,
  allowInstanceIds: ids,
  denyRemovable: z.boolean(),
  denyOthers: z.boolean(),
  layered: z.boolean(),
  adminsOverride: z.boolean(),
  customMessage: z.string().max(2000).nullable(),
});

/** The switches of `PcSwitches`. */
export const pcSwitchesSchema = z.object({
  secureBoot: z.boolean(),
  testSigning: z.boolean(),
  enforcement: z.boolean(),
  memoryIntegrity: z.boolean(),
  preproductionKeys: z.boolean(),
  allSignersEqual: z.boolean().nullable(),
  driverPolicy: z.enum(['none', 'evaluation', 'enforced']).nullable(),
  interactive: z.boolean(),
  restrictions: deviceRestrictionsSchema,
  preventRestorePoint: z.boolean(),
  userInstallClasses: classes,
  blockedFiles: z.array(z.string().regex(/^[0-9A-Fa-f]{32,128}$/, 'a digest in hex')).max(10_000),
  upgradedFrom: z.string().max(100).nullable(),
  now: z.iso.datetime({ offset: true }).nullable(),
});

/** The switches that are lists or policies. */
export const pcListsSchema = pcSwitchesSchema.pick({
  restrictions: true,
  userInstallClasses: true,
  blockedFiles: true,
});

export const pcDetailsSchema = z.object({
  id: z.string(),
  name: z.string(),
  windows: z.string(),
  architecture: z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']),
  user: z.enum(['admin', 'standard']),
  switches: pcSwitchesSchema,
  /** The PC's folder lies elsewhere and is only shown here. */
  linked: z.boolean(),
  folder: z.string(),
});

export const trashedPcSchema = z.object({
  trashId: z.string(),
  id: z.string(),
  name: z.string(),
  why: z.enum(['deleted', 'reset']),
  at: z.string(),
});

export type PcDetails = z.infer<typeof pcDetailsSchema>;
export type TrashedPcDocument = z.infer<typeof trashedPcSchema>;
