import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { findFolders } from './common/folders';
import { registerAppScheme } from './electron/app-scheme';
import { start } from './electron/start';

/** Electron's entry: one instance, its own scheme, then everything in `start`. */
const folders = findFolders();
const given = process.argv.slice(app.isPackaged ? 1 : 2).filter((argument) => !argument.startsWith('-'));
const paths = given.map((path) => resolve(path));

// Chromium's own files stay apart from the PCs, which people copy.
app.setPath('userData', join(folders.data, 'electron'));
app.setName('Driver Preflight');

if (app.requestSingleInstanceLock({ paths })) {
  registerAppScheme();
  app
    .whenReady()
    .then(() => start(folders, paths))
    .catch((error: unknown) => {
      console.error(error);
      const reason = error instanceof Error ? error.message : String(error);
      dialog.showErrorBox('Driver Preflight could not start', reason);
      app.exit(4);
    });
} else {
  app.quit();
}
