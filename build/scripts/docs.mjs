import { ensureBuilt } from './built.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { main, runTool, SetUpError } from './project.mjs';

/** `npm run docs`: writes the pages that come from tables, and takes the guides' pictures in the app, anew. */
await main(async () => {
  await ensureDependencies();
  await ensureBuilt();
  const pages = [
    'run',
    '--config',
    'build/vitest.config.ts',
    'tests/unit/delivery/generated-pages.test.ts',
    '-u',
  ];
  if ((await runTool('vitest/vitest.mjs', pages)) !== 0)
    throw new SetUpError('The pages could not be written.');
  const chromium = await ensureChromium();
  if (chromium === null) throw new SetUpError('No Chromium can be had here, so no pictures were taken.');
  const pictures = [
    'test',
    '--config',
    'tests/e2e/playwright.config.ts',
    '--project=loopback',
    'guide-pictures',
  ];
  const env = { PREFLIGHT_CHROMIUM: chromium, PREFLIGHT_TAKE_PICTURES: '1' };
  process.exit(await runTool('@playwright/test/cli.js', [...pictures, '--workers=1'], { env }));
});
