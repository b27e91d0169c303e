import type { LogEntry, LogFact } from '../../shared/model/log-index';
import { readPair } from './fact-rules';

/** One driver that was considered for a device: what the log tells of it, by key in lower case. */
export type DriverNode = ReadonlyMap<string, LogFact>;

/** The drivers considered for a device, and the block of values of the one chosen. Source: real logs of Windows 7 to 11. */
export interface DriverNodes {
  readonly nodes: readonly DriverNode[];
  readonly selected: DriverNode | null;
}

const opening = /^(?:Created )?Driver Node:$/;
const choosing = /^Selected(?: Driver)?:$/;
/** More drivers than this are not considered for one device. */
const MOST = 1000;

/** Collects the values below each `Created Driver Node:` and `Selected:`; a block ends where the indent goes back. */
export function readDriverNodes(entries: readonly LogEntry[]): DriverNodes {
  const nodes: Map<string, LogFact>[] = [];
  let selected: Map<string, LogFact> | null = null;
  let block: { readonly indent: number; readonly facts: Map<string, LogFact> } | null = null;
  for (const { text, indent, line } of entries) {
    if (opening.test(text) || choosing.test(text)) {
      const facts = new Map<string, LogFact>();
      block = { indent, facts };
      if (choosing.test(text)) selected = facts;
      else if (nodes.length < MOST) nodes.push(facts);
    } else if (block !== null && indent > block.indent) {
      const pair = readPair(text);
      if (pair !== null) block.facts.set(pair.key, { value: pair.value.replace(/^\[(.*)\]$/, '$1'), line });
    } else block = null;
  }
  return { nodes, selected };
}

/** Everything told of the chosen driver: in its own block, and in that of its node, which has the same INF. */
export function selectedNode({ nodes, selected }: DriverNodes): DriverNode | null {
  if (selected === null) return null;
  const inf = selected.get('inffile')?.value.toLowerCase();
  const node = nodes.find((each) => inf !== undefined && each.get('infname')?.value.toLowerCase() === inf);
  return new Map([...(node ?? []), ...selected]);
}
