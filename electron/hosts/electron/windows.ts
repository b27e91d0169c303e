import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { builtPath } from '../common/built-files';
import { pageUrl } from './pages';
import { rememberPlace, type WindowPlace } from './window-place';

/** What every window has, whatever it shows. Source: Electron documentation, "Security" checklist items 2 to 7. */
function common(): BrowserWindowConstructorOptions {
  return {
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: builtPath('..', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  };
}

/** The main window, where the person left it. */
export function openMainWindow(place: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...common(),
    ...place.read(),
    minWidth: 900,
    minHeight: 600,
    title: 'Driver Preflight',
  });
  rememberPlace(window, place);
  return load(window, '');
}

/**
 * A Windows Security question, in front of the main window and holding it until it is answered. Frameless: the page
 * draws the frame of the Windows that it reproduces, and below it the line that says it is a simulation.
 */
export function openPromptWindow(parent: BrowserWindow | null, runId: string): BrowserWindow {
  const window = new BrowserWindow({
    ...common(),
    ...(parent === null ? {} : { parent, modal: true }),
    frame: false,
    useContentSize: true,
    width: 560,
    height: 480,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    title: 'Windows Security',
  });
  return load(window, `/prompt/${encodeURIComponent(runId)}`);
}

/** Shown only once it has something to show: no white flash. */
function load(window: BrowserWindow, route: string): BrowserWindow {
  window.once('ready-to-show', () => window.show());
  // A window that was closed before its page came is no fault.
  window.loadURL(pageUrl(route)).catch((error: unknown) => {
    if (!window.isDestroyed()) console.error(error);
  });
  return window;
}
