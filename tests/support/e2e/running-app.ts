import { _electron, type BrowserContext, type Page } from '@playwright/test';
import { builtFile } from './built-file';
import { startLoopbackHost } from './loopback-host';

/** The app on screen, whatever hosts it. */
export interface RunningApp {
  readonly page: Page;
  end(how: 'politely' | 'killed'): Promise<void>;
}

export async function startLoopbackApp(
  context: BrowserContext,
  dataFolder: string,
  paths: readonly string[],
  clock: string | null,
): Promise<RunningApp> {
  const host = await startLoopbackHost(dataFolder, paths, clock);
  if (clock !== null) await context.clock.setFixedTime(clock);
  const page = await context.newPage();
  await page.goto(host.url);
  return {
    page,
    async end(how) {
      await page.close();
      await host.end(how === 'killed' ? 'SIGKILL' : 'SIGTERM');
    },
  };
}

export async function startElectronApp(dataFolder: string, paths: readonly string[]): Promise<RunningApp> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app = await _electron.launch({
    args: [...(asRoot ? ['--no-sandbox'] : []), builtFile('..'), ...paths],
    env: { ...process.env, DRIVER_PREFLIGHT_DATA: dataFolder } as Record<string, string>,
  });
  const page = await app.firstWindow();
  return {
    page,
    async end(how) {
      if (how === 'killed') app.process().kill('SIGKILL');
      await app.close();
    },
  };
}
