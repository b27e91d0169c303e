import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { createApp } from '../../app';
import { builtPath, builtWorkers } from '../common/built-files';
import { type CrashLog, recordFaults } from '../common/crash-log';
import type { Folders } from '../common/folders';
import { openRendererFiles } from '../common/renderer-files';
import { version } from '../common/version';
import { serveAppScheme } from './app-scheme';
import { browse } from './browse';
import { electronPictures } from './electron-pictures';
import { harden } from './harden';
import { connectIpc } from './ipc';
import { setMenu } from './menu';
import { createPromptWindows } from './prompts';
import { windowPlace } from './window-place';
import { openMainWindow, openPromptWindow } from './windows';

export interface StartOptions {
  readonly folders: Folders;
  /** Packages for the next main window to open; those that come while there is none are added. */
  readonly paths: string[];
  readonly crashes: CrashLog;
  readonly takeOpenedFiles: (next: (path: string) => void) => void;
}

/** Starts the engine and opens the main window. Electron is ready. */
export async function start({ folders, paths, crashes, takeOpenedFiles }: StartOptions): Promise<void> {
  let main: BrowserWindow | null = null;
  mkdirSync(folders.data, { recursive: true });
  const files = await openRendererFiles(builtPath('..', 'renderer'));
  const engine = await createApp({
    dataFolder: folders.data,
    tempFolder: folders.temp,
    workers: builtWorkers(),
    host: 'electron',
    version,
    promptWindows: true,
    openPaths: paths,
    crashLog: crashes.path,
    now: () => new Date(),
    browse: (what) => browse(main, what),
    pictures: electronPictures(files),
  });
  harden();
  setMenu(process.platform);
  serveAppScheme(files);
  const prompts = createPromptWindows(engine, (runId) => openPromptWindow(main, runId));
  connectIpc(recordFaults(engine, crashes), (name, output) => prompts.follow(name, output));

  const place = windowPlace(join(folders.data, 'window.json'));
  const openMain = (): void => {
    main = openMainWindow(place);
    main.on('closed', () => {
      main = null;
      paths.length = 0;
    });
  };
  const open = (given: readonly string[]): void => {
    if (main !== null) {
      if (main.isMinimized()) main.restore();
      main.focus();
      if (given.length > 0) engine.open(given);
    } else {
      paths.push(...given);
      openMain();
    }
  };
  openMain();
  app.on('second-instance', (_event, _argv, workingFolder, data) => {
    open(pathsOf(data).map((path) => resolve(workingFolder, path)));
  });
  takeOpenedFiles((path) => open([path]));
  app.on('activate', () => {
    if (main === null) openMain();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  endOnQuit(() => engine.close());
}

/** What a second instance sends along with its request to this one. */
function pathsOf(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('paths' in data) || !Array.isArray(data.paths))
    return [];
  return data.paths.filter((path) => typeof path === 'string');
}

/** Quitting waits for the engine to end its jobs and remove its temporary files. */
function endOnQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    close()
      .catch((error: unknown) => console.error(error))
      .finally(() => app.quit());
  });
}
