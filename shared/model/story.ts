/**
 * A story: how one install goes for the person at that PC, told as scenes in order. Scenes hold facts, not Windows'
 * words: the reproduced windows take their texts from `shared/windows/surrounding-strings.ts` by Windows family.
 */
import { z } from 'zod';
import { storyRoutes } from './choices';
import { promptAnswerSchema, promptSchema, stagingResultSchema } from './simulation';

export type StoryRoute = (typeof storyRoutes)[number];

const family = promptSchema.shape.family;
const problem = z.object({ code: z.number().int(), name: z.string(), text: z.string() });

/** One reproduced window or other thing on the screen, with the facts that fill its texts. */
export const storyWindowSchema = z.discriminatedUnion('kind', [
  /** What plugging in looks like before Windows says anything: the bare desktop. `watermark`: its lines, lower right. */
  z.object({ kind: z.literal('desktop'), watermark: z.array(z.string()) }),
  z.object({
    kind: z.literal('uac'),
    /** A protected administrator is asked for consent, a standard user for an administrator's credentials. */
    ask: z.enum(['consent', 'credentials']),
    program: z.string(),
    /** The verified publisher of the program, which decides the band; `null` when it has none. */
    publisher: z.string().nullable(),
  }),
  /** Vista only: `start` asks what to do, `disc` asks for the disc, `options` offers to browse. */
  z.object({
    kind: z.literal('found-new-hardware'),
    page: z.enum(['start', 'disc', 'options']),
    device: z.string(),
  }),
  z.object({
    kind: z.literal('balloon'),
    says: z.enum(['installing', 'ready', 'failed', 'prevented']),
    device: z.string(),
    /** The administrator's custom message, when a restriction prevented the device. */
    custom: z.string().nullable(),
  }),
  /** Windows 8 and later: Settings, Devices. */
  z.object({
    kind: z.literal('devices-page'),
    device: z.string(),
    state: z.enum(['setting-up', 'ready', 'driver-missing']),
  }),
  z.object({
    kind: z.literal('device-manager'),
    device: z.string(),
    className: z.string(),
    problem: z.boolean(),
  }),
  z.object({
    kind: z.literal('device-properties'),
    device: z.string(),
    className: z.string(),
    manufacturer: z.string().nullable(),
    problem: problem.nullable(),
  }),
  z.object({
    kind: z.literal('update-wizard'),
    page: z.enum(['search', 'folder', 'searching', 'installing', 'success', 'already-best', 'failure']),
    device: z.string(),
    folder: z.string(),
    /** Text of the code, on the failure page; `null`: "was unable to install". */
    error: z.string().nullable(),
  }),
  z.object({ kind: z.literal('explorer-menu'), file: z.string() }),
  z.object({
    kind: z.literal('message-box'),
    from: z.enum(['right-click-install', 'device-manager-standard-user']),
    icon: z.enum(['information', 'error', 'warning']),
    /** Text of the code; empty where the box has a text of its own in the table of strings. */
    text: z.string(),
    /** `done`, `refused`: how staging ended. `unsupported`: the INF cannot be installed that way. `blocked`: S mode. `notice`: read only. */
    says: z.enum(['done', 'refused', 'unsupported', 'blocked', 'notice']),
  }),
  /** Lines of a console as it stands at this moment, the prompt line first. */
  z.object({ kind: z.literal('console'), title: z.string(), lines: z.array(z.string()) }),
  z.object({
    kind: z.literal('dpinst'),
    page: z.enum(['welcome', 'installing', 'success', 'failure']),
    rows: z.array(z.object({ driver: z.string(), status: z.enum(['ready', 'updated', 'failed']) })),
  }),
  z.object({ kind: z.literal('prompt'), prompt: promptSchema, answer: promptAnswerSchema.nullable() }),
  /** Program Compatibility Assistant, after a kernel-mode file was refused at load. */
  z.object({
    kind: z.literal('compatibility-assistant'),
    program: z.string(),
    publisher: z.string().nullable(),
  }),
]);
export type StoryWindow = z.infer<typeof storyWindowSchema>;

export const sceneSchema = z.object({
  /** Stable within a story of the same route, so that a link leads back to it: `uac`, `prompt-1`, `wizard-folder`. */
  id: z.string(),
  /** What happens, in our own plain words: one line for the list of scenes. */
  title: z.string(),
  /** Why it happens, two sentences at most; empty when the title says it all. */
  explanation: z.string(),
  window: storyWindowSchema,
  /** What the person does to get to the next scene, in our words; `null` where Windows goes on by itself. */
  action: z.string().nullable(),
  /** Length of `log` that has been written when this scene is on the screen. */
  logEnd: z.number().int().min(0),
  /** Statements about this scene that no public source proves. */
  unconfirmed: z.array(z.string()),
});
export type Scene = z.infer<typeof sceneSchema>;

export const storySchema = z.object({
  schema: z.literal('driver-preflight/story@1'),
  /** As asked for; the first of `routes` where this Windows lacks that. */
  route: z.enum(storyRoutes),
  /** Routes that this Windows has, for the same package and PC. */
  routes: z.array(z.enum(storyRoutes)),
  /** Id of the Windows release, by whose build the texts around the prompts are picked. */
  windows: z.string(),
  family,
  inf: z.string(),
  device: z.string(),
  /** Answers that the story's prompt offers, the default first; empty when nobody is asked. */
  answers: z.array(promptAnswerSchema),
  /** The answer this story was told with; `null`: it ends at the prompt (which may not offer it), or nobody is asked. */
  answer: promptAnswerSchema.nullable(),
  scenes: z.array(sceneSchema).min(1),
  /** All that the story writes to the log. */
  log: z.string(),
  /** How staging ends; `null` while the prompt waits, and where the person is turned away before staging begins. */
  result: stagingResultSchema.nullable(),
});
export type Story = z.infer<typeof storySchema>;
