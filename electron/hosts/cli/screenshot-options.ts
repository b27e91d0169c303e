import { type Command, Option } from 'commander';
import type { PictureScale } from '../../../shared/model/gallery';
import type { Screenshots } from './save-screenshots';

export interface ScreenshotFlags {
  readonly screenshots?: string;
  readonly scale?: keyof typeof scales;
}

const scales = { '1': 100, '1.25': 125, '1.5': 150, '2': 200 } as const satisfies Record<
  string,
  PictureScale
>;

/** `--screenshots` and `--scale`, of the commands that show windows. */
export function addScreenshotOptions(command: Command): Command {
  return command
    .option(
      '--screenshots <DIR>',
      'save a PNG of each window, and pictures.json, which lists them, in this folder; needs an installed ' +
        'Chromium, Chrome or Edge, but no display',
    )
    .addOption(
      new Option('--scale <SCALE>', 'display scale of the pictures (default: 1)').choices(
        Object.keys(scales),
      ),
    );
}

/** Where pictures go and how large they are; `null` when none were asked for. A scale alone is a usage error. */
export function screenshotOptions(
  { screenshots, scale }: ScreenshotFlags,
  command: Command,
): { readonly screenshots: Screenshots | null } {
  if (screenshots !== undefined) return { screenshots: { folder: screenshots, scale: scales[scale ?? '1'] } };
  if (scale !== undefined) command.error('error: --scale is for pictures: name a folder with --screenshots.');
  return { screenshots: null };
}
