/** One entry of `7z l -slt`. */
export interface ListedEntry {
  readonly name: string;
  readonly size: number;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  /** A named pipe, a device or a socket. */
  readonly isSpecial: boolean;
  readonly isEncrypted: boolean;
  readonly method: string;
}

/**
 * Reads the technical listing: after a line of ten dashes, one block of `Key = value` lines per entry. Source:
 * 7-Zip help, "l (List contents of archive)", switch `-slt`.
 */
export function parseListing(output: string): readonly ListedEntry[] {
  const entries: ListedEntry[] = [];
  const start = output.indexOf('\n----------\n');
  if (start < 0) return entries;
  let fields = new Map<string, string>();
  const finish = () => {
    const name = fields.get('Path');
    if (name !== undefined) entries.push(entryOf(name, fields));
    fields = new Map();
  };
  for (const line of output.slice(start + 12).split('\n')) {
    const mark = line.indexOf(' = ');
    // An empty value is printed as `Key = ` or `Key =`.
    if (mark < 0) {
      if (line === '') finish();
      continue;
    }
    const key = line.slice(0, mark);
    if (!fields.has(key)) fields.set(key, line.slice(mark + 3));
  }
  finish();
  return entries;
}

function entryOf(name: string, fields: ReadonlyMap<string, string>): ListedEntry {
  const attributes = fields.get('Attributes') ?? '';
  const size = Number(fields.get('Size') || 0);
  return {
    name,
    size: Number.isFinite(size) ? size : Number.POSITIVE_INFINITY,
    isFolder: /^[A-Z]*D/.test(attributes) || fields.get('Folder') === '+',
    // Unix mode `l…`; Windows reparse points carry the letter L.
    isLink: / l/.test(attributes) || /^[A-Z]*L/.test(attributes) || Boolean(fields.get('Symbolic Link')),
    // The first letter of a Unix mode: `-` a file, `d` a folder, `l` a link, `0` no type. Source: ls(1), 7-Zip.
    isSpecial: / [^\s\-dl0]\S{9}/.test(attributes),
    isEncrypted: fields.get('Encrypted') === '+',
    method: fields.get('Method') ?? '',
  };
}
