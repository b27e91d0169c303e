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

/** Whether a disk may not be mounted here, so that what needs one is to be skipped by name. */
export function cannotMount(): boolean {
  const disk = mount('1m');
  disk?.unmount();
  return disk === null;
}

/** Mounts a disk in memory of so many bytes, such as `64k`. Throws where that is not allowed. */
export function mountDisk(size: string): SmallDisk {
  const disk = mount(size);
  if (disk === null) throw new Error('The disk could not be mounted.');
  return disk;
}

function mount(size: string): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-disk-'));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, [...args, folder], { stdio: 'ignore' });
  const filler = join(folder, 'filler');
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs');
  } catch {
    rmdirSync(folder);
    return null;
  }
  return {
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
}
