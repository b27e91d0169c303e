import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SourceKind } from '../../shared/model/package';
import { NotAFileError } from '../files';
import { Budget } from './budget';
import { IntakeError } from './errors';
import { listFolder, reasonOf } from './folder';
import { defaultLimits } from './limits';
import { NameRegistry } from './name-registry';
import { Source } from './source';
import { type ArchiveKind, archiveKindOf, archiveKindOfName, isInf, readHead } from './source-kind';
import type { IntakeFile, OpenedSource, OpenOptions } from './types';
import { createWorkspace, type Workspace } from './workspace';

/**
 * Opens what a person dropped: a folder, an INF (its folder is the package), or a `.zip`, `.cab` or `.7z` archive,
 * told by content first and by extension second. Every INF found is a package; for a dropped INF only that one.
 *
 * Archives are extracted to a private folder below `tempFolder`. Entries that are refused or damaged are skipped
 * and stand in `problems` with severity error. Throws `IntakeError` when there is nothing to work with.
 */
export function openSource(path: string, options: OpenOptions): Promise<OpenedSource> {
  return openWith(path, options, true);
}

/**
 * Opens a folder or an archive for whatever files are in it; `infs` may be empty. `null` for any other file. Throws
 * `IntakeError` as `openSource` does.
 */
export async function openCollection(path: string, options: OpenOptions): Promise<OpenedSource | null> {
  const real = await realPath(path);
  const isFolder = (await stat(real)).isDirectory();
  if (!isFolder && archiveKindOf(await readable(path, () => readHead(real, 6))) === null) return null;
  return openWith(path, options, false);
}

async function openWith(path: string, options: OpenOptions, needsInf: boolean): Promise<OpenedSource> {
  const limits = { ...defaultLimits, ...options.limits };
  const { signal, onProgress, tempFolder, archiveWorker } = options;
  const budget = new Budget({ source: path, limits, signal, onProgress });
  const names = new NameRegistry(limits);
  const workspace = createWorkspace({ budget, names, tempFolder, archiveWorker });
  try {
    const { kind, files, infs } = await read(path, workspace);
    if (needsInf && infs.length === 0) throw noInf(path, kind, files, names);
    return new Source({ kind, path, files, infs, workspace });
  } catch (error) {
    await workspace.dispose();
    throw error;
  }
}

interface Read {
  readonly kind: SourceKind;
  readonly files: readonly IntakeFile[];
  readonly infs: readonly string[];
}

async function read(path: string, workspace: Workspace): Promise<Read> {
  const { budget, names } = workspace;
  budget.check();
  const real = await realPath(path);
  if ((await stat(real)).isDirectory()) {
    return withInfs('folder', await listFolder(real, budget, names));
  }
  const head = await readable(path, () => readHead(real, 6));
  const found = archiveKindOf(head);
  if (found === null && isInf(path)) {
    const files = await listFolder(dirname(real), budget, names, true);
    const own = files.find((file) => file.diskPath === real);
    return { kind: 'inf', files, infs: own ? [own.path] : [] };
  }
  const kind = found ?? archiveKindOfName(path);
  if (kind === null) throw notSupported(path);
  if (found === null && kind !== 'zip') throw notWhatItSays(path, kind, head.length);
  const findPart = async (name: string) => {
    const beside = await readdir(dirname(real)).catch(() => []);
    const match = beside.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    return match === undefined ? null : join(dirname(real), match);
  };
  // Loaded when there is an archive: most of what is inspected are folders, which are read sooner without it.
  const { extractArchive } = await import('./extract-archive');
  const files = await extractArchive(
    { kind, diskPath: real, shown: basename(path), prefix: '', findPart },
    workspace,
  );
  return withInfs(kind, files);
}

function withInfs(kind: SourceKind, files: readonly IntakeFile[]): Read {
  const infs = files.map((file) => file.path).filter(isInf);
  return { kind, files, infs: infs.sort() };
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch((cause: NodeJS.ErrnoException) => {
    const gone = cause.code === 'ENOENT' || cause.code === 'ENOTDIR';
    if (!gone) throw unreadable(path, cause);
    const message = `${path} does not exist. Check the path.`;
    throw new IntakeError({ code: 'NOT_FOUND', message, path, cause });
  });
}

async function readable<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): IntakeError {
  if (cause instanceof NotAFileError) {
    const message = `${path} cannot be opened: ${cause.message}. Open a folder or a file.`;
    return new IntakeError({ code: 'NOT_SUPPORTED', message, path, cause });
  }
  const message = `${path} cannot be read (${reasonOf(cause)}). Check its permissions.`;
  return new IntakeError({ code: 'UNREADABLE', message, path, cause });
}

function notSupported(path: string): IntakeError {
  const message =
    `${basename(path)} is neither a folder nor an .inf, .zip, .cab or .7z file. If it is a setup program, ` +
    'extract it first and open the folder that holds the .inf file.';
  return new IntakeError({ code: 'NOT_SUPPORTED', message, path });
}

function notWhatItSays(path: string, kind: ArchiveKind, bytes: number): IntakeError {
  const what = bytes === 0 ? 'is empty' : `does not start like a .${kind} archive`;
  const message = `${basename(path)} ${what}. Download or copy it again.`;
  return new IntakeError({ code: 'DAMAGED', message, path });
}

function noInf(
  path: string,
  kind: SourceKind,
  files: readonly IntakeFile[],
  names: NameRegistry,
): IntakeError {
  const refused = names.problems.filter(({ severity }) => severity === 'error');
  const archives = files.filter((file) => archiveKindOfName(file.path) !== null).slice(0, 3);
  const it = archives.length > 1 ? 'one of them' : 'that';
  const hints = [
    refused[0] ? `${refused.length} of its entries could not be used; the first: ${refused[0].message}` : '',
    refused.some(({ code }) => code === 'DAMAGED') ? `Download or copy ${basename(path)} again.` : '',
    archives.length > 0
      ? `It holds ${archives.map((file) => file.path).join(', ')}: open ${it} instead.`
      : '',
  ].filter((hint) => hint !== '');
  const what = kind === 'inf' ? 'cannot be used as an INF file' : 'holds no .inf file that can be used';
  const advice = hints.length > 0 ? hints.join(' ') : 'Open the folder or archive of a driver package.';
  const message = `${basename(path)} ${what}. ${advice}`;
  return new IntakeError({ code: 'NO_INF', message, path, problems: names.problems });
}
