/** Packages that the lab makes and signs. */
import { z } from 'zod';
import { labKindSchema, labMadeSchema, testSignedSchema } from '../model/lab';
import { call, fileSchema, id, nothing, path } from './terms';

/** Where something of the lab's goes: a folder, a file to save, or a new PC of that Windows that has what it needs. */
const labTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), path }),
  z.object({ kind: z.literal('zip') }),
  z.object({ kind: z.literal('pc'), windows: id }),
]);

/** The new PC, and where the package lies. */
const preparedSchema = z.object({ pcId: id, path });

export const labCalls = {
  'lab.kinds': call(nothing, z.object({ kinds: z.array(labKindSchema) })),
  /** Makes a package of a kind from the sample driver, or from a package that is open, which is copied. */
  'lab.make': call(
    z.object({
      kind: id,
      inspectionId: id.nullable(),
      /** Common name of the signer; `null` for the kind's own. */
      publisher: z.string().max(200).nullable(),
      machine: z.enum(['amd64', 'x86', 'arm64']),
      to: labTargetSchema,
    }),
    z.object({ made: labMadeSchema, file: fileSchema.nullable(), prepared: preparedSchema.nullable() }),
  ),
  /** Test-signs a copy of a package that is open. Keys are kept by nobody but the person, encrypted. */
  'lab.sign': call(
    z.object({
      inspectionId: id,
      signer: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('new'),
          name: z.string().max(200),
          passphrase: z.string().max(1000).nullable(),
        }),
        z.object({
          kind: z.literal('pfx'),
          base64: z.string().max(1_500_000),
          passphrase: z.string().max(1000),
        }),
      ]),
      /** Words of inf2cat's list; `null` for the usual ones. */
      systems: z.array(id).min(1).max(100).nullable(),
      timestamp: z.boolean(),
      pageHashes: z.boolean(),
      sha1: z.boolean(),
      to: labTargetSchema,
    }),
    z.object({ result: testSignedSchema, file: fileSchema.nullable(), prepared: preparedSchema.nullable() }),
  ),
} as const;
