/** What a support desk gets out of a log: the PC that wrote it, whether a package explains a refusal, and a report. */
import { z } from 'zod';
import { pcSwitchesSchema } from './pc-document';
import { categories } from './verdict';

const architecture = z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']);
const store = z.enum(['trusted', 'disallowed', 'root']);
const line = z.number().int().min(1).nullable();

/** How sure something is. `unknown`: the log says nothing, and what Windows starts out with was taken. */
export const certainties = ['stated', 'inferred', 'unknown'] as const;

/** One thing about the PC that wrote a log. */
export const rebuildNoteSchema = z.object({
  about: z.enum(['windows', 'architecture', 'user', 'interactive', 'enforcement', 'clock', 'restrictions']),
  is: z.enum(certainties),
  /** What was taken: `Windows 10 22H2`, `administrator`. */
  value: z.string(),
  /** Why, in a sentence. */
  text: z.string(),
  line,
});

/** A certificate that must be, or must not have been, in a store of that PC. */
export const neededCertificateSchema = z.object({
  store,
  present: z.boolean(),
  /** The publisher, or in words which certificate of its chain. */
  subject: z.string(),
  is: z.enum(certainties),
  text: z.string(),
  line,
});

export const rebuiltPcSchema = z.object({
  /** What `pc.create` takes. */
  draft: z.object({
    windows: z.string(),
    architecture,
    name: z.string(),
    user: z.enum(['admin', 'standard']),
    switches: pcSwitchesSchema.partial(),
  }),
  windowsName: z.string(),
  notes: z.array(rebuildNoteSchema),
  certificates: z.array(neededCertificateSchema),
});

/** One thing that was compared. `agrees` is `null` where one of the two does not tell. */
export const matchReasonSchema = z.object({
  about: z.enum([
    'inf',
    'provider',
    'class',
    'version',
    'date',
    'catalog',
    'signer',
    'devices',
    'category',
    'code',
    'files',
  ]),
  title: z.string(),
  log: z.string().nullable(),
  package: z.string().nullable(),
  agrees: z.boolean().nullable(),
  /** What follows, in a sentence. */
  text: z.string(),
  line,
});

/** What would have come of the package on the rebuilt PC, after one change or none. */
export const fixSchema = z.object({
  id: z.enum([
    'as-it-is',
    'root-trusted',
    'publisher-trusted',
    'timestamped',
    'other-windows',
    'repaired',
    'resigned',
  ]),
  title: z.string(),
  /** `null`: it was tried; else why it cannot be. */
  notPossible: z.string().nullable(),
  result: z
    .object({
      outcome: z.enum(['silent', 'prompt', 'refused', 'error']),
      category: z.enum(categories),
      code: z.string(),
      /** The first question that is put. */
      dialog: z.string().nullable(),
      loads: z.boolean(),
      text: z.string(),
    })
    .nullable(),
  /** Whether the section would have ended otherwise: it helps. */
  helps: z.boolean(),
});

export const matchSchema = z.object({
  /** Whether the package that is open is the one that the section tells of, and explains how it ended. */
  verdict: z.enum(['yes', 'likely', 'no']),
  summary: z.string(),
  section: z.number().int().min(0),
  /** Counts `inspection.packages`. */
  packageIndex: z.number().int().min(0),
  inf: z.string(),
  reasons: z.array(matchReasonSchema),
  pc: rebuiltPcSchema,
  fixes: z.array(fixSchema),
});

export const reportFormats = ['html', 'pdf', 'markdown', 'json'] as const;

export type RebuildNote = z.infer<typeof rebuildNoteSchema>;
export type NeededCertificate = z.infer<typeof neededCertificateSchema>;
export type RebuiltPc = z.infer<typeof rebuiltPcSchema>;
export type MatchReason = z.infer<typeof matchReasonSchema>;
export type Fix = z.infer<typeof fixSchema>;
export type Match = z.infer<typeof matchSchema>;
export type ReportFormat = (typeof reportFormats)[number];
