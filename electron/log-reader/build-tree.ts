import type { LogEntry, LogNode, LogSeverity } from '../../shared/model/log-index';
import { closes } from './parse-brace';

/** Blocks inside blocks; whoever walks the tree may recurse so far. */
const DEEPEST = 64;

interface Draft {
  readonly entry: LogEntry;
  readonly children: Draft[];
  closing: LogEntry | null;
  severity: LogSeverity;
}

const louder = (a: LogSeverity, b: LogSeverity): LogSeverity =>
  a === 'error' || b === 'error' ? 'error' : a === 'warning' || b === 'warning' ? 'warning' : 'info';

/**
 * Nests entries by their braces, not by their blanks, which some lines get wrong. A block that is never closed ends
 * with the block around it; a closing line without its block is an entry like others.
 */
export function buildTree(entries: readonly LogEntry[]): readonly LogNode[] {
  const top: Draft[] = [];
  const open: Draft[] = [];
  const leave = (): Draft | undefined => {
    const block = open.pop();
    const parent = open.at(-1);
    if (block !== undefined && parent !== undefined)
      parent.severity = louder(parent.severity, block.severity);
    return block;
  };
  for (const entry of entries) {
    const { brace } = entry;
    const at = brace?.edge === 'close' ? open.findLastIndex((each) => isClosedBy(each, entry)) : -1;
    if (at >= 0) {
      while (open.length > at + 1) leave();
      const block = leave();
      if (block !== undefined) block.closing = entry;
      continue;
    }
    const node: Draft = { entry, children: [], closing: null, severity: entry.severity };
    const parent = open.at(-1);
    (parent?.children ?? top).push(node);
    if (parent !== undefined) parent.severity = louder(parent.severity, entry.severity);
    if (brace?.edge === 'open' && open.length < DEEPEST) open.push(node);
  }
  while (open.length > 0) leave();
  return top;
}

function isClosedBy({ entry }: Draft, closing: LogEntry): boolean {
  return entry.brace !== null && closing.brace !== null && closes(closing.brace, entry.brace);
}
