import { z } from 'zod';
import type { PictureSubject } from '../../../shared/model/gallery';
import { pictureOrigin } from './answer-requests';
import type { DebugSession } from './debug-session';

const boxSchema = z.object({
  result: z.object({
    value: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  }),
});
const shotSchema = z.object({ data: z.string() });

/** Larger than any window at 200 %. */
const ground = { width: 2000, height: 1600, deviceScaleFactor: 1, mobile: false };
/** How long a page may take to say that it has drawn a window, in milliseconds. */
const patience = 30_000;

/** Resolves in the page once the picture of that number is ready, with the place it takes. */
const untilDrawn = (number: number): string => `new Promise((resolve, reject) => {
  const late = setTimeout(() => reject(new Error('The window was not drawn in time.')), ${patience});
  const look = () => {
    const { picture, problem } = document.documentElement?.dataset ?? {};
    if (picture !== '${number}') return setTimeout(look, 10);
    clearTimeout(late);
    if (problem !== undefined) return reject(new Error(problem));
    const { x, y, width, height } = document.querySelector('[data-picture-frame]').getBoundingClientRect();
    resolve({ x, y, width, height });
  };
  look();
})`;

const failedSchema = z.object({
  exceptionDetails: z.object({ exception: z.object({ description: z.string() }) }),
});

/**
 * Draws each subject in a page whose requests are answered, and gives PNG files with transparent surroundings. One CSS
 * pixel is one pixel of the picture: the window itself is drawn at its scale, as Windows does. Rejects with an Error.
 */
export async function drawWindows(
  page: DebugSession,
  subjects: readonly PictureSubject[],
): Promise<readonly Uint8Array[]> {
  await page.send('Emulation.setDeviceMetricsOverride', ground);
  await page.send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } });
  // The default button looks so only in a window that has the focus.
  await page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  const pictures: Uint8Array[] = [];
  for (const [number, subject] of subjects.entries()) {
    const query = new URLSearchParams({ number: String(number), subject: JSON.stringify(subject) });
    await page.send('Page.navigate', { url: `${pictureOrigin}/#/picture?${query}` });
    const drawn = await page.send('Runtime.evaluate', {
      expression: untilDrawn(number),
      awaitPromise: true,
      returnByValue: true,
    });
    const failed = failedSchema.safeParse(drawn);
    if (failed.success) throw new Error(failed.data.exceptionDetails.exception.description);
    const clip = { ...boxSchema.parse(drawn).result.value, scale: 1 };
    const shot = await page.send('Page.captureScreenshot', { format: 'png', clip });
    pictures.push(Buffer.from(shotSchema.parse(shot).data, 'base64'));
  }
  return pictures;
}
