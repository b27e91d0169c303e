import type { LogEntry, LogNode, LogSignatureCheck } from '../../shared/model/log-index';
import { readPair } from './fact-rules';

/** Every `_VERIFY_FILE_SIGNATURE` block of a tree, in order. Source: real logs of Windows 7 to 11. */
export function readSignatureChecks(nodes: readonly LogNode[]): readonly LogSignatureCheck[] {
  return nodes.flatMap((node) =>
    node.entry.brace?.name === '_VERIFY_FILE_SIGNATURE' && node.entry.brace.edge === 'open'
      ? [readCheck(node)]
      : readSignatureChecks(node.children),
  );
}

function readCheck({ entry, children, closing }: LogNode): LogSignatureCheck {
  const value = (wanted: string): string | null => {
    for (const child of children) {
      const pair = readPair(child.entry.text);
      if (pair?.key === wanted) return pair.value;
    }
    return null;
  };
  return {
    line: entry.line,
    key: value('key'),
    filePath: value('filepath'),
    catalog: value('catalog'),
    exitCode: codeOf(closing),
  };
}

const codeOf = (closing: LogEntry | null): string | null => closing?.brace?.exitCode ?? null;
