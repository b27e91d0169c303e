import type { CallInput, SavedFile } from '../../../shared/api';
import { namePart, scalePart } from '../../../shared/picture-name';
import { AppError } from '../app-error';
import type { PictureTaker } from '../picture-taker';
import type { ReportTile } from './gallery';
import { type Pictured, reportHtml } from './html';
import { zipPictures } from './zip-pictures';

type ExportInput = CallInput<'gallery.export'>;

/** The tiles, each that has a window with its picture. Rejects with `AppError` where the host can take none. */
export async function withPictures(
  tiles: readonly ReportTile[],
  { scale, theme }: Pick<ExportInput, 'scale' | 'theme'>,
  pictures: PictureTaker,
): Promise<readonly Pictured[]> {
  const drawable = tiles.flatMap(({ tile: { prompt, places } }) => {
    const windows = places[0]?.windows;
    if (prompt === null || windows === undefined) return [];
    const window = { kind: 'prompt', prompt, answer: null } as const;
    return [{ window, windows, family: prompt.family, scale, theme }];
  });
  const taken = drawable.length === 0 ? [] : await pictures.take(drawable);
  let next = 0;
  return tiles.map((each) => {
    const picture = each.tile.prompt === null ? null : (taken[next++] ?? null);
    return { ...each, picture };
  });
}

interface FileContext {
  /** What the source is called in names and titles. */
  readonly source: string;
  readonly pictures: PictureTaker;
  readonly now: Date;
}

/** Tiles as one file: a picture, a ZIP of them, or a report. Rejects with `AppError` USAGE when there is no picture. */
export async function galleryFile(
  tiles: readonly Pictured[],
  { format, scale, theme }: Pick<ExportInput, 'format' | 'scale' | 'theme'>,
  { source, pictures, now }: FileContext,
): Promise<SavedFile> {
  const suffix = `${theme === 'dark' ? '-dark' : ''}${scalePart(scale)}`;
  const files = tiles.flatMap(({ tile, picture }) =>
    picture === null ? [] : [{ name: `${tile.name}${suffix}.png`, bytes: picture }],
  );
  const stem = `${namePart(source.split(/[\\/]/).at(-1) ?? '') || 'package'}-windows`;
  const report = () => reportHtml(tiles, { source, scale, made: now });
  const [first] = files;
  switch (format) {
    case 'png':
      if (first === undefined || tiles.length !== 1) {
        throw new AppError('USAGE', 'A single picture is of one window: name a tile on which Windows asks.');
      }
      return savedFile(first.name, first.bytes);
    case 'zip':
      if (first === undefined) {
        throw new AppError('USAGE', 'Nobody is asked anywhere, so there is no window to take a picture of.');
      }
      return savedFile(`${stem}.zip`, await zipPictures(files, now));
    case 'html':
      return savedFile(`${stem}.html`, Buffer.from(report()));
    case 'pdf':
      return savedFile(`${stem}.pdf`, await pictures.print(report()));
  }
}

function savedFile(fileName: string, bytes: Uint8Array): SavedFile {
  return { fileName, base64: Buffer.from(bytes).toString('base64') };
}
