import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { openCrashLog } from './common/crash-log';
import { findFolders } from './common/folders';
import { packageAt } from './common/package-at';
import { registerAppScheme } from './electron/app-scheme';
import { recordElectronCrashes } from './electron/crashes';
import { followOpenedFiles } from './electron/opened-files';
import { start } from './electron/start';

/** Electron's entry: one instance, its own scheme, then everything in `start`. */
const folders = findFolders();
const crashes = openCrashLog(folders.data);
recordElectronCrashes(crashes);
const given = process.argv.slice(app.isPackaged ? 1 : 2).filter((argument) => !argument.startsWith('-'));
const paths = given.map((path) => packageAt(resolve(path)));

// Chromium's own files stay apart from the PCs, which people copy.
app.setPath('userData', join(folders.data, 'electron'));
app.setName('Driver Preflight');

if (app.requestSingleInstanceLock({ paths })) {
  const takeOpenedFiles = followOpenedFiles((path) => paths.push(path));
  registerAppScheme();
  app
    .whenReady()
    .then(() => start({ folders, paths, crashes, takeOpenedFiles }))
    .catch((error: unknown) => {
      console.error(error);
      crashes.write('The app could not start', error);
      const reason = error instanceof Error ? error.message : String(error);
      dialog.showErrorBox('Driver Preflight could not start', reason);
      app.exit(4);
    });
} else {
  app.quit();
}
