/** What would be seen, changing nothing: matrix, gallery and story. */
import { z } from 'zod';
import { storyRoutes } from '../model/choices';
import { galleryTileSchema, pictureScaleSchema, pictureThemeSchema } from '../model/gallery';
import { matrixSchema } from '../model/matrix';
import { promptAnswerSchema, promptSchema, stagingResultSchema } from '../model/simulation';
import { storySchema } from '../model/story';
import { architecture, call, fileSchema, id } from './terms';

/** Which cells a matrix has. */
export const matrixRequestSchema = z.object({
  inspectionId: id,
  /** Saved PCs. */
  pcIds: z.array(id).max(500),
  /** PCs that are made up for the matrix. */
  fresh: z.array(z.object({ windows: id, architecture })).max(500),
  users: z
    .array(z.enum(['admin', 'standard']))
    .min(1)
    .max(2),
});

/** Which tiles a gallery has: those of the cells of a matrix, each, or one for all that show the same window. */
export const galleryRequestSchema = matrixRequestSchema.extend({ each: z.boolean() });

/** On which PCs and for whom the matrix is shown. */
export const matrixChoiceSchema = z.object({
  /** Saved PCs that are not wanted: a PC that is created later is. */
  leftOut: z.array(id).max(10_000).readonly(),
  /** Releases of PCs that are made up; `null` for every one, those that a later version brings included. */
  windows: z.array(id).max(500).readonly().nullable(),
  architectures: z.array(architecture).max(5).readonly(),
  users: matrixRequestSchema.shape.users.readonly(),
});

export const foresightCalls = {
  /** One open source on many PCs: saved ones by id, others by Windows and architecture. */
  'matrix.run': call(matrixRequestSchema, z.object({ matrix: matrixSchema })),
  'matrix.export': call(matrixRequestSchema.extend({ format: z.enum(['csv', 'json', 'html']) }), fileSchema),
  /** What one cell stands for: the prompt that a person would meet, and the log of each way through it. */
  'matrix.cell': call(
    matrixRequestSchema.extend({ key: id, inf: z.string(), user: z.enum(['admin', 'standard']) }),
    z.object({
      prompt: promptSchema.nullable(),
      runs: z.array(
        z.object({ answer: promptAnswerSchema.nullable(), result: stagingResultSchema, log: z.string() }),
      ),
    }),
  ),
  /** Every window that an open source makes Windows show, and where nobody is asked. Nothing is changed. */
  'gallery.show': call(
    galleryRequestSchema,
    z.object({ tiles: z.array(galleryTileSchema), problems: matrixSchema.shape.problems }),
  ),
  /** Pictures of those windows: one as PNG, all as ZIP, or in a report with checks and log. The host takes them. */
  'gallery.export': call(
    galleryRequestSchema.extend({
      format: z.enum(['png', 'zip', 'html', 'pdf']),
      /** Name of the only tile that is wanted; `null` for all. PNG needs one. */
      tile: id.nullable(),
      scale: pictureScaleSchema,
      theme: pictureThemeSchema,
    }),
    fileSchema,
  ),
  /**
   * How installing one package would go for the person at a PC, scene by scene. Nothing is changed on the PC. Without
   * `answer` the story ends at its prompt.
   */
  'story.tell': call(
    z.object({
      inspectionId: id,
      packageIndex: z.number().int().min(0),
      pc: z.union([z.object({ pcId: id }), z.object({ windows: id, architecture })]),
      user: z.enum(['admin', 'standard']).optional(),
      route: z.enum(storyRoutes),
      answer: promptAnswerSchema.optional(),
    }),
    storySchema,
  ),
} as const;

export type GalleryRequest = z.infer<typeof galleryRequestSchema>;
export type MatrixChoice = z.infer<typeof matrixChoiceSchema>;
export type MatrixRequest = z.infer<typeof matrixRequestSchema>;
