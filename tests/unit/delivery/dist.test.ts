import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtFile } from '../../support/e2e/built-file';
import { tempFolder } from '../../support/temp-folder';

// @ts-expect-error The set-up scripts are plain JavaScript without types.
const { allOrNothing } = await import('../../../build/scripts/installers.mjs');
// @ts-expect-error The same.
const { findElectron } = await import('../../../build/scripts/electron-runtime.mjs');

const projectFile = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const isBuilt = existsSync(builtFile('renderer', 'licences.json'));
const remembered = projectFile('.cache/electron-runtime.json');

/** A failed fetch is remembered for hours; the person's own memory of it stays as it was. */
function withoutMemory<T>(work: () => T): T {
  const before = existsSync(remembered) ? readFileSync(remembered) : null;
  rmSync(remembered, { force: true });
  try {
    return work();
  } finally {
    if (before === null) rmSync(remembered, { force: true });
    else writeFileSync(remembered, before);
  }
}

describe.skipIf(!isBuilt || findElectron() !== null)(
  'npm run dist without Electron’s runtime (skipped where the runtime is, and when out/ has not been built)',
  () => {
    it('when it cannot be had, then that is said in sentences, with what was made, and nothing is half made', () => {
      const began = Date.now();
      // Nobody answers at the port of "discard".
      const env = { ...process.env, ELECTRON_MIRROR: 'http://127.0.0.1:9/', npm_config_electron_mirror: '' };
      const { status, stderr } = withoutMemory(() =>
        spawnSync(process.execPath, [projectFile('build/scripts/dist.mjs')], { env, encoding: 'utf8' }),
      );
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /^No installers were made: Electron \d+\.\d+\.\d+'s runtime.*cannot be had here \(.+\)\.$/m,
      );
      for (const told of ['ELECTRON_MIRROR', 'out/sbom.cdx.json', 'out/licences.txt', 'npm run dist:cli']) {
        expect(stderr).toContain(told);
      }
      expect(stderr).not.toMatch(/stackTrace|^\s+at /m);
      for (const list of ['out/sbom.cdx.json', 'out/licences.txt']) {
        expect(statSync(projectFile(list)).mtimeMs).toBeGreaterThanOrEqual(began - 1000);
      }
      expect(existsSync(projectFile('dist/linux-unpacked'))).toBe(false);
    }, 120_000);
  },
);

describe('what is half made', () => {
  const leaving = (folder: string, status: number) => () => {
    for (const name of ['linux-unpacked', 'mac-arm64'])
      mkdirSync(join(folder, name, 'deep'), { recursive: true });
    return status;
  };

  it('when packing fails, then new folders of the app go, and what was there stays', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'win-unpacked'));
    writeFileSync(join(folder, 'driver-preflight-0.1.0.tgz'), '');
    expect(await allOrNothing(folder, leaving(folder, 3))).toBe(3);
    expect(readdirSync(folder).sort()).toEqual(['driver-preflight-0.1.0.tgz', 'win-unpacked']);
  });

  it('when packing works, or there is no folder at all, then nothing is removed', async () => {
    const folder = join(tempFolder(), 'dist');
    expect(await allOrNothing(folder, () => 1)).toBe(1);
    expect(await allOrNothing(folder, leaving(folder, 0))).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['linux-unpacked', 'mac-arm64']);
  });
});

it('when installers are made, then they name who makes them, without an address that is made up', () => {
  const { author } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'));
  expect(author).toBe('Driver Preflight contributors');
  expect(readFileSync(projectFile('build/electron-builder.yml'), 'utf8')).toContain(
    `maintainer: ${author}\n`,
  );
});
