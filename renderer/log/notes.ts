import { z } from 'zod';

/** What a person has marked in one log, by line: a bookmark, with a note or without (empty). */
const notesSchema = z.object({
  /** The log's size when the newest mark was made. */
  size: z.number().int().min(0),
  marks: z.array(z.object({ line: z.number().int().min(1), note: z.string() })),
});

export type LogMark = z.infer<typeof notesSchema>['marks'][number];

/** What tells a log from others: logs grow at their end, so its beginning says which it is. */
export interface LogIdentity {
  readonly name: string;
  readonly size: number;
  /** Its first lines. */
  readonly head: string;
}

/** FNV-1a, 32 bits, in hex: enough to tell the logs of one desk apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

const keyOf = ({ name, head }: LogIdentity) => `log-notes:${hashOf(head)}:${name}`;

/** The marks of a log. None when there are none, or when what is kept belongs to a longer log of the same beginning. */
export function readMarks(storage: Pick<Storage, 'getItem'>, identity: LogIdentity): readonly LogMark[] {
  try {
    const read = notesSchema.safeParse(JSON.parse(storage.getItem(keyOf(identity)) ?? 'null'));
    return read.success && read.data.size <= identity.size ? read.data.marks : [];
  } catch {
    return [];
  }
}

/** Keeps the marks of a log. Gives false where the browser keeps nothing (no room, or forbidden). */
export function keepMarks(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  identity: LogIdentity,
  marks: readonly LogMark[],
): boolean {
  try {
    if (marks.length === 0) storage.removeItem(keyOf(identity));
    else storage.setItem(keyOf(identity), JSON.stringify({ size: identity.size, marks }));
    return true;
  } catch {
    return false;
  }
}

/** With a mark on a line, its note replaced; `null` takes the mark away. In the lines' order. */
export function withMark(marks: readonly LogMark[], line: number, note: string | null): readonly LogMark[] {
  const others = marks.filter((mark) => mark.line !== line);
  return note === null ? others : [...others, { line, note }].sort((a, b) => a.line - b.line);
}
