import { AppError, type PictureTaker } from '../../app';
import { builtPath } from '../common/built-files';
import { openRendererFiles } from '../common/renderer-files';
import { findBrowser } from '../loopback/browser';
import { answerRequests } from './answer-requests';
import type { DebugSession } from './debug-session';
import { drawWindows } from './draw-windows';
import { withHeadlessPage } from './headless-browser';
import { loadReport, printReport } from './print-report';

/** The browser that takes pictures. Throws `AppError` USAGE where none is installed. */
export function pictureBrowser(browser = findBrowser()): string {
  if (browser !== null) return browser;
  throw new AppError(
    'USAGE',
    'Pictures need an installed Chromium, Chrome or Edge, and none was found on this computer. Install one, then try again.',
  );
}

/** Takes pictures with an installed browser, without a display. Profiles lie beneath `tempFolder` while it works. */
export function browserPictures(tempFolder: string): PictureTaker {
  async function inPage<T>(report: string | null, work: (page: DebugSession) => Promise<T>): Promise<T> {
    const browser = pictureBrowser();
    const files = await openRendererFiles(builtPath('..', 'renderer'));
    return withHeadlessPage(browser, tempFolder, async (page) => {
      await answerRequests(page, files, report);
      return work(page);
    });
  }
  return {
    take: (subjects) => inPage(null, (page) => drawWindows(page, subjects)),
    print: (report) =>
      inPage(report, async (page) => {
        await loadReport(page);
        return printReport(page);
      }),
  };
}
