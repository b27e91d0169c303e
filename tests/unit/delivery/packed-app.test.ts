import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage } from '../../../electron/lab';
import { builtFile } from '../../support/e2e/built-file';
import { type AsarEntry, asar, fuses, resedit } from '../../support/packed-app/electron-tools';
import { type PackedApp, packApp } from '../../support/packed-app/pack-app';
import { writeSevenZip } from '../intake/support/seven-zip-writer';

const isBuilt = existsSync(builtFile('renderer', 'licences.json'));

/** Every file of an archive, by path. */
function filesOf(entry: AsarEntry, path = ''): readonly (readonly [string, AsarEntry])[] {
  if (entry.files === undefined) return [[path, entry]];
  return Object.entries(entry.files).flatMap(([name, child]) =>
    filesOf(child, path === '' ? name : `${path}/${name}`),
  );
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.skipIf(!isBuilt)('the packed app (skipped when out/ has not been built)', () => {
  let folder = '';
  let app: PackedApp;
  let archive = '';
  let files: readonly (readonly [string, AsarEntry])[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'driver-preflight-packed-'));
    app = await packApp(folder);
    archive = join(app.linux, 'resources', 'app.asar');
    files = filesOf(asar.getRawHeader(archive).header);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('when its files are listed, then they are the build, three papers and two libraries', () => {
    const strangers = files
      .map(([path]) => path)
      .filter((path) => !/^(out\/(main|preload|renderer)\/|(package\.json|LICENSE)$)/.test(path))
      .filter((path) => !/^node_modules\/(piscina|7z-wasm)\//.test(path));
    expect(strangers).toEqual([]);
    expect(files.filter(([path]) => /\.(map|ts|tsx|mts)$|(^|\/)tests?\//.test(path))).toEqual([]);
    const needed = [
      'out/main/main.js',
      'out/main/cli.js',
      'out/main/hash-worker.js',
      'out/renderer/index.html',
    ];
    expect(files.map(([path]) => path)).toEqual(expect.arrayContaining(needed));
  });

  it('when Electron reads a file, then it can check it: nothing is unpacked, everything is hashed', () => {
    expect(files.filter(([, { unpacked }]) => unpacked)).toEqual([]);
    expect(existsSync(`${archive}.unpacked`)).toBe(false);
    for (const [path, { integrity }] of files) {
      expect(integrity, path).toMatchObject({ algorithm: 'SHA256' });
    }
  });

  it('when the archive is altered, then Electron on Windows sees it: its executable holds the hash', () => {
    const windowsArchive = join(app.windows, 'resources', 'app.asar');
    const executable = resedit.NtExecutable.from(readFileSync(join(app.windows, 'Driver Preflight.exe')));
    const held = resedit.NtExecutableResource.from(executable).entries.find(
      ({ type }) => type === 'INTEGRITY',
    );
    const value = sha256(asar.getRawHeader(windowsArchive).headerString);
    expect(JSON.parse(new TextDecoder().decode(held?.bin))).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value },
    ]);
  });

  it.each(['linux', 'windows'] as const)(
    'when it is packed for %s, then its fuses are set',
    async (system) => {
      const executable = { linux: 'driver-preflight-app', windows: 'Driver Preflight.exe' }[system];
      const { version, ...wire } = await fuses.getCurrentFuseWire(join(app[system], executable));
      const named = Object.entries(wire).map(([index, state]) => [
        fuses.FuseV1Options[index],
        String.fromCharCode(Number(state)),
      ]);
      expect(Object.fromEntries(named)).toEqual({
        RunAsNode: '1',
        EnableCookieEncryption: '1',
        EnableNodeOptionsEnvironmentVariable: '0',
        EnableNodeCliInspectArguments: '0',
        EnableEmbeddedAsarIntegrityValidation: '1',
        OnlyLoadAppFromAsar: '1',
        LoadBrowserProcessSpecificV8Snapshot: '0',
        GrantFileProtocolExtraPrivileges: '0',
      });
    },
  );

  it('when only what is in it is at hand, then the command line works, its worker threads too', async () => {
    const extracted = join(folder, 'extracted');
    asar.extractAll(archive, extracted);
    const driver = join(folder, 'driver');
    await makePackage('publisher', driver);
    // Large enough to be hashed by worker threads; its archive is unpacked by another.
    writeFileSync(join(driver, 'manual.pdf'), Buffer.alloc(9 * 1024 * 1024, 'manual'));
    const contents = readdirSync(driver).map((name) => [name, readFileSync(join(driver, name))] as const);
    const package7z = join(folder, 'driver.7z');
    writeFileSync(package7z, await writeSevenZip(Object.fromEntries(contents), ['-mx0']));
    const cli = join(extracted, 'out', 'main', 'cli.js');
    const env = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'inspect', '--json', package7z], {
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).packages[0].files).toContainEqual(
      expect.objectContaining({ path: 'manual.pdf', problem: null }),
    );
  });

  it('when its package.json is read, then it is what running needs, and the page that Debian asks for', () => {
    const path = join(folder, 'manifest');
    asar.extractAll(archive, path);
    const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      type: 'module',
      main: 'out/main/main.js',
      homepage: expect.any(String),
    });
    for (const field of ['devDependencies', 'scripts']) expect(manifest).not.toHaveProperty(field);
  });

  it.skipIf(process.platform === 'win32')(
    'when its launcher is called, even by a link, then the runtime runs the command line with all arguments',
    () => {
      const link = join(folder, 'preflight');
      symlinkSync(join(app.linux, 'resources', 'bin', 'driver-preflight'), link);
      const { status, stdout } = spawnSync(link, ['inspect', 'a driver', '*'], { encoding: 'utf8' });
      expect({ status, lines: stdout.trimEnd().split('\n') }).toEqual({
        status: 7,
        lines: [
          'node=1',
          join(app.linux, 'resources', 'app.asar/out/main/cli.js'),
          'inspect',
          'a driver',
          '*',
        ],
      });
    },
  );

  it('when it is packed for Windows, then its launcher lies beside the archive, as a command file', () => {
    const text = readFileSync(join(app.windows, 'resources', 'bin', 'driver-preflight.cmd'), 'utf8');
    expect(text).toContain(
      '"%~dp0..\\..\\Driver Preflight.exe" "%~dp0..\\app.asar\\out\\main\\cli.js" %*\r\n',
    );
    expect(existsSync(join(app.windows, 'Driver Preflight.exe'))).toBe(true);
  });

  it('when somebody asks what ships, then a bill of materials and the licences lie beside the archive', () => {
    const bill = JSON.parse(readFileSync(join(app.linux, 'resources', 'sbom.cdx.json'), 'utf8'));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    const shipped: readonly { readonly name: string }[] = JSON.parse(
      readFileSync(builtFile('renderer', 'licences.json'), 'utf8'),
    );
    const names = bill.components.map(({ name }: { readonly name: string }) => name).sort();
    expect(names).toEqual(shipped.map(({ name }) => name).sort());
    const licences = readFileSync(join(app.linux, 'resources', 'licences.txt'), 'utf8');
    for (const { name } of shipped) expect(licences).toContain(`\n${name} `);
  });
});
