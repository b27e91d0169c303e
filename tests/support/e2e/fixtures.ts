import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningApp, startElectronApp, startLoopbackApp } from './running-app';

export interface HostOptions {
  readonly host: 'loopback' | 'electron';
  /** The moment at which the loopback host and its page stand still; `null` lets their clocks go. */
  readonly clock: string | null;
}

/** The app of one test, with a data folder of its own. */
export interface Preflight {
  readonly dataFolder: string;
  /** A folder for packages, outside the app's data. */
  readonly workFolder: string;
  /** Starts the app, showing the packages at `paths`. */
  start(paths?: readonly string[]): Promise<Page>;
  /** Ends the app: as a person would, or as a power failure would. */
  end(how?: 'politely' | 'killed'): Promise<void>;
}

export const test = base.extend<HostOptions & { preflight: Preflight }>({
  host: ['loopback', { option: true }],
  clock: [null, { option: true }],
  preflight: async ({ host, clock, context }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'driver-preflight-e2e-'));
    const dataFolder = join(folder, 'data');
    let running: RunningApp | null = null;
    const end = async (how: 'politely' | 'killed' = 'politely'): Promise<void> => {
      const app = running;
      running = null;
      await app?.end(how);
    };
    await use({
      dataFolder,
      workFolder: join(folder, 'work'),
      async start(paths = []) {
        running =
          host === 'loopback'
            ? await startLoopbackApp(context, dataFolder, paths, clock)
            : await startElectronApp(dataFolder, paths);
        // Nothing can be judged before the page knows for which PC.
        await expect(running.page.getByRole('combobox', { name: 'PC', exact: true })).toBeVisible();
        return running.page;
      },
      end,
    });
    await end();
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect };
