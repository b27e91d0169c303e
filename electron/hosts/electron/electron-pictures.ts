import { BrowserWindow } from 'electron';
import type { PictureTaker } from '../../app';
import type { RendererFiles } from '../common/renderer-files';
import { answerRequests } from '../pictures/answer-requests';
import type { DebugSession } from '../pictures/debug-session';
import { drawWindows } from '../pictures/draw-windows';
import { loadReport } from '../pictures/print-report';

type Contents = BrowserWindow['webContents'];

/** Takes pictures in a window that is never shown, driven as an installed browser would be. */
export function electronPictures(files: RendererFiles): PictureTaker {
  async function inWindow<T>(
    report: string | null,
    work: (page: DebugSession, contents: Contents) => Promise<T>,
  ): Promise<T> {
    const window = new BrowserWindow({
      show: false,
      transparent: true,
      // Drawn off the screen, a window that is not shown is painted all the same.
      webPreferences: { offscreen: true, contextIsolation: true, sandbox: true, nodeIntegration: false },
    });
    try {
      const { webContents } = window;
      const page = debugSession(webContents.debugger);
      await page.send('Page.enable');
      await answerRequests(page, files, report);
      return await work(page, webContents);
    } finally {
      window.destroy();
    }
  }
  return {
    take: (subjects) => inWindow(null, (page) => drawWindows(page, subjects)),
    print: (report) =>
      inWindow(report, async (page, contents) => {
        await loadReport(page);
        // The protocol's own command prints only in headless browsers.
        return contents.printToPDF({ printBackground: true, preferCSSPageSize: true });
      }),
  };
}

/** Source: Electron documentation, "Debugger": the DevTools protocol without pipes. */
function debugSession(debug: Contents['debugger']): DebugSession {
  const listeners = new Map<string, (params: unknown) => void>();
  debug.attach('1.3');
  debug.on('message', (_event, method, params) => listeners.get(method)?.(params));
  return {
    send: (method, params) => debug.sendCommand(method, params),
    on: (method, listener) => void listeners.set(method, listener),
  };
}
