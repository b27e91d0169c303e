/** Schemas of a PC's driver store and devices as they cross processes. */
import { z } from 'zod';

/** A staged package without what only ranking needs. */
export const storePackageSchema = z.object({
  publishedName: z.string(),
  repositoryFolder: z.string(),
  originalName: z.string(),
  provider: z.string().nullable(),
  class: z.string().nullable(),
  classGuid: z.string().nullable(),
  date: z.string().nullable(),
  version: z.string().nullable(),
  signer: z.string().nullable(),
  signerScore: z.string(),
  category: z.string(),
  stagedAt: z.string(),
  /** Its files, when they are kept; exporting it then gives them in a ZIP, else its record as JSON. */
  kept: z.object({ files: z.number().int(), bytes: z.number() }).nullable(),
  /** Why its files are not kept, in a sentence. */
  notKept: z.string().nullable(),
  /** Devices that run on it. */
  devices: z.array(z.string()),
  /** Identifiers that it can drive, the first few. */
  hardwareIds: z.array(z.string()),
  identifiers: z.number().int(),
});

export const pcDeviceSchema = z.object({
  name: z.string(),
  instanceId: z.string(),
  hardwareIds: z.array(z.string()),
  compatibleIds: z.array(z.string()),
  classGuid: z.string().nullable(),
  driver: z
    .object({
      publishedName: z.string(),
      originalName: z.string(),
      description: z.string(),
      provider: z.string().nullable(),
      rank: z.string(),
      matchingId: z.string(),
      section: z.string(),
      date: z.string().nullable(),
      version: z.string().nullable(),
    })
    .nullable(),
  extensions: z.array(z.string()),
  problem: z.object({ code: z.number().int(), name: z.string(), text: z.string() }).nullable(),
  pluggedInAt: z.string(),
});

/** How one staged package fared for a device. */
export const rankedCandidateSchema = z.object({
  publishedName: z.string(),
  originalName: z.string(),
  description: z.string().nullable(),
  /** `0x` and eight hex digits; `null` when it does not match the device. */
  rank: z.string().nullable(),
  /** The rank taken apart: signature, feature and identifier score, in words. */
  parts: z.array(z.object({ name: z.string(), value: z.string(), meaning: z.string() })),
  matchingId: z.string().nullable(),
  date: z.string().nullable(),
  version: z.string().nullable(),
  won: z.boolean(),
  why: z.string(),
});

export const plugInSchema = z.object({
  device: pcDeviceSchema,
  outcome: z.enum(['installed', 'not-started', 'no-driver', 'prevented']),
  explanation: z.string(),
  unconfirmed: z.array(z.string()),
  /** Best first; empty when Windows did not search. */
  candidates: z.array(rankedCandidateSchema),
  log: z.string(),
});

export type StorePackage = z.infer<typeof storePackageSchema>;
export type PcDeviceDocument = z.infer<typeof pcDeviceSchema>;
export type RankedCandidate = z.infer<typeof rankedCandidateSchema>;
export type PlugIn = z.infer<typeof plugInSchema>;
