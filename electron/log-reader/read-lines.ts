import type { LogLine, LogSection } from '../../shared/model/log-index';
import type { LogIndex } from './index-log';
import type { LogSource } from './log-source';
import { decodeLine } from './text-format';
import { type WalkedLine, walkLines } from './walk-lines';

/** What of a line is decoded, in bytes. Windows writes no longer ones; damaged logs have lines of megabytes. */
export const LONGEST_LINE = 64 * 1024;
/** Lines of a section that are read for its tree. */
const LONGEST_SECTION = 50_000;

/**
 * The lines `from` to `to`, 1-based and both included, as many as there are. Rejects with the error of the source.
 */
export async function readLines(
  source: LogSource,
  index: LogIndex,
  from: number,
  to: number,
): Promise<readonly LogLine[]> {
  const lines: LogLine[] = [];
  for await (const walked of walkLines(source, index, from, to, LONGEST_LINE)) {
    for (const each of walked) lines.push(lineOf(each, index));
  }
  return lines;
}

/** A walked line with its text; it was walked with `LONGEST_LINE` kept. */
export function lineOf({ line, start, end, bytes }: WalkedLine, { format }: LogIndex): LogLine {
  const text = decodeLine(bytes, 0, bytes.length, format);
  return { line, text, cutFrom: end - start > LONGEST_LINE ? end - start : null };
}

/**
 * The bytes of one line with its end, and the mark before the first: all lines one after another are the file, byte
 * for byte. `null` for a line that is not there.
 */
export async function readLineBytes(
  source: LogSource,
  index: LogIndex,
  line: number,
): Promise<Uint8Array | null> {
  for await (const [found] of walkLines(source, index, line, line, 0))
    if (found !== undefined) return source.read(found.start, found.end - found.start);
  return null;
}

/**
 * The lines of a section without those of sections that another process wrote in between; the first 50,000 of a longer
 * one.
 */
export async function readSection(
  source: LogSource,
  index: LogIndex,
  section: LogSection,
): Promise<readonly LogLine[]> {
  const last = Math.min(section.lastLine, section.firstLine + LONGEST_SECTION - 1);
  const lines = await readLines(source, index, section.firstLine, last);
  if (!section.interleaved) return lines;
  const others = sectionsWithin(index, section, last);
  return lines.filter(({ line }) => !others.some((each) => each.firstLine <= line && line <= each.lastLine));
}

/** More than a thousand sections inside another are damage, not processes. */
function sectionsWithin(index: LogIndex, section: LogSection, last: number): readonly LogSection[] {
  return index
    .sections(section.index + 1, 1000)
    .filter(({ firstLine, lastLine }) => firstLine <= last && lastLine <= section.lastLine);
}
