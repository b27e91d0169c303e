import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInShard, packagesBeneath } from '../../../../electron/app';
import { tempFolder } from '../../../support/temp-folder';

function folderOf(...files: readonly string[]): string {
  const root = tempFolder();
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  return root;
}

async function beneath(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const path of packagesBeneath(root)) found.push(relative(root, path));
  return found;
}

describe('packagesBeneath', () => {
  it('when a folder has an INF at its top, then it is one package with all that lies in it', async () => {
    expect(await beneath(folderOf('driver.INF', 'x64/other.inf', 'more.zip'))).toEqual(['']);
  });

  it('when it has none, then it is looked through, in an order that does not change', async () => {
    const root = folderOf(
      'b/driver.inf',
      'b/deep/second.inf',
      'a/x64/one.inf',
      'a/x86/one.inf',
      'a/readme.txt',
      'c.zip',
      'B/driver.inf',
      'notes.txt',
    );
    expect(await beneath(root)).toEqual(['B', 'a/x64', 'a/x86', 'b', 'c.zip']);
  });

  it('when a disc has an autorun.inf, then its packages are found all the same', async () => {
    expect(await beneath(folderOf('autorun.inf', 'net/net.inf', 'usb/usb.inf'))).toEqual(['net', 'usb']);
  });

  it('when links go round in a circle, then the walk ends', async () => {
    const root = folderOf('a/driver.inf');
    symlinkSync(root, join(root, 'again'));
    expect(await beneath(root)).toEqual(['a']);
  });

  it('when the path is a file, or nothing at all, then it stands for itself', async () => {
    const root = folderOf('driver.inf');
    expect(await beneath(join(root, 'driver.inf'))).toEqual(['']);
    expect(await beneath(join(root, 'nothing'))).toEqual(['']);
  });
});

describe('isInShard', () => {
  const paths = Array.from({ length: 500 }, (_, index) => `vendor/package ${index}`);
  const shard = (root: string, index: number) =>
    paths.filter((path) => isInShard(join(root, path), root, { index, count: 4 }));

  it('when a folder is split, then every package is in exactly one part, and no part is far too large', () => {
    const parts = [1, 2, 3, 4].map((index) => shard('/drivers', index));
    expect(parts.flat().toSorted()).toEqual(paths.toSorted());
    for (const part of parts) expect(part.length).toBeLessThan(170);
  });

  it('when another computer has mounted it elsewhere, then its part is the same', () => {
    expect(shard('/mnt/fleet/drivers', 2)).toEqual(shard('/drivers', 2));
  });
});
