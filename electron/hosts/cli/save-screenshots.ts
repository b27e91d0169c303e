import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SavedFile } from '../../../shared/api';
import type { PictureScale, PictureSubject, Pictures } from '../../../shared/model/gallery';
import { distinctNames, scalePart, type WindowName, windowName } from '../../../shared/picture-name';
import { AppError } from '../../app';
import { findFolders } from '../common/folders';
import { browserPictures } from '../pictures/browser-pictures';
import { pngSize } from '../pictures/png-size';
import type { Terminal } from './terminal';

export interface Screenshots {
  readonly folder: string;
  readonly scale: PictureScale;
}

/** What a command that shows windows gives. */
export interface Output {
  readonly json: boolean;
  readonly screenshots: Screenshots | null;
}

/** One window to take a picture of. */
export interface Shot extends Pick<PictureSubject, 'window' | 'family'> {
  readonly inf: string;
  /** What is shown, for the file's name. */
  readonly name: string;
}

interface From extends Pick<WindowName, 'pc' | 'windows' | 'architecture'> {
  readonly source: string;
  readonly user: Pictures['user'];
}

/**
 * Saves a PNG of each window and `pictures.json`, which lists them; the same windows get the same names each time.
 * Rejects with `AppError`: USAGE where no browser is installed, UNREADABLE when the folder cannot be written.
 */
export async function saveScreenshots(
  shots: readonly Shot[],
  from: From,
  { folder, scale }: Screenshots,
  terminal: Terminal,
): Promise<void> {
  const nameOf = distinctNames();
  const several = new Set(shots.map(({ inf }) => inf)).size > 1;
  const { windows, architecture, user, source } = from;
  const pictures = shots.length === 0 ? [] : await take(shots, windows, scale, terminal);
  const files: Pictures['files'] = [];
  const contents = new Map<string, string | Uint8Array>();
  for (const [index, { inf, name, window }] of shots.entries()) {
    const picture = pictures[index];
    if (picture === undefined) continue;
    const stem = nameOf(windowName({ ...from, inf: several ? inf : null, window: name }));
    const file = `${stem}${scalePart(scale)}.png`;
    const kind = window.kind === 'prompt' ? window.prompt.dialog : window.kind;
    files.push({ file, inf, window: kind, ...pngSize(picture) });
    contents.set(file, picture);
  }
  const summary: Pictures = {
    schema: 'driver-preflight/pictures@1',
    source,
    windows,
    architecture,
    user,
    scale,
    files,
  };
  contents.set('pictures.json', `${JSON.stringify(summary, null, 2)}\n`);
  await writeAll(resolve(folder), contents);
  terminal.hint(told(files.length, resolve(folder)));
}

/** Saves files into a folder, over older ones of their names. Rejects with `AppError` UNREADABLE when it cannot. */
export async function saveFiles(folder: string, files: readonly SavedFile[]): Promise<void> {
  const contents = files.map(({ fileName, base64 }) => [fileName, Buffer.from(base64, 'base64')] as const);
  await writeAll(resolve(folder), new Map(contents));
}

function take(shots: readonly Shot[], windows: string, scale: PictureScale, terminal: Terminal) {
  const theme = 'light' as const;
  terminal.status('Taking pictures');
  return browserPictures(findFolders().temp)
    .take(shots.map(({ window, family }) => ({ window, family, windows, scale, theme })))
    .finally(() => terminal.status(''));
}

async function writeAll(folder: string, contents: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of contents) await writeFile(join(folder, name), content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('UNREADABLE', `${folder} cannot be written: ${reason}`, { cause: error });
  }
}

const told = (count: number, folder: string): string =>
  count === 0
    ? `Nobody is asked, so there is no window to take a picture of; ${join(folder, 'pictures.json')} says so.`
    : `${count === 1 ? '1 picture was' : `${count} pictures were`} saved in ${folder}.`;
