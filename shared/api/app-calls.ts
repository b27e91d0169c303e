/** The app itself: what it is, and what it remembers of the person. */
import { z } from 'zod';
import { matrixChoiceSchema } from './foresight-calls';
import { call, id, nothing } from './terms';

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  pcId: id.nullable(),
  /** Absent until the person has chosen. */
  matrix: matrixChoiceSchema.exactOptional(),
});

export const appCalls = {
  'app.info': call(
    nothing,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'loopback']),
      /** The host can show the system's own open dialog. */
      canBrowse: z.boolean(),
      /** Prompts open as their own windows; else the renderer lays them over the page. */
      promptWindows: z.boolean(),
      /** Packages named on the command line. */
      openPaths: z.array(z.string()),
    }),
  ),
  /** Versions, and where the app keeps its files: what somebody who reports a fault is asked for. */
  'app.about': call(
    nothing,
    z.object({
      versions: z.array(z.object({ name: z.string(), version: z.string() })),
      dataFolder: z.string(),
      /** What went wrong inside is written there and never sent; `null` where the host keeps none. */
      crashLog: z.object({ path: z.string(), bytes: z.number().int().nonnegative() }).nullable(),
    }),
  ),
  'settings.get': call(nothing, settingsSchema),
  'settings.set': call(settingsSchema.partial(), settingsSchema),
} as const;

export type Settings = z.infer<typeof settingsSchema>;
