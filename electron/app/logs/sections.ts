import type { LogSection } from '../../../shared/model/log-index';
import type { SectionFilter } from '../../../shared/model/log-view';
import type { LogIndex } from '../../log-reader';
import { sectionCount, sectionNumber } from './parts';

export interface SectionPage {
  readonly sections: readonly LogSection[];
  /** Sections that the filter leaves. */
  readonly total: number;
}

/** Which sections a filter leaves, as it was last asked: a list is scrolled with the same filter. */
interface Filtered {
  readonly index: LogIndex;
  readonly size: number;
  readonly key: string;
  readonly left: readonly number[];
}

/** Makes what lists the sections of one log, page by page. */
export function createSectionList() {
  let last: Filtered | null = null;
  return (index: LogIndex, from: number, count: number, filter: SectionFilter = {}): SectionPage => {
    const key = JSON.stringify(filter);
    if (key === '{}') {
      const total = sectionCount(index);
      return { sections: range(index, from, Math.min(total, from + count)), total };
    }
    if (last?.index !== index || last.size !== index.size || last.key !== key) {
      last = { index, size: index.size, key, left: filtered(index, filter) };
    }
    const page = last.left.slice(from, from + count);
    return { sections: page.flatMap((at) => sectionNumber(index, at) ?? []), total: last.left.length };
  };
}

function range(index: LogIndex, from: number, to: number): readonly LogSection[] {
  const sections: LogSection[] = [];
  for (let at = from; at < to; at += 1) {
    const section = sectionNumber(index, at);
    if (section !== null) sections.push(section);
  }
  return sections;
}

function filtered(index: LogIndex, filter: SectionFilter): readonly number[] {
  const text = filter.text?.toLowerCase() ?? '';
  const left: number[] = [];
  for (let at = 0; at < sectionCount(index); at += 1) {
    const section = sectionNumber(index, at);
    if (section !== null && passes(section, filter, text)) left.push(at);
  }
  return left;
}

function passes(section: LogSection, filter: SectionFilter, text: string): boolean {
  const { statuses, operations, severities, from, to } = filter;
  const start = section.startTime;
  return (
    statuses?.includes(section.status) !== false &&
    operations?.includes(section.operation) !== false &&
    severities?.includes(section.severity) !== false &&
    (text === '' || section.title.toLowerCase().includes(text)) &&
    (from === undefined || (start !== null && start >= from)) &&
    // A shorter moment stands for all that begin with it.
    (to === undefined || (start !== null && start.slice(0, to.length) <= to))
  );
}
