import type { ExplainedSection } from '../../../shared/model/explanation';
import type { LogSection, ParsedSection } from '../../../shared/model/log-index';
import type { Failure } from '../../../shared/model/log-view';
import { explainSection, windowsOfLog } from '../../explain';
import { parseSection, readSection } from '../../log-reader';
import { AppError } from '../app-error';
import { type ReadLog, sectionCount, sectionNumber } from './parts';

/** A section with its lines understood and explained. */
export interface KnownSection {
  readonly section: LogSection;
  readonly parsed: ParsedSection;
  readonly explained: ExplainedSection;
}

/** Sections that are looked at for failures that their status does not tell. */
const MOST_LOOKED_AT = 2000;

/** Reads and explains a section. Rejects with `AppError` NOT_FOUND when it is not there. */
export async function knownSection(log: ReadLog, at: number): Promise<KnownSection> {
  const section = sectionNumber(log.index, at);
  if (section === null) {
    const count = sectionCount(log.index);
    throw new AppError('NOT_FOUND', `There is no section ${at + 1}: the log has ${count}.`);
  }
  const parsed = parseSection(await readSection(log.source, log.index, section));
  const windows = windowsOfLog(log.index.summary().header);
  return { section, parsed, explained: explainSection(section, parsed, windows) };
}

/** The failed sections, the latest first: `limit` of them explained, and how many there are. */
export async function failuresOf(
  log: ReadLog,
  limit: number,
): Promise<{ readonly failures: readonly Failure[]; readonly total: number }> {
  const failures: Failure[] = [];
  let total = 0;
  let looked = 0;
  for (let at = sectionCount(log.index) - 1; at >= 0; at -= 1) {
    const section = sectionNumber(log.index, at);
    if (section === null) continue;
    const failed = section.status === 'failure';
    // A device that does not start leaves an error in a section that ends well.
    const mayHave = !failed && section.errors > 0 && looked < MOST_LOOKED_AT;
    if (failed && failures.length >= limit) {
      total += 1;
      continue;
    }
    if (!failed && !mayHave) continue;
    looked += 1;
    const { explained } = await knownSection(log, at);
    if (explained.status !== 'FAILURE') continue;
    total += 1;
    if (failures.length < limit) failures.push({ index: at, explained });
  }
  return { failures, total };
}
