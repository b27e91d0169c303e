import type { Page } from '@playwright/test';

/**
 * The rows of a screenshot that hold ink, as `[first, last + 1]` of each run: rows in which at least one pixel is
 * far from the ground, the ground being the most frequent colour. An underline belongs to its line: runs less than three rows
 * apart are one. Decodes the PNG in the page's own browser.
 */
export async function inkRows(page: Page, png: Buffer): Promise<readonly (readonly [number, number])[]> {
  const decoder = await page.context().newPage();
  try {
    return await decoder.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (context === null) throw new Error('no 2d canvas');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const at = (pixel: number) =>
        ((data[pixel * 4] ?? 0) << 16) | ((data[pixel * 4 + 1] ?? 0) << 8) | (data[pixel * 4 + 2] ?? 0);
      const counts = new Map<number, number>();
      for (let pixel = 0; pixel < width * height; pixel += 1)
        counts.set(at(pixel), (counts.get(at(pixel)) ?? 0) + 1);
      const ground = [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
      const distance = (color: number) =>
        [16, 8, 0].reduce(
          (sum, shift) => sum + Math.abs(((color >> shift) & 255) - ((ground >> shift) & 255)),
          0,
        );
      const runs: [number, number][] = [];
      for (let y = 0; y < height; y += 1) {
        let inked = false;
        for (let x = 0; x < width && !inked; x += 1) inked = distance(at(y * width + x)) > 200;
        const last = runs.at(-1);
        if (!inked) continue;
        if (last !== undefined && y - last[1] < 3) last[1] = y + 1;
        else runs.push([y, y + 1]);
      }
      return runs;
    }, png.toString('base64'));
  } finally {
    await decoder.close();
  }
}
