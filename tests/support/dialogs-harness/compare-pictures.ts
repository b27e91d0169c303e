import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { type Luminance, structuralSimilarity } from './ssim';

const folder = fileURLToPath(new URL('../../../test-results/dialog-comparison/', import.meta.url));

/** A part of a picture, in pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Compares `clip` of a reference picture and of ours, both PNGs. Gives the structural similarity of their luminance
 * (Rec. 709), and writes reference, ours and difference side by side into `test-results/dialog-comparison/<name>.png`.
 * The page's browser decodes the PNGs.
 */
export async function comparePictures(
  page: Page,
  name: string,
  reference: Buffer,
  ours: Buffer,
  clip: Clip,
): Promise<number> {
  const helper = await page.context().newPage();
  try {
    const { one, other, sheet } = await helper.evaluate(
      async ({ pictures, clip }) => {
        const decode = async (base64: string) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        };
        const [left, middle] = await Promise.all([decode(pictures[0]), decode(pictures[1])]);
        const { width, height } = left;
        const gap = 8;
        const canvas = document.createElement('canvas');
        canvas.width = 3 * width + 2 * gap;
        canvas.height = height;
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (context === null) throw new Error('no 2d canvas');
        context.drawImage(left, 0, 0);
        context.drawImage(middle, width + gap, 0);
        context.drawImage(left, 2 * (width + gap), 0);
        context.globalCompositeOperation = 'difference';
        context.drawImage(middle, 2 * (width + gap), 0);
        const luminance = (offset: number) => {
          const { data } = context.getImageData(offset + clip.x, clip.y, clip.width, clip.height);
          return Array.from({ length: data.length / 4 }, (_, at) => {
            const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          });
        };
        return {
          one: luminance(0),
          other: luminance(width + gap),
          sheet: canvas.toDataURL('image/png').split(',')[1] ?? '',
        };
      },
      { pictures: [reference.toString('base64'), ours.toString('base64')] as const, clip },
    );
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}${name}.png`, Buffer.from(sheet, 'base64'));
    const picture = (values: readonly number[]): Luminance => ({
      width: clip.width,
      height: clip.height,
      values: Float64Array.from(values),
    });
    return structuralSimilarity(picture(one), picture(other));
  } finally {
    await helper.close();
  }
}
