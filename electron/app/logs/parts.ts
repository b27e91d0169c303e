import type { LogSection, LogSummary } from '../../../shared/model/log-index';
import { type LogIndex, type LogSource, parseEntry, readLines } from '../../log-reader';

/** A log's bytes and where everything is in them. */
export interface ReadLog {
  readonly source: LogSource;
  readonly index: LogIndex;
}

/** Lines in which a text that has no sections must show that it is of a log. */
const LOOKED_AT = 2000;

/** Whether a log has entries, but no section around them, as people paste them. */
const isLoose = (index: LogIndex): boolean => index.sectionCount === 0 && index.lines > 0;

/** The sections of a log; loose lines count as one. */
export const sectionCount = (index: LogIndex): number => (isLoose(index) ? 1 : index.sectionCount);

export function summaryOf(index: LogIndex): LogSummary {
  const summary = index.summary();
  if (!isLoose(index)) return summary;
  return { ...summary, sections: 1, failedSections: summary.errors > 0 ? 1 : 0 };
}

/** `null` for a section that is not there. */
export function sectionNumber(index: LogIndex, at: number): LogSection | null {
  return at === 0 && isLoose(index) ? looseSection(index) : index.section(at);
}

/** The index of the section that a line belongs to. */
export function sectionOfLine(index: LogIndex, line: number): number | null {
  return isLoose(index) ? 0 : (index.sectionAt(line)?.index ?? null);
}

function looseSection(index: LogIndex): LogSection {
  const { warnings, errors } = index.summary();
  const title = 'Lines without a section';
  return {
    index: 0,
    firstLine: 1,
    lastLine: index.lines,
    byteStart: 0,
    byteEnd: index.size,
    title,
    name: title,
    argument: null,
    operation: 'other',
    startTime: null,
    endTime: null,
    bootSession: null,
    status: errors > 0 ? 'failure' : 'unknown',
    exitCode: null,
    severity: errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info',
    warnings,
    errors,
    ended: errors > 0,
    interleaved: false,
  };
}

/** Whether a text is of a log of SetupAPI: it has sections, its header, or entries. */
export async function isLog({ source, index }: ReadLog): Promise<boolean> {
  if (index.sectionCount > 0 || index.summary().dialect !== 'unknown') return true;
  const lines = await readLines(source, index, 1, LOOKED_AT);
  return lines.some((line) => {
    const { kind, category } = parseEntry(line);
    return kind === 'entry' && category !== null;
  });
}
