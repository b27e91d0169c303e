import { z } from 'zod';

/** Documents of the device part of a PC: what a staged package carries for ranking, and `devices.json`. */

const text = z.string().nullable();
const names = z.array(z.string());
const driverVersion = z.object({ date: text, version: text }).nullable();

const model = z.looseObject({
  description: z.string(),
  manufacturer: z.string(),
  modelsSection: z.string(),
  decoration: z.string(),
  hardwareIds: names,
  compatibleIds: names,
  installSection: z.string(),
  resolvedSection: text,
  hasNtSection: z.boolean(),
  featureScore: z.number(),
  excludeIds: names.exactOptional(),
  driverVersion,
});

const record = z.record(z.string(), z.unknown());

/** Keys of a staged package that records of older versions lack: they are read as empty, which matches no device. */
export const stagedDetailsDocument = {
  models: z.array(model).default([]),
  modelsLeftOut: z.number().default(0),
  manufacturers: z
    .array(z.looseObject({ manufacturer: z.string(), models: z.string(), decorations: names }))
    .default([]),
  extensionId: text.default(null),
  files: z.array(z.looseObject({ source: z.string(), target: text, section: z.string() })).default([]),
  services: z
    .array(
      z.looseObject({
        name: z.string(),
        flags: z.number(),
        installSection: z.string(),
        line: z.number(),
        addedBy: names,
      }),
    )
    .default([]),
  load: z.looseObject({ facts: record, verdict: record }).nullable().default(null),
};

const driver = z.looseObject({
  publishedName: z.string(),
  repositoryFolder: z.string(),
  originalName: z.string(),
  description: z.string(),
  provider: text,
  rank: z.string(),
  matchingId: z.string(),
  section: z.string(),
  date: text,
  version: text,
});

export const deviceDocument = z.looseObject({
  name: z.string(),
  instanceId: z.string().min(1),
  hardwareIds: names,
  compatibleIds: names,
  classGuid: text,
  driver: driver.nullable(),
  extensions: names,
  problem: z.object({ code: z.number().int(), name: z.string(), text: z.string() }).nullable(),
  pluggedInAt: z.string(),
});

export const devicesDocument = z.looseObject({
  schema: z.literal('driver-preflight/devices@1'),
  devices: z.array(deviceDocument).max(10_000),
});
