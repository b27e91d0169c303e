/** The JSON of `driver-preflight simulate --json`, schema `driver-preflight/simulation@1`. */
import { z } from 'zod';
import { pcListsSchema } from './pc-document';
import { loadCheckIds, promptAnswers } from './staging';
import { categories } from './verdict';

const code = z.string().regex(/^0x[0-9A-F]{8}$/);

export const promptSchema = z.object({
  dialog: z.enum(['publisher-trust', 'unverified-publisher']),
  family: z.enum(['vista', '7', '8', '10', '11']),
  deviceName: z.string().nullable(),
  publisher: z.string().nullable(),
  defaultAnswer: z.enum(promptAnswers),
  setupClass: z.string().nullable().optional(),
  unconfirmed: z.array(z.string()),
});

export const promptAnswerSchema = promptSchema.shape.defaultAnswer;

export const stagingResultSchema = z.object({
  outcome: z.enum(['installed', 'refused', 'error']),
  code,
  callerCode: code,
  callerText: z.string(),
  category: z.enum(categories),
  publishedName: z.string().nullable(),
  repositoryFolder: z.string().nullable(),
  signerScore: code,
  willLoad: z.object({
    ok: z.boolean(),
    problem: z.object({ code: z.number().int(), name: z.string(), text: z.string() }).nullable(),
    detail: z.string(),
    unconfirmed: z.boolean(),
    files: z
      .array(
        z.object({
          path: z.string(),
          ok: z.boolean(),
          code: z.number().int().nullable(),
          detail: z.string(),
          remedy: z.string().nullable(),
          unconfirmed: z.boolean(),
          checks: z
            .array(
              z.object({
                id: z.enum(loadCheckIds),
                result: z.enum(['pass', 'fail', 'info']),
                detail: z.string(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  }),
  trustAdded: z.array(z.string()),
  explanation: z.string(),
  unconfirmed: z.array(z.string()),
});

export const simulationSchema = z.object({
  schema: z.literal('driver-preflight/simulation@1'),
  pc: z.object({
    windows: z.string(),
    name: z.string(),
    architecture: z.string(),
    user: z.enum(['admin', 'standard']),
    secureBoot: z.boolean(),
    testSigning: z.boolean(),
    enforcement: z.boolean(),
    memoryIntegrity: z.boolean(),
    /** As it is in effect: the group policy, else Windows' default. */
    allSignersEqual: z.boolean(),
    driverPolicy: z.enum(['none', 'evaluation', 'enforced']),
    interactive: z.boolean(),
    ...pcListsSchema.shape,
    upgradedFrom: z.string().nullable(),
    now: z.string(),
  }),
  runs: z.array(
    stagingResultSchema.extend({
      inf: z.string(),
      prompts: z.array(z.object({ dialog: promptSchema.shape.dialog, answer: promptAnswerSchema })),
      log: z.string(),
    }),
  ),
  problems: z.array(z.object({ path: z.string().optional(), message: z.string() })),
});

export type Simulation = z.infer<typeof simulationSchema>;
