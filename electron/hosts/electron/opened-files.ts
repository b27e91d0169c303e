import { app } from 'electron';
import { packageAt } from '../common/package-at';

/**
 * macOS tells by events what was dropped on the icon in the Dock, the first of them before Electron is ready. Gives
 * the function by which somebody else takes them from now on. Source: Electron documentation, "app", open-file.
 */
export function followOpenedFiles(open: (path: string) => void): (next: (path: string) => void) => void {
  let current = open;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    current(packageAt(path));
  });
  return (next) => {
    current = next;
  };
}
