import { beforeEach, describe, expect, it, vi } from 'vitest';
import { electronPictures } from '../../../../electron/hosts/electron/electron-pictures';
import { pictureOrigin, reportPath } from '../../../../electron/hosts/pictures/answer-requests';
import type { PictureSubject } from '../../../../shared/model/gallery';

/** What the app did with Electron, and what its windows answer. */
const seen = vi.hoisted(() => ({
  options: [] as unknown[],
  commands: [] as { method: string; params: unknown }[],
  answers: {} as Record<string, unknown>,
  destroyed: 0,
}));

vi.mock('electron', () => {
  type Listener = (event: object, method: string, params: unknown) => void;
  class BrowserWindow {
    readonly webContents = {
      printToPDF: async () => Buffer.from('%PDF'),
      debugger: {
        listeners: [] as Listener[],
        attach(version: string) {
          expect(version).toBe('1.3');
        },
        on(_: 'message', listener: Listener) {
          this.listeners.push(listener);
        },
        async sendCommand(method: string, params: unknown) {
          seen.commands.push({ method, params });
          if (method === 'Page.navigate') {
            setTimeout(() => {
              for (const listener of this.listeners) listener({}, 'Page.loadEventFired', {});
            });
          }
          const answer = seen.answers[method];
          if (answer instanceof Error) throw answer;
          return answer ?? {};
        },
      },
    };
    constructor(options: unknown) {
      seen.options.push(options);
    }
    destroy() {
      seen.destroyed += 1;
    }
  }
  return { BrowserWindow };
});

const subject: PictureSubject = {
  window: { kind: 'desktop', watermark: [] },
  windows: '7',
  family: '7',
  scale: 100,
  theme: 'light',
};
const box = { result: { value: { x: 0, y: 0, width: 40, height: 30 } } };
const pictures = electronPictures({ get: async () => null });

beforeEach(() => {
  Object.assign(seen, { options: [], commands: [], destroyed: 0 });
  seen.answers = { 'Runtime.evaluate': box, 'Page.captureScreenshot': { data: 'UE5H' } };
});

describe("pictures in Electron's own window", () => {
  it('when windows are wanted, then one hidden sandboxed window draws them and is destroyed', async () => {
    const taken = await pictures.take([subject, subject]);
    expect(taken.map((each) => Buffer.from(each).toString())).toEqual(['PNG', 'PNG']);
    expect(seen.options).toMatchObject([
      { show: false, transparent: true, webPreferences: { sandbox: true, nodeIntegration: false } },
    ]);
    expect(seen.destroyed).toBe(1);
    const methods = seen.commands.map(({ method }) => method);
    // Requests are answered before the first page is asked for.
    expect(methods.indexOf('Fetch.enable')).toBeLessThan(methods.indexOf('Page.navigate'));
    expect(
      seen.commands.filter(({ method }) => method === 'Page.captureScreenshot')[0]?.params,
    ).toMatchObject({
      clip: { width: 40, height: 30, scale: 1 },
    });
  });

  it('when a report is printed, then the window shows it first', async () => {
    expect(Buffer.from(await pictures.print('<p>Report</p>')).toString()).toBe('%PDF');
    expect(seen.commands.at(-1)).toEqual({
      method: 'Page.navigate',
      params: { url: `${pictureOrigin}${reportPath}` },
    });
    expect(seen.destroyed).toBe(1);
  });

  it.each([
    [
      'cannot draw a window',
      'Runtime.evaluate',
      { exceptionDetails: { exception: { description: 'Error: no such window' } } },
      'no such window',
    ],
    ['fails', 'Page.captureScreenshot', new Error('Unable to capture screenshot'), 'Unable to capture'],
  ])(
    'when the page %s, then the reason is told and the window destroyed',
    async (_, method, answer, reason) => {
      seen.answers[method] = answer;
      await expect(pictures.take([subject])).rejects.toThrow(reason);
      expect(seen.destroyed).toBe(1);
    },
  );
});
