/** Certificate stores of a PC, and certificates. */
import { z } from 'zod';
import { certificateSchema } from '../model/inspection';
import { categories } from '../model/verdict';
import { call, fileSchema, id, path, store, thumbprint } from './terms';

export const storeEntrySchema = z.object({
  certificate: certificateSchema,
  /** Why this entry can have no effect where it is, or `null`. */
  warning: z.string().nullable(),
});

export const trustSchema = z.object({
  trusted: z.array(storeEntrySchema),
  disallowed: z.array(storeEntrySchema),
  root: z.array(storeEntrySchema),
  /** Undoes the change that was just made; `null` when nothing was changed. */
  undoId: id.nullable(),
});

/** Where certificates are taken from. */
export const certificatesFrom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('path'), path }),
  z.object({ kind: z.literal('upload'), uploadId: id }),
  z.object({ kind: z.literal('package'), inspectionId: id, packageIndex: z.number().int().min(0) }),
  /** Moves entries of another store of the same PC. */
  z.object({ kind: z.literal('store'), store, thumbprints: z.array(thumbprint).min(1).max(10_000) }),
]);

/** One source, or several at once: one change, which one undo takes back. */
const certificatesFromAll = z.union([certificatesFrom, z.array(certificatesFrom).min(1).max(5_000)]);

/** Entries of a store. */
const storeEntries = z.object({ store, thumbprints: z.array(thumbprint).min(1).max(10_000) });

/** What a certificate viewer shows: General, Details and Certification Path. */
export const certificateDetailsSchema = z.object({
  certificate: certificateSchema,
  /** Purposes in words, as the General tab lists them. */
  purposes: z.array(z.string()),
  /** Version, serial number, algorithms, extensions, thumbprint: name and value as text, in Windows' order. */
  fields: z.array(z.object({ name: z.string(), value: z.string(), critical: z.boolean() })),
  /** Leaf last, as the Certification Path tab draws it. */
  path: z.array(z.object({ certificate: certificateSchema, status: z.string(), ok: z.boolean() })),
  status: z.string(),
  der: z.string(),
});

export const trustCalls = {
  'trust.list': call(z.object({ pcId: id }), trustSchema),
  /** Adds certificates to a store: from a file (DER, PEM, P7B, or a signed file's signer), or a package's signer. */
  'trust.add': call(z.object({ pcId: id, store, from: certificatesFromAll }), trustSchema),
  'trust.remove': call(storeEntries.extend({ pcId: id }), trustSchema),
  /** Takes back the change that gave `undoId`, once, as long as the app runs. */
  'trust.undo': call(z.object({ pcId: id, undoId: id }), trustSchema),
  'trust.export': call(
    z.object({
      pcId: id,
      store,
      thumbprints: z.array(thumbprint).min(1).max(10_000),
      format: z.enum(['der', 'pem', 'p7b', 'sst']),
    }),
    fileSchema,
  ),
  /** Which of the packages that are open would change category by such a `trust.add`, or by these removals. */
  'trust.preview': call(
    z.union([
      z.object({ pcId: id, store, from: certificatesFromAll }),
      z.object({ pcId: id, remove: z.array(storeEntries).min(1).max(100) }),
    ]),
    z.object({
      certificates: z.array(certificateSchema),
      changes: z.array(
        z.object({
          inspectionId: id,
          inf: z.string(),
          before: z.enum(categories),
          after: z.enum(categories),
        }),
      ),
    }),
  ),
  /** A certificate of a PC's stores, or of a package that is open, judged on that PC. */
  'certificate.get': call(
    z.object({ pcId: id, thumbprint, inspectionId: id.optional() }),
    certificateDetailsSchema,
  ),
} as const;

export type CertificateDetails = z.infer<typeof certificateDetailsSchema>;
export type CertificatesFrom = z.output<typeof certificatesFrom>;
export type StoreEntry = z.infer<typeof storeEntrySchema>;
export type TrustStores = z.infer<typeof trustSchema>;
