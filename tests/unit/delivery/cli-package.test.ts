import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { makePackage } from '../../../electron/lab';
import { builtFile } from '../../support/e2e/built-file';

const script = fileURLToPath(new URL('../../../build/scripts/pack-cli.mjs', import.meta.url));
const isBuilt = existsSync(builtFile('renderer', 'licences.json'));
/** npm's words where no registry can be reached. */
const noRegistry =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E(403|405|50\d)\b/;

describe.skipIf(!isBuilt || process.platform === 'win32')(
  'the npm package of the command line (skipped when out/ has not been built)',
  () => {
    let folder = '';
    let packed = '';
    let empty = '';
    let offline = false;

    const run = (program: string, args: readonly string[], cwd = folder) => {
      const env = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data') };
      return spawnSync(program, [...args], { cwd, env, encoding: 'utf8', timeout: 150_000 });
    };
    const installed = (context: TestContext) => {
      if (offline) context.skip('the npm registry does not answer');
      return join(empty, 'node_modules');
    };

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'driver-preflight-npm-'));
      packed = run(process.execPath, [script, folder]).stdout.trim();
      empty = join(folder, 'empty');
      mkdirSync(empty);
      writeFileSync(join(empty, 'package.json'), '{}');
      const options = [
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        '--fetch-retries=0',
        '--loglevel=error',
      ];
      const { status, stderr } = run('npm', ['install', ...options, packed], empty);
      offline = status !== 0 && noRegistry.test(stderr);
      if (status !== 0 && !offline) throw new Error(stderr);
    }, 180_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('when it is packed, then it asks for two libraries and no runtime, and names what it holds', () => {
      const manifest = JSON.parse(readFileSync(join(folder, 'cli', 'package.json'), 'utf8'));
      expect(Object.keys(manifest.dependencies)).toEqual(['7z-wasm', 'piscina']);
      expect(manifest).not.toHaveProperty('devDependencies');
      expect(manifest).not.toHaveProperty('private');
      const bill = readFileSync(join(folder, 'cli', 'sbom.cdx.json'), 'utf8');
      expect(bill).not.toContain('pkg:npm/electron@');
      expect(readFileSync(join(folder, 'cli', 'licences.txt'), 'utf8')).not.toContain('\nelectron ');
    });

    it('when it is installed, then its two lists name every package that came', (context) => {
      const lock = JSON.parse(readFileSync(join(installed(context), '.package-lock.json'), 'utf8'));
      // Not their versions: npm takes newer ones of what the two libraries need as they come out.
      const came = Object.keys(lock.packages)
        .map((path) => path.split('node_modules/').at(-1) ?? '')
        .filter((name) => name !== 'driver-preflight');
      expect(came).toEqual(expect.arrayContaining(['7z-wasm', 'piscina', 'readline-sync']));
      const bill = JSON.parse(readFileSync(join(folder, 'cli', 'sbom.cdx.json'), 'utf8'));
      const named = new Set(bill.components.map(({ name }: { name: string }) => name));
      const licences = readFileSync(join(folder, 'cli', 'licences.txt'), 'utf8');
      expect(came.filter((name) => !named.has(name))).toEqual([]);
      expect(came.filter((name) => !licences.includes(`\n${name} `))).toEqual([]);
    });

    it('when its bill is read, then libraries for other systems are in it as optional, and it is not private', () => {
      const text = readFileSync(join(folder, 'cli', 'sbom.cdx.json'), 'utf8');
      expect(text).not.toContain('cdx:npm:package:private');
      const bill = JSON.parse(text);
      const scopes = Object.fromEntries(
        bill.components.map(({ name, scope }: Record<string, string>) => [name, scope]),
      );
      expect(scopes).toMatchObject({
        'readline-sync': 'required',
        '@napi-rs/nice': 'optional',
        '@napi-rs/nice-win32-x64-msvc': 'optional',
        '@napi-rs/nice-darwin-arm64': 'optional',
      });
      const needs = bill.dependencies.find(({ ref }: { ref: string }) => ref.startsWith('7z-wasm@'));
      expect(needs.dependsOn).toEqual([expect.stringMatching(/^readline-sync@/)]);
    });

    it('when its bundle is read, then nothing in it asks for Electron', () => {
      const main = join(folder, 'cli', 'out', 'main');
      const asking = readdirSync(main).filter((name) =>
        /from\s*["']electron["']/.test(readFileSync(join(main, name), 'utf8')),
      );
      expect(asking).toEqual([]);
    });

    it('when it is installed into an empty folder, then the command inspects a package', async (context) => {
      const bin = join(installed(context), '.bin', 'driver-preflight');
      expect(existsSync(join(empty, 'node_modules', 'electron'))).toBe(false);
      const driver = join(folder, 'driver');
      await makePackage('publisher', driver);
      const { status, stdout, stderr } = run(bin, ['inspect', '--json', driver], empty);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout).packages[0].verdict.checks.length).toBeGreaterThan(3);
    });

    it('when it is asked for its version, then it tells the one of the project', (context) => {
      const bin = join(installed(context), '.bin', 'driver-preflight');
      const { version } = JSON.parse(readFileSync(join(folder, 'cli', 'package.json'), 'utf8'));
      expect(run(bin, ['--version'], empty).stdout.trim()).toBe(version);
    });
  },
);
