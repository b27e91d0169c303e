import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { type BatchLine, batchLineSchema } from '../../../shared/model/batch';
import { AppError } from '../app-error';

/** A whole line of a file, and what has to be known of it without reading it again. */
export interface IndexedLine {
  readonly path: string;
  readonly state: string | null;
  readonly category: BatchLine['category'];
  /** Why the package could not be inspected. */
  readonly failure: string | null;
  /** Bytes from the beginning of the file, and with the line end. */
  readonly start: number;
  readonly length: number;
}

const newline = 0x0a;
/** The largest packages have some hundred thousand files. */
const longestLine = 256 * 1024 * 1024;
const [inspected, failed] = batchLineSchema.options;

/** Looser than the line's own schema, so that a line is not read twice as long as it took to write. */
const briefSchema = z.object({
  schema: z.union([inspected.shape.schema, failed.shape.schema]),
  source: z.object({ path: z.string() }),
  state: z.string().nullable().default(null),
  category: failed.shape.category.default(null),
  problems: z.array(z.object({ message: z.string() })),
});

/**
 * Reads which lines a file has. A line that was cut off, or that a power failure garbled, is left out.
 * Throws `AppError` USAGE when the file begins otherwise than such a file does: it is somebody's, and stays as it is.
 */
export async function indexLines(file: FileHandle, name: string): Promise<readonly IndexedLine[]> {
  const found: IndexedLine[] = [];
  let first = true;
  for await (const { bytes, start, whole } of linesOf(file, name)) {
    const brief = whole ? briefOf(bytes) : null;
    if (first && brief === null && (whole || !beginsRight(bytes))) throw otherFile(name);
    first = false;
    if (brief === null) continue;
    const { source, state, category, problems, schema } = brief;
    const failure = schema === failed.shape.schema.value ? (problems[0]?.message ?? '') : null;
    found.push({ path: source.path, state, category, failure, start, length: bytes.length + 1 });
  }
  return found;
}

function briefOf(bytes: Buffer): z.infer<typeof briefSchema> | null {
  try {
    return briefSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Of a first line that was cut off, as much as there is. */
function beginsRight(bytes: Buffer): boolean {
  const start = Buffer.from('{"schema":"driver-preflight/');
  const common = Math.min(start.length, bytes.length);
  return bytes.subarray(0, common).equals(start.subarray(0, common));
}

async function* linesOf(file: FileHandle, name: string) {
  let rest: Buffer[] = [];
  let start = 0;
  let held = 0;
  for await (const read of file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1024 ** 2 })) {
    let chunk: Buffer = read;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline)) {
      const bytes = Buffer.concat([...rest, chunk.subarray(0, end)]);
      yield { bytes, start, whole: true };
      start += bytes.length + 1;
      rest = [];
      held = 0;
      chunk = chunk.subarray(end + 1);
    }
    if (chunk.length > 0) rest.push(chunk);
    held += chunk.length;
    if (held > longestLine) throw otherFile(name);
  }
  if (held > 0) yield { bytes: Buffer.concat(rest), start, whole: false };
}

const otherFile = (name: string): AppError =>
  new AppError(
    'USAGE',
    `${name} holds something else than the lines of inspect --each. It was left as it is; name another file.`,
  );
