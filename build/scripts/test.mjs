import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { inProject, main, run, runTool, say } from './project.mjs';
import {
  addCounts,
  countFuzz,
  countPlaywright,
  countVitest,
  emptyCount,
  oneCheck,
  oneSkipped,
  summaryLine,
} from './test-report.mjs';

const results = inProject('.cache', 'test-results');

/** What is right or wrong as a whole: its title, the tool, and what it is told. */
const checks = [
  ['Lint (Biome)', '@biomejs/biome/bin/biome', 'check', '.'],
  ['Types (TypeScript)', 'typescript/bin/tsc', '-p', '.'],
  ['Unused code (Knip)', 'knip/bin/knip.js'],
];

/** `npm test`: sets up what is missing, runs every check, and sums them up in its last line. */
await main(async () => {
  await ensureDependencies();
  let built = true;
  await ensureBuilt().catch((error) => {
    say(error.message);
    built = false;
  });
  rmSync(results, { recursive: true, force: true });

  let total = built ? emptyCount : { ...emptyCount, failed: 1 };
  for (const [title, ...tool] of checks) total = addCounts(total, await check(title, tool));
  total = addCounts(total, await unitTests());
  total = addCounts(total, await fuzzing());
  total = addCounts(total, await endToEndTests());

  for (const name of total.skippedNames) say(`Skipped: ${name}`);
  process.stdout.write(`${summaryLine(total)}\n`);
  process.exit(total.failed === 0 ? 0 : 1);
});

async function check(title, [tool, ...args]) {
  say(`\n${title}`);
  return oneCheck(await runTool(tool, args));
}

async function unitTests() {
  say('\nUnit tests (Vitest)');
  const report = join(results, 'unit.json');
  const options = ['--config', 'build/vitest.config.ts', '--reporter=dot', '--reporter=json'];
  return countVitest(
    report,
    await runTool('vitest/vitest.mjs', ['run', ...options, `--outputFile.json=${report}`]),
  );
}

/** A minute of it: what it finds is kept in tests/fuzz/found, where the unit tests read it again from then on. */
async function fuzzing() {
  say('\nFuzzing (a minute)');
  const report = join(results, 'fuzz.json');
  const args = ['tests/fuzz/run.mjs', '--seconds', '60', '--report', report];
  return countFuzz(report, await run(process.execPath, args));
}

async function endToEndTests() {
  say('\nEnd-to-end tests (Playwright)');
  const chromium = await ensureChromium();
  const electron = canShowElectron() ? await ensureElectron() : null;
  let total = emptyCount;
  if (chromium === null) {
    say('No Chromium can be had here: install one, or name one with PREFLIGHT_CHROMIUM.');
    total = addCounts(total, oneCheck(1));
  } else {
    total = addCounts(total, await playwright('loopback', { PREFLIGHT_CHROMIUM: chromium }));
  }
  if (electron === null) {
    const why = canShowElectron() ? "Electron's runtime cannot be had here" : 'there is no display here';
    return addCounts(total, oneSkipped(`end-to-end tests in Electron (project "electron"): ${why}`));
  }
  return addCounts(total, await playwright('electron', {}));
}

async function playwright(project, env) {
  const report = join(results, `${project}.json`);
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', `--project=${project}`];
  const tool = ['@playwright/test/cli.js', ...args, '--reporter=line,json'];
  const own = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const xvfb = project === 'electron' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && findXvfb();
  if (!xvfb) return countPlaywright(report, await runTool(tool[0], tool.slice(1), { env: own }));
  const [script, ...rest] = tool;
  const command = ['-a', process.execPath, inProject('node_modules', script), ...rest];
  return countPlaywright(report, await run(xvfb, command, { env: own }));
}

function canShowElectron() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || findXvfb());
}

function findXvfb() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'xvfb-run')).find((path) => existsSync(path)) ?? null;
}
