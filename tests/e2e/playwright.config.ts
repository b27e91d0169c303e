import { existsSync } from 'node:fs';
import { defineConfig, type LaunchOptions } from '@playwright/test';
import type { HostOptions } from '../support/e2e/fixtures';

/** `npm test` names the Chromium; by hand the usual place of Debian is tried, then Playwright's own. */
const named = process.env.PREFLIGHT_CHROMIUM ?? '/usr/bin/chromium';
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

const launchOptions: LaunchOptions = {
  ...(existsSync(named) ? { executablePath: named } : {}),
  args: [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  // Two cores are the smallest machine we test on, and each test starts a host and a browser page.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { launchOptions, trace: 'retain-on-failure', viewport: { width: 1280, height: 860 } },
  projects: [
    { name: 'loopback', use: { host: 'loopback' } },
    // The reproduced prompts are measured in a plain page; nothing of them differs by host.
    { name: 'electron', use: { host: 'electron' }, testIgnore: ['dialogs*.spec.ts', 'loopback-*.spec.ts'] },
  ],
});
