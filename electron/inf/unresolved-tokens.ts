import { findDirid } from '../../shared/windows/dirids';
import { type ProblemList, quoted } from './problems';
import type { InfView } from './view';

/** Sections whose texts people see or whose names Windows looks up; elsewhere a stray percent sign is common. */
const watched = /^(?:version|manufacturer|sourcedisks(?:names|files)(?:\..*)?|destinationdirs)$/i;

/**
 * Reports tokens that the chosen strings lack, in the sections that decide over the package. Windows leaves such a
 * token as it is (unconfirmed). Source: WDD inf-strings-section.
 */
export function reportUnresolvedTokens(
  view: InfView,
  models: readonly string[],
  problems: ProblemList,
): void {
  const names = new Set(models.map((name) => name.toLowerCase()));
  for (const section of view.document.sections) {
    if (!watched.test(section.name) && !names.has(section.name.toLowerCase())) continue;
    for (const line of section.lines) {
      for (const field of line.key === null ? line.fields : [line.key, ...line.fields]) {
        for (const token of view.resolve(field).unresolved) {
          if (/^\d{1,6}$/.test(token) && findDirid(Number(token)) !== null) continue;
          const message = `The token ${quoted(`%${token}%`)} is not in the strings that Windows picks for this language, so the text stays as it is: add it there.`;
          problems.add('UNRESOLVED_TOKEN', 'warning', message, field);
        }
      }
    }
  }
}
