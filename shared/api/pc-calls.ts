/** Simulated PCs. */
import { z } from 'zod';
import { problemSchema } from '../model/inspection';
import { pcDetailsSchema, pcSwitchesSchema, trashedPcSchema } from '../model/pc-document';
import { architecture, call, fileSchema, id, nothing, path, sourceSchema } from './terms';

export const pcSchema = z.object({
  id,
  name: z.string().max(200),
  windows: z.string(),
  windowsName: z.string(),
  architecture: z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']),
  user: z.enum(['admin', 'standard']),
  staged: z.number().int(),
  /** Folder on disk, for the person who wants to copy it. */
  folder: z.string(),
});

export const pcCalls = {
  /** `problems` tells which files of PCs were found damaged and where they were put aside. */
  'pc.list': call(nothing, z.object({ pcs: z.array(pcSchema), problems: z.array(problemSchema) })),
  'pc.get': call(z.object({ pcId: id }), pcDetailsSchema),
  /** Renames a PC, changes its user or its switches. An impossible PC is refused with every reason. */
  'pc.update': call(
    z.object({
      pcId: id,
      user: z.enum(['admin', 'standard']).optional(),
      name: z.string().min(1).max(200).optional(),
      switches: pcSwitchesSchema.partial().optional(),
    }),
    pcSchema,
  ),
  'pc.create': call(
    z.object({
      windows: id,
      architecture: architecture.optional(),
      name: z.string().min(1).max(200).optional(),
      user: z.enum(['admin', 'standard']).optional(),
      switches: pcSwitchesSchema.partial().optional(),
    }),
    pcSchema,
  ),
  'pc.duplicate': call(z.object({ pcId: id, name: z.string().min(1).max(200).optional() }), pcSchema),
  /** As it was created: no certificates, packages, devices or log. `pc.restore` undoes it, as it does `pc.delete`. */
  'pc.reset': call(z.object({ pcId: id }), trashedPcSchema),
  'pc.delete': call(z.object({ pcId: id }), trashedPcSchema),
  'pc.trash': call(nothing, z.object({ trashed: z.array(trashedPcSchema) })),
  'pc.restore': call(z.object({ trashId: id }), pcSchema),
  'pc.export': call(z.object({ pcId: id }), fileSchema),
  'pc.import': call(
    z.object({ source: sourceSchema }),
    z.object({ pc: pcSchema, problems: z.array(problemSchema) }),
  ),
  /** Shows a PC's folder that lies elsewhere among the PCs; nothing is copied. */
  'pc.link': call(z.object({ path }), pcSchema),
} as const;

export type PcSummary = z.infer<typeof pcSchema>;
