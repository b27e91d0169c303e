import type { SavedFile } from '../../../shared/api';
import type { PictureScale } from '../../../shared/model/gallery';
import { type OnceDeps, passingPc, readSource } from '../packages/once';
import type { PcOptions } from '../pcs/pc-options';
import type { PictureTaker } from '../picture-taker';
import { galleryFile, withPictures } from './files';
import { galleryOf } from './gallery';

export interface GalleryOnceOptions {
  readonly scale: PictureScale;
  readonly pictures: PictureTaker;
}

/**
 * What one PC shows of the packages at `path` as files that stand alone, for the command line: a report in HTML and in
 * PDF and, where anybody is asked, a ZIP of the pictures. Rejects with `AppError`.
 */
export async function galleryOnce(
  path: string,
  options: GalleryOnceOptions & PcOptions & OnceDeps,
): Promise<readonly SavedFile[]> {
  const { scale, pictures } = options;
  const found = await passingPc(options);
  const facts = await readSource(path, { architecture: found.pc.architecture }, options);
  const now = new Date();
  const tiles = galleryOf({
    facts: [facts],
    pcs: [found],
    users: [found.pc.user],
    each: false,
    now: () => now,
  });
  const look = { scale, theme: 'light' } as const;
  const pictured = await withPictures(tiles, look, pictures);
  const asked = pictured.some(({ picture }) => picture !== null);
  const formats = ['html', 'pdf', ...(asked ? (['zip'] as const) : [])] as const;
  const context = { source: facts.source.path, pictures, now };
  const files: SavedFile[] = [];
  for (const format of formats) files.push(await galleryFile(pictured, { ...look, format }, context));
  return files;
}
