import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own for one test. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room but for so many bytes and a few. */
  fill(spare?: number): void;
  makeRoom(): void;
  grow(size: string): void;
  /** From now on it can only be read. */
  protect(): void;
  unmount(): void;
}

/** Mounts a disk in memory; `null` where that is not allowed. With `null` as its size it is only tried. */
export function mountDisk(size: string | null): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-disk-'));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, [...args, folder], { stdio: 'ignore' });
  const filler = join(folder, 'filler');
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${size ?? '1m'}`, 'tmpfs');
  } catch {
    rmdirSync(folder);
    return null;
  }
  const disk: SmallDisk = {
    folder,
    fill(spare = 0) {
      for (let bytes = 2 ** 22; bytes >= 1024; bytes /= 2) {
        try {
          writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' });
        } catch {
          // Then a smaller piece.
        }
      }
      truncateSync(filler, statSync(filler).size - spare);
    },
    makeRoom: () => rmSync(filler),
    grow: (larger) => void run('mount', '-o', `remount,size=${larger}`),
    protect: () => void run('mount', '-o', 'remount,ro'),
    unmount() {
      run('umount', '-l');
      rmdirSync(folder);
    },
  };
  if (size === null) disk.unmount();
  return disk;
}
