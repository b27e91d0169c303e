import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { median } from './measure.mjs';
import { makePackage, root } from './packages.mjs';
import { row } from './rows.mjs';

const ROUNDS = 5;

/** The app from nothing to its first verdict, in the host that needs no Electron and a Chromium without a window. */
export async function* app({ folder, env }) {
  const executablePath = process.env.PREFLIGHT_CHROMIUM ?? '/usr/bin/chromium';
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const launch = {
    ...(existsSync(executablePath) ? { executablePath } : {}),
    args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-gpu'],
  };
  const made = await makePackage(join(folder, 'app'), { count: 10 });
  const runs = [];
  for (let round = 0; round <= ROUNDS; round += 1) runs.push(await once(made.folder, launch, env));
  // The first run made the PCs and filled the caches of the disk.
  const rest = runs.slice(1);
  const of = (what) => median(rest.map((each) => each[what]));
  yield row('app from start to usable window', { ours: of('usable') });
  yield row('app from path to first verdict of a small package', { ours: of('verdict') });
  const longest = Math.max(...rest.map(({ longTask }) => longTask));
  yield row('app: longest task in the renderer', { ours: longest, goal: 100, absolute: true });
}

/** Milliseconds of one life of the app. */
async function once(path, launch, env) {
  const started = performance.now();
  const host = spawn(process.execPath, [join(root, 'out', 'main', 'web.js'), '--no-open'], { env });
  try {
    const [url, browser] = await Promise.all([addressOf(host), chromium.launch(launch)]);
    try {
      const page = await browser.newPage();
      await page.addInitScript(watchLongTasks);
      await page.goto(url);
      await page.getByRole('combobox', { name: 'PC', exact: true }).waitFor();
      const usable = performance.now() - started;
      const field = page.getByRole('textbox', { name: 'Path of a folder' });
      await field.fill(path);
      const asked = performance.now();
      await field.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Unsigned' }).waitFor();
      const verdict = performance.now() - asked;
      // An observer is told a little later.
      const longTask = await page.evaluate(
        () => new Promise((done) => setTimeout(() => done(window.longestTask), 200)),
      );
      return { usable, verdict, longTask };
    } finally {
      await browser.close();
    }
  } finally {
    host.kill();
  }
}

/** Runs in the page. A task is long from 50 ms on; shorter ones are not told. */
function watchLongTasks() {
  window.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}

function addressOf(host) {
  return new Promise((resolve, reject) => {
    host.on('exit', (status) => reject(new Error(`The app's host ended at once with ${status}.`)));
    createInterface({ input: host.stdout }).on('line', (line) => {
      const url = /Driver Preflight is at (\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}
