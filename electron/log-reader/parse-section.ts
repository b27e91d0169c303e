import type { LogEntry, LogLine, ParsedSection } from '../../shared/model/log-index';
import { buildTree } from './build-tree';
import { parseEntry } from './parse-entry';
import { readFacts } from './section-facts';

/**
 * The tree and the facts of the lines of one section, from its title to its exit status; either may be missing. Never
 * fails: a line that the grammar has no place for is a `raw` entry in the tree.
 */
export function parseSection(lines: readonly LogLine[]): ParsedSection {
  const entries = lines.map(parseEntry).filter(({ kind }) => kind !== 'blank');
  const nodes = buildTree(entries.filter(isContent));
  const find = (kind: LogEntry['kind']): LogEntry | undefined => entries.find((each) => each.kind === kind);
  const title = find('section-title');
  return {
    title: title?.text ?? '',
    // A section of the older dialect has its start in its title.
    startTime: find('section-start')?.time ?? title?.time ?? null,
    endTime: find('section-end')?.time ?? null,
    nodes,
    facts: readFacts(entries, nodes),
  };
}

const isContent = ({ kind }: LogEntry): boolean => kind === 'entry' || kind === 'raw' || kind === 'header';
