import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtFile } from '../../support/e2e/built-file';
import { readPng } from '../../support/read-png';

// @ts-expect-error The set-up scripts are plain JavaScript without types.
const { billOfMaterials } = await import('../../../build/scripts/bill-of-materials.mjs');
// @ts-expect-error The same.
const { dependencyClosure } = await import('../../../build/scripts/dependency-closure.mjs');

const projectFile = (path: string) => new URL(`../../../${path}`, import.meta.url);
const isBuilt = existsSync(builtFile('renderer', 'licences.json'));

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly identifier: string;
  readonly text?: string;
}

const shipped = (): readonly Shipped[] =>
  JSON.parse(readFileSync(builtFile('renderer', 'licences.json'), 'utf8'));

describe('what ships', () => {
  it('when a package is installed, then the lock pins its very bytes', () => {
    const { packages } = JSON.parse(readFileSync(projectFile('package-lock.json'), 'utf8'));
    const { '': own, ...rest } = packages as Record<string, { integrity?: string; link?: boolean }>;
    expect(Object.keys(rest).length).toBeGreaterThan(100);
    const loose = Object.entries(rest).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(loose).toEqual([]);
  });

  it.skipIf(!isBuilt)('when the build has listed it, then its licences allow it to be handed on', () => {
    const allowed =
      /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1|LGPL with unRAR restriction)$/;
    expect(shipped().filter(({ identifier }) => !allowed.test(identifier))).toEqual([]);
    const names = shipped().map(({ name }) => name);
    for (const name of ['electron', 'react', 'pkijs', 'zod', '7z-wasm', '@fontsource/open-sans']) {
      expect(names).toContain(name);
    }
    // 7-Zip's own terms: LGPL with the unRAR restriction, which go along word for word.
    expect(shipped().find(({ name }) => name === '7z-wasm')?.text).toContain('unRAR restriction');
  });

  it('when something ships that the lock does not pin, then there is no bill of materials', () => {
    const everything = { metadata: { component: {} }, components: [], dependencies: [] };
    const stranger = [{ name: 'stranger', version: '1.0.0', identifier: 'MIT' }];
    expect(() => billOfMaterials(stranger, everything)).toThrow(/does not pin stranger 1\.0\.0/);
  });

  it('when only some packages ship, then the bill names them, their hashes and who of them needs whom', () => {
    const part = (name: string) => ({
      'bom-ref': `${name}@1`,
      name,
      version: '1',
      hashes: [{ alg: 'SHA-512' }],
    });
    const everything = {
      metadata: { component: { 'bom-ref': 'own@1', name: 'folder' } },
      components: [part('kept'), part('dev')],
      dependencies: [
        { ref: 'own@1', dependsOn: ['kept@1', 'dev@1'] },
        { ref: 'kept@1', dependsOn: ['dev@1'] },
        { ref: 'dev@1', dependsOn: [] },
      ],
    };
    expect(billOfMaterials([{ name: 'kept', version: '1', identifier: 'MIT' }], everything)).toMatchObject({
      metadata: { component: { type: 'application', name: 'driver-preflight' } },
      components: [{ name: 'kept', hashes: [{ alg: 'SHA-512' }], licenses: [{ license: { name: 'MIT' } }] }],
      dependencies: [
        { ref: 'own@1', dependsOn: ['kept@1'] },
        { ref: 'kept@1', dependsOn: [] },
      ],
    });
  });

  it('when a library needs others, then its closure is all that an install brings, the nearest of each', () => {
    const packages = {
      'node_modules/a': {
        version: '1',
        dependencies: { b: '^1' },
        optionalDependencies: { c: '1', away: '1' },
      },
      'node_modules/a/node_modules/b': { version: '1', dependencies: { d: '1' } },
      'node_modules/b': { version: '2' },
      'node_modules/c': { version: '1', dependencies: { d: '1', e: '1' } },
      'node_modules/d': { version: '1', dependencies: { a: '1' } },
      'node_modules/e': { version: '1' },
      'node_modules/stranger': { version: '1' },
    };
    const found: readonly { path: string; optional: boolean }[] = dependencyClosure(['a'], packages);
    expect(Object.fromEntries(found.map(({ path, optional }) => [path, optional]))).toEqual({
      'node_modules/a': false,
      'node_modules/a/node_modules/b': false,
      'node_modules/d': false,
      'node_modules/c': true,
      'node_modules/e': true,
    });
    expect(() => dependencyClosure(['gone'], packages)).toThrow(/does not pin gone/);
  });

  it('when installers are made, then the icon is large enough for each system', () => {
    const { width, height } = readPng(readFileSync(projectFile('build/icons/icon.png')));
    // Source: electron-builder documentation, "Icons": 512 for macOS, 256 for Windows.
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(512);
    expect(width).toBe(height);
  });
});
