import { z } from 'zod';
import { categories } from './verdict';

/** A kind of package that the lab makes. */
export const labKindSchema = z.object({
  kind: z.string(),
  name: z.string(),
  group: z.string(),
  description: z.string(),
  /** On a PC that was prepared for it and understands its digests. */
  category: z.enum(categories),
  /** The prepared PC is in Test Mode. */
  testMode: z.boolean(),
});

const signerSchema = z.object({ subject: z.string(), thumbprint: z.string() });

/** A package that the lab made. */
export const labMadeSchema = z.object({
  schema: z.literal('driver-preflight/lab-package@1'),
  kind: z.string(),
  description: z.string(),
  category: z.enum(categories),
  missingFiles: z.array(z.string()),
  publisher: signerSchema,
  root: signerSchema,
  /** Where it was written; `null` when it was handed over otherwise. */
  folder: z.string().nullable(),
  /** Paths in the folder. */
  files: z.array(z.string()),
});

/** A test-signed copy of a package, or why there is none. */
export const testSignedSchema = z.object({
  schema: z.literal('driver-preflight/test-signature@1'),
  /** Of the INFs; an error means that nothing was signed. */
  findings: z.array(
    z.object({
      level: z.enum(['error', 'warning']),
      inf: z.string(),
      line: z.number().int().nullable(),
      message: z.string(),
    }),
  ),
  /** Catalogs and drivers that were signed; empty when nothing was. */
  signed: z.array(z.string()),
  publisher: signerSchema.nullable(),
  /** Words of inf2cat's list that the catalogs name. */
  systems: z.array(z.string()),
  /** What the signature is not. */
  notes: z.array(z.string()),
  folder: z.string().nullable(),
  files: z.array(z.string()),
});

export type LabKindFacts = z.infer<typeof labKindSchema>;
export type LabMade = z.infer<typeof labMadeSchema>;
export type TestSignedDocument = z.infer<typeof testSignedSchema>;
