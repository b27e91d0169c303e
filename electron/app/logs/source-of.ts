import { basename, posix } from 'node:path';
import type { LogSourceChoice } from '../../../shared/api';
import { IntakeError, type IntakeFile, type OpenedSource, openCollection, reasonOf } from '../../intake';
import { bytesLog, type LogFile, type LogSource, openLog } from '../../log-reader';
import { AppError } from '../app-error';
import { shownPathOf } from '../packages/kept-source';
import type { Session } from '../session';

/** Where the bytes of a log are, and what a person calls it. */
export interface FoundLog {
  readonly name: string;
  /** What is shown as its path; `null` for text, uploads and members. */
  readonly path: string | null;
  readonly member: string | null;
  readonly members: readonly string[];
  readonly source: LogSource;
  /** The same, when it is a file that may grow, and where it lies. */
  readonly file: { readonly log: LogFile; readonly path: string } | null;
  /** Closes the file, and removes what was expanded. */
  dispose(): Promise<void>;
}

type Deps = Pick<Session, 'pathOf'> & {
  readonly deps: Pick<Session['deps'], 'tempFolder' | 'workers'>;
  readonly pcs: Pick<Session['pcs'], 'get' | 'readLog'>;
};

/**
 * Finds the log that a source stands for. Of an archive or a folder it is the member that is named, or else the
 * likeliest. Rejects with `AppError`: UNREADABLE names the file and the reason.
 */
export async function logSourceOf(
  session: Deps,
  source: LogSourceChoice,
  member: string | undefined,
  signal: AbortSignal,
): Promise<FoundLog> {
  if (source.kind === 'text') {
    return { ...single('Pasted text'), source: bytesLog(Buffer.from(source.text, 'utf8')) };
  }
  if (source.kind === 'pc') return pcLog(session, source.pcId);
  const path = session.pathOf(source);
  return fileLog(path, {
    shown: source.kind === 'path' ? null : shownPathOf(source, path),
    member,
    tempFolder: session.deps.tempFolder,
    archiveWorker: session.deps.workers.archive,
    signal,
  });
}

interface FileOptions {
  /** What an upload is called; `null` for a path that a person gave. */
  readonly shown: string | null;
  readonly member: string | undefined;
  readonly tempFolder: string;
  readonly archiveWorker: string | null;
  readonly signal?: AbortSignal;
}

/** The log in a file, an archive or a folder. Rejects with `AppError` UNREADABLE. */
export async function fileLog(path: string, options: FileOptions): Promise<FoundLog> {
  const { member, tempFolder, archiveWorker, signal } = options;
  const shown = options.shown ?? path;
  const told = options.shown === null ? path : null;
  try {
    const collection = await openCollection(path, {
      tempFolder,
      archiveWorker,
      ...(signal === undefined ? {} : { signal }),
    });
    if (collection === null) {
      const log = await openLog(path);
      return { ...singleFile(basename(shown), log, path), path: told };
    }
    try {
      return { ...(await memberLog(collection, shown, member)), path: told };
    } catch (error) {
      await collection.dispose();
      throw error;
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    const message =
      error instanceof IntakeError
        ? error.message
        : `${path} cannot be read (${reasonOf(error)}). Check that it exists and that you may read it.`;
    throw new AppError('UNREADABLE', message.replaceAll(path, shown), { cause: error });
  }
}

async function memberLog(
  collection: OpenedSource,
  shown: string,
  member: string | undefined,
): Promise<Omit<FoundLog, 'path'>> {
  const logs = logsOf(collection.files);
  const chosen = member === undefined ? logs[0] : logs.find((each) => each.path === member);
  if (chosen === undefined) throw new AppError('UNREADABLE', nothingFor(shown, member));
  const log = await openLog(chosen.diskPath);
  return {
    name: posix.basename(chosen.path),
    member: chosen.path,
    members: logs.map((each) => each.path),
    source: log,
    // What was expanded never grows; a folder's files may.
    file: collection.kind === 'folder' ? { log, path: chosen.diskPath } : null,
    dispose: async () => {
      await log.close();
      await collection.dispose();
    },
  };
}

const single = (name: string): Omit<FoundLog, 'source'> => ({
  name,
  path: null,
  member: null,
  members: [],
  file: null,
  dispose: async () => {},
});

const singleFile = (name: string, log: LogFile, path: string): FoundLog => ({
  ...single(name),
  path,
  source: log,
  file: { log, path },
  dispose: () => log.close(),
});

async function pcLog({ pcs }: Deps, pcId: string): Promise<FoundLog> {
  const pc = await pcs.get(pcId);
  if (pc === null) throw new AppError('NOT_FOUND', `There is no PC “${pcId}”.`);
  const { path } = await pcs.readLog(pcId);
  const log = await openLog(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new AppError('UNREADABLE', `${pc.name} has no log yet. Install a package on it first.`);
  });
  return singleFile(pc.name, log, path);
}

/** How likely a file is the log that is wanted, by its name; the lowest first. Source: setupapi-text-logs. */
const likely: readonly RegExp[] = [
  /(^|\/)setupapi\.dev\.log$/i,
  /(^|\/)setupapi\.dev[^/]*\.log$/i,
  /(^|\/)setupapi\.(offline|setup|app)[^/]*\.log$/i,
  /(^|\/)setupapi[^/]*\.(log|old|txt)$/i,
  /\.log$/i,
  /\.txt$/i,
];

function logsOf(files: readonly IntakeFile[]): readonly IntakeFile[] {
  const ranked = files.flatMap((file) => {
    const rank = likely.findIndex((pattern) => pattern.test(file.path));
    return rank < 0 || file.size === 0 ? [] : [{ file, rank }];
  });
  // Logs that were set aside have their moment in their names: the latest first.
  const later = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.rank === 1 ? later(a.file.path, b.file.path) : 0))
    .map(({ file }) => file)
    .slice(0, 1000);
}

function nothingFor(shown: string, member: string | undefined): string {
  return member === undefined
    ? `${basename(shown)} holds no log. Open setupapi.dev.log, which Windows keeps in C:\\Windows\\INF.`
    : `${basename(shown)} holds no log “${member}”.`;
}
