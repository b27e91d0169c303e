import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createApp } from '../../app';
import { builtPath, builtWorkers } from '../common/built-files';
import { openCrashLog, recordCrashes, recordFaults } from '../common/crash-log';
import { findFolders } from '../common/folders';
import { openRendererFiles } from '../common/renderer-files';
import { version } from '../common/version';
import { browserPictures } from '../pictures/browser-pictures';
import { findBrowser, hasDisplay, openAppWindow } from './browser';
import { startServer } from './server';
import { openUploads } from './uploads';

export interface ServeOptions {
  /** Packages to open at once; absolute. */
  readonly paths: readonly string[];
  /** Open a window of an installed browser. */
  readonly open: boolean;
  readonly print: (line: string) => void;
}

/** Serves the app on loopback until it is told to end: Ctrl+C, SIGTERM, or its own window being closed. */
export async function serve({ paths, open, print }: ServeOptions): Promise<void> {
  const folders = findFolders();
  const crashes = openCrashLog(folders.data);
  recordCrashes(crashes);
  const uploads = await openUploads(folders.temp);
  const app = await createApp({
    dataFolder: folders.data,
    tempFolder: folders.temp,
    workers: builtWorkers(),
    host: 'loopback',
    version,
    promptWindows: false,
    openPaths: paths,
    crashLog: crashes.path,
    now: () => new Date(),
    resolveUpload: (uploadId) => uploads.resolve(uploadId),
    pictures: browserPictures(folders.temp),
  });
  const files = await openRendererFiles(builtPath('..', 'renderer'));
  const server = await startServer({
    app: recordFaults(app, crashes),
    files,
    uploads,
    onRedeemed: () => print(`For another window: ${server.link()}`),
    onFault: crashes.write,
  });
  print(`Driver Preflight is at ${server.link()}`);
  print('Press Ctrl+C to end it.');
  const ended = untilToldToEnd();
  const window = open ? openWindow(server.link(), join(folders.data, 'browser'), print, ended.end) : null;
  await ended.promise;
  window?.kill();
  await server.close();
  await app.close();
  await uploads.close();
}

function untilToldToEnd(): { readonly promise: Promise<void>; readonly end: () => void } {
  let end = (): void => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  return { promise, end };
}

/** Browsers that hand the window to a running instance end at once; only a window that stayed ends the host. */
const handedOverMs = 5000;

function openWindow(
  url: string,
  profile: string,
  print: (line: string) => void,
  end: () => void,
): ChildProcess | null {
  const browser = hasDisplay() ? findBrowser() : null;
  if (browser === null) {
    const why = hasDisplay() ? 'No Chromium, Chrome or Edge was found' : 'There is no display here';
    print(`${why}; open the address above in a browser.`);
    return null;
  }
  const opened = Date.now();
  const child = openAppWindow(browser, url, profile);
  child.on('error', () => print(`${browser} could not be started; open the address above in a browser.`));
  child.on('exit', (status) => {
    if (Date.now() - opened > handedOverMs) end();
    else if (status !== 0) print(`${browser} ended at once; open the address above in a browser.`);
  });
  print(`Opening a window of ${browser}.`);
  return child;
}
