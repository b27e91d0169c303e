import { defaultPcs } from './default-pcs';
import { linkFile } from './layout';

/** Names that Windows keeps for devices, with any ending. Source: Naming Files, Paths, and Namespaces. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/**
 * An identifier for a new PC: its name in letters that every file system takes, and a number when that is taken.
 * The first PCs' identifiers are never given to another: a damaged `pc.json` of theirs is made anew from the table.
 */
export function freeId(name: string, entries: readonly string[]): string {
  const taken = new Set([
    ...entries.map((entry) => entry.toLowerCase()),
    ...defaultPcs.map((pc) => pc.id.toLowerCase()),
  ]);
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, 60)
    .replace(/^[-.]+|[-.]+$/g, '');
  const stem = plain === '' || reserved.test(plain) ? `pc-${plain}`.replace(/-$/, '') : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id) && !taken.has(linkFile(id))) return id;
  }
}
