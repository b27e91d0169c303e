/**
 * The JSON of `driver-preflight matrix --json`, schema `driver-preflight/matrix@1`: the same packages on many PCs.
 * Keys may be added, never renamed or removed, within `@1`. The app shows the same document.
 */
import { z } from 'zod';
import { promptAnswerSchema, promptSchema, stagingResultSchema } from './simulation';
import { categories, signatureTypes } from './verdict';

const code = z.string().regex(/^0x[0-9A-F]{8}$/);
/** The answer without its checks file by file, which a simulation of one PC gives. */
const willLoad = stagingResultSchema.shape.willLoad.pick({
  ok: true,
  problem: true,
  detail: true,
  unconfirmed: true,
});

/** How a run ends on one way through its prompts. */
const endingSchema = z.object({
  outcome: stagingResultSchema.shape.outcome,
  code,
  callerCode: code,
  willLoad,
});

export const matrixPromptSchema = z.object({
  dialog: promptSchema.shape.dialog,
  defaultAnswer: promptAnswerSchema,
  /** What happens when the person says yes here; `null` when the dialog offers no other answer than its default. */
  accept: endingSchema.extend({ answer: promptAnswerSchema }).nullable(),
});

/** What a person meets, in one word: `prompt` wherever somebody is asked, however it ends. */
export const matrixOutcomes = ['silent', 'prompt', 'refused', 'error'] as const;

export const matrixCellSchema = z.object({
  /** Path of the package's INF. */
  inf: z.string(),
  /** Key of the PC in `pcs`. */
  pc: z.string(),
  user: z.enum(['admin', 'standard']),
  category: z.enum(categories),
  signatureType: z.enum(signatureTypes),
  publisher: z.string().nullable(),
  outcome: z.enum(matrixOutcomes),
  /** Dialogs in the order in which they come when each but the last is accepted. */
  prompts: z.array(matrixPromptSchema),
  /** With every prompt answered by its default. */
  code,
  callerCode: code,
  willLoad,
  /** Whether the driver runs once it is installed: where somebody is asked, once that is accepted. */
  loads: z.boolean(),
  /** All files that the INF names are there and the catalog vouches for them. */
  files: z.enum(['verified', 'altered', 'missing', 'unverified']),
  explanation: z.string(),
  /** Statements behind this cell that no public source proves. */
  unconfirmed: z.array(z.string()),
});

export const matrixPcSchema = z.object({
  key: z.string(),
  /** Folder of a saved PC; `null` for one that was made up for this matrix. */
  id: z.string().nullable(),
  name: z.string(),
  windows: z.string(),
  windowsName: z.string(),
  architecture: z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']),
  /** Switches that differ from a PC that nobody has changed, in words. */
  switches: z.array(z.string()),
});

export const matrixSchema = z.object({
  schema: z.literal('driver-preflight/matrix@1'),
  source: z.object({
    path: z.string(),
    kind: z.enum(['folder', 'inf', 'zip', 'cab', '7z']),
    files: z.number().int(),
    bytes: z.number().int(),
  }),
  packages: z.array(
    z.object({
      inf: z.string(),
      class: z.string().nullable(),
      provider: z.string().nullable(),
      driverVersion: z.object({ date: z.string().nullable(), version: z.string().nullable() }).nullable(),
    }),
  ),
  pcs: z.array(matrixPcSchema),
  users: z.array(z.enum(['admin', 'standard'])),
  /** Package by package, PC by PC, user by user. */
  cells: z.array(matrixCellSchema),
  problems: z.array(z.object({ path: z.string().optional(), message: z.string() })),
});

export type Matrix = z.infer<typeof matrixSchema>;
export type MatrixCell = z.infer<typeof matrixCellSchema>;
export type MatrixPc = z.infer<typeof matrixPcSchema>;
export type MatrixPrompt = z.infer<typeof matrixPromptSchema>;
export type MatrixOutcome = (typeof matrixOutcomes)[number];
