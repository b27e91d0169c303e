import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../../shared/model/problem';
import type { Budget } from './budget';
import { IntakeError } from './errors';
import type { NameRegistry } from './name-registry';
import type { IntakeFile } from './types';

interface Folder {
  readonly diskPath: string;
  /** Relative to the source with a trailing slash; empty for the source itself. */
  readonly prefix: string;
}

/**
 * Lists the files of a folder, nearest first, names in code-unit order so that every run gives one result. A link
 * to a file inside the folder counts as that file; links that lead out and links to folders are not followed and
 * are reported. What cannot be read is reported too. Throws `IntakeError` when the folder itself cannot be read
 * or passes the limits. With `partial`, a folder that is too full is listed as far as the limits go and that is
 * reported: an INF may lie among everything else that somebody ever downloaded.
 */
export async function listFolder(
  root: string,
  budget: Budget,
  names: NameRegistry,
  partial = false,
): Promise<readonly IntakeFile[]> {
  const count = (file: IntakeFile) => {
    if (!partial) budget.addBytes(file.size);
    return file;
  };
  const realRoot = await realpath(root).catch((cause: unknown) => {
    throw unreadable(root, cause);
  });
  const files: IntakeFile[] = [];
  const queue: Folder[] = [{ diskPath: realRoot, prefix: '' }];
  for (let folder = queue.shift(); folder; folder = queue.shift()) {
    budget.check();
    budget.report('reading', folder.prefix);
    for (const entry of await entriesOf(folder, root, names)) {
      if (partial && !budget.hasRoomForFile()) {
        names.report(listingCut(root, budget));
        return files;
      }
      budget.addFiles(1);
      const diskPath = join(folder.diskPath, entry.name);
      const type = await typeOf(entry, diskPath);
      const name = folder.prefix + entry.name;
      if (type === 'link') {
        const file = await followLink(diskPath, name, realRoot, names);
        if (file) files.push(count(file));
      } else if (type === 'folder') {
        const path = names.admit(folder.prefix, entry.name, 'folder');
        if (path !== null) queue.push({ diskPath, prefix: `${path}/` });
      } else if (type === 'file') {
        const file = await describe(diskPath, names.admit(folder.prefix, entry.name, 'file'), names);
        if (file) files.push(count(file));
      } else {
        names.refuse('NOT_A_FILE', name, 'it is neither a file nor a folder');
      }
    }
  }
  return files;
}

/** Reads a folder's entries one by one, sorted: a folder of millions of entries is stopped by the budget above. */
async function entriesOf(folder: Folder, root: string, names: NameRegistry): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder.diskPath, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (cause) {
    if (folder.prefix === '') throw unreadable(root, cause);
    names.report({
      code: 'UNREADABLE',
      severity: 'error',
      message: `The folder "${folder.prefix}" cannot be read (${reasonOf(cause)}). Check its permissions.`,
      path: folder.prefix.slice(0, -1),
    });
    return [];
  }
}

async function typeOf(entry: Dirent, diskPath: string): Promise<'file' | 'folder' | 'link' | 'other'> {
  // Some file systems do not tell the type with the name.
  const known = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink();
  const facts = known ? entry : await lstat(diskPath).catch(() => null);
  if (facts?.isSymbolicLink()) return 'link';
  if (facts?.isDirectory()) return 'folder';
  return facts?.isFile() ? 'file' : 'other';
}

async function followLink(
  diskPath: string,
  name: string,
  realRoot: string,
  names: NameRegistry,
): Promise<IntakeFile | null> {
  const target = await realpath(diskPath).catch(() => null);
  if (target === null) {
    names.refuse('LINK_BROKEN', name, 'it is a link to something that does not exist or cannot be read');
    return null;
  }
  const inside = relative(realRoot, target);
  if (inside === '..' || inside.startsWith(`..${sep}`) || inside === target) {
    names.refuse('LINK_OUTSIDE', name, 'it is a link that leads out of the folder');
    return null;
  }
  const stats = await stat(target).catch(() => null);
  if (!stats?.isFile()) {
    names.refuse('LINK_TO_FOLDER', name, 'it is a link to a folder, and links to folders are not followed');
    return null;
  }
  // The target's path, not the link's: whoever reads it later does not follow a link changed in between.
  return describe(target, names.admit('', name, 'file'), names);
}

async function describe(
  diskPath: string,
  path: string | null,
  names: NameRegistry,
): Promise<IntakeFile | null> {
  if (path === null) return null;
  try {
    return { path, size: (await stat(diskPath)).size, diskPath, compressedAs: null };
  } catch (cause) {
    const advice = path.includes(undecodable)
      ? 'Its name is not valid UTF-8: rename it.'
      : 'Check its permissions.';
    names.report({
      code: 'UNREADABLE',
      severity: 'error',
      message: `"${path}" cannot be read (${reasonOf(cause)}). ${advice}`,
      path,
    });
    return null;
  }
}

/** What Node puts in place of the bytes of a name that are not UTF-8; by that name nothing is found again. */
const undecodable = '\ufffd';

function listingCut(root: string, budget: Budget): Problem {
  const message =
    `${root} holds more than ${budget.limits.files} files; only the nearest were looked at, and files further down ` +
    'count as missing. Copy the driver package into a folder of its own.';
  return { code: 'LISTING_CUT', severity: 'warning', message };
}

function unreadable(path: string, cause: unknown): IntakeError {
  const message = `${path} cannot be read (${reasonOf(cause)}). Check that it exists and that you may read it.`;
  return new IntakeError({ code: 'UNREADABLE', message, path, cause });
}

/** Why the system refused: in words, or its short code, such as `EBUSY`. */
export function reasonOf(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code !== undefined) return reasons[code] ?? code;
  return cause instanceof Error ? cause.message : String(cause);
}

/** Source: errno(3). */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there any more',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOSPC: 'the disk is full',
};
