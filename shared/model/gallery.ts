/** The gallery: each window that a package makes Windows show, and each PC on which nobody is asked. */
import { z } from 'zod';
import { promptSchema, stagingResultSchema } from './simulation';
import { storyWindowSchema } from './story';
import { categories } from './verdict';

/** Display scales of Windows, in percent of 96 dpi. */
export const pictureScaleSchema = z.literal([100, 125, 150, 200]);
export type PictureScale = z.infer<typeof pictureScaleSchema>;

/** Whether apps of the simulated PC are dark: only title bars follow, where that Windows has dark ones. */
export const pictureThemeSchema = z.enum(['light', 'dark']);

/** All that it takes to draw one reproduced window: no call of the engine is needed for it. */
export const pictureSubjectSchema = z.object({
  window: storyWindowSchema,
  /** Id of the Windows release, by whose build the texts of windows around prompts are picked. */
  windows: z.string(),
  family: promptSchema.shape.family,
  scale: pictureScaleSchema,
  theme: pictureThemeSchema,
});
export type PictureSubject = z.infer<typeof pictureSubjectSchema>;

/** A PC and its user, as a tile lists them. */
export const galleryPlaceSchema = z.object({
  /** Key of the PC in a matrix of the same request. */
  pc: z.string(),
  /** Folder of a saved PC; `null` for one that was made up. */
  id: z.string().nullable(),
  name: z.string(),
  windows: z.string(),
  windowsName: z.string(),
  architecture: z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']),
  user: z.enum(['admin', 'standard']),
});
export type GalleryPlace = z.infer<typeof galleryPlaceSchema>;

export const galleryTileSchema = z.object({
  /** Stem of a file's name, once in each gallery: `win11-24h2-admin-publisher-trust`. */
  name: z.string(),
  inf: z.string(),
  category: z.enum(categories),
  /** Where this very window comes, in the order of the request. */
  places: z.array(galleryPlaceSchema).min(1),
  /** `null` where nobody is asked. */
  prompt: promptSchema.nullable(),
  /** How the run ends with every prompt answered by its default. */
  outcome: stagingResultSchema.shape.outcome,
  code: stagingResultSchema.shape.code,
  /** What the program that asked Windows to install is told, in Windows' words. */
  callerText: z.string(),
  explanation: z.string(),
  /** Statements behind this tile that no public source proves. */
  unconfirmed: z.array(z.string()),
});
export type GalleryTile = z.infer<typeof galleryTileSchema>;

/** The JSON beside pictures that the command line made, schema `driver-preflight/pictures@1`. */
export const picturesSchema = z.object({
  schema: z.literal('driver-preflight/pictures@1'),
  source: z.string(),
  windows: z.string(),
  architecture: z.string(),
  user: z.enum(['admin', 'standard']),
  scale: pictureScaleSchema,
  files: z.array(
    z.object({
      file: z.string(),
      inf: z.string(),
      /** Kind of the reproduced window; for prompts the dialog. */
      window: z.string(),
      /** In pixels, the transparent margin included. */
      width: z.number().int(),
      height: z.number().int(),
    }),
  ),
});
export type Pictures = z.infer<typeof picturesSchema>;
