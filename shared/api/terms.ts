/** What the calls of every group are written with. */
import { z } from 'zod';

export const id = z.string().min(1).max(200);
export const path = z.string().min(1).max(32_767);
export const thumbprint = z.string().regex(/^[0-9A-F]{40}$/);
export const store = z.enum(['trusted', 'disallowed', 'root']);
export const architecture = z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']);
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
export const nothing = z.object({});
/** A file that the person is given: its proposed name and its bytes in base64. */
export const fileSchema = z.object({ fileName: z.string(), base64: z.string() });
/** A file or folder that the person gave: a path on this computer, or what an upload was stored as. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('path'), path }),
  z.object({ kind: z.literal('upload'), uploadId: id }),
]);

export type SavedFile = z.infer<typeof fileSchema>;
export type Source = z.infer<typeof sourceSchema>;
