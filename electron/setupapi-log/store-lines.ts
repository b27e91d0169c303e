import type { LogEvent } from '../../shared/model/log';
import { joinPath } from '../../shared/windows/path';
import { cleanText } from './clean-text';
import { deviceIdCount } from './codes';
import type { LineBuffer } from './line-buffer';
import type { Vocabulary } from './vocabulary';

type Stored = Extract<LogEvent, { type: 'package-stored' }>;

export const repository = 'C:\\Windows\\System32\\DriverStore\\FileRepository';

/** How long a step took. The simulation's steps take no time of their own: what the clock says is told. */
const since = (out: LineBuffer, start: Date): number => Math.max(0, out.now().getTime() - start.getTime());

function writeRestorePoint(out: LineBuffer, words: Vocabulary, depth: number, description: string): void {
  const start = out.now();
  out.entry(words.restorePoint, depth, 'Create system restore point:');
  out.entry(words.restorePoint, depth + 1, `Description = ${cleanText(description)}`);
  out.entry(words.restorePoint, depth + 1, `Time        = ${since(out, start)}ms`);
  out.entry(words.restorePoint, depth + 1, 'Status      = 0x00000000 (SUCCESS)');
}

function writeCopyDirectory(
  out: LineBuffer,
  words: Vocabulary,
  depth: number,
  from: string,
  to: string,
): void {
  const category = words.register === 'index' ? 'sto' : 'cpy';
  out.brace(category, depth, `Copy Directory: ${cleanText(from)}`);
  out.entry(category, depth + 1, `Target Path = ${cleanText(to)}`);
  out.brace(category, depth, 'Copy Directory: exit(0x00000000)');
}

/** Windows 7: one brace for indexing and publishing. The lines inside are unconfirmed. */
function writeIndex(out: LineBuffer, depth: number, inf: string, event: Stored): void {
  out.brace('sto', depth, `Index Driver Package: ${inf}`);
  out.entry('idb', depth + 1, `Registered driver store entry '${cleanText(event.repositoryFolder)}'.`);
  out.entry('idb', depth + 1, `Published 'C:\\Windows\\INF\\${cleanText(event.publishedName)}'.`);
  out.brace('sto', depth, 'Index Driver Package: exit(0x00000000)');
}

function writeRegister(
  out: LineBuffer,
  nodes: readonly string[],
  depth: number,
  inf: string,
  event: Stored,
): void {
  const folder = cleanText(event.repositoryFolder);
  const published = cleanText(event.publishedName);
  const node = nodes[0] ?? 'SYSTEM';
  out.brace('idb', depth, `Register Driver Package: ${inf}`);
  out.entry('idb', depth + 1, `Created driver package object '${folder}' in ${node} database node.`);
  out.entry('idb', depth + 1, `Created driver INF file object '${published}' in ${node} database node.`);
  out.entry('idb', depth + 1, `Registered driver package '${folder}' with '${published}'.`);
  out.brace('idb', depth, 'Register Driver Package: exit(0x00000000)');
  out.brace('idb', depth, `Publish Driver Package: ${inf}`);
  const start = out.now();
  out.entry('idb', depth + 1, `Activating driver package '${folder}'.`);
  out.entry(
    'cpy',
    depth + 1,
    `Published '${cleanText(joinPath(event.repositoryFolder, event.inf))}' to '${published}'.`,
  );
  out.entry('idb', depth + 1, `Indexed ${deviceIdCount(event.deviceIds)} for '${folder}'.`);
  for (const name of nodes) {
    out.entry('sto', depth + 1, `Flushed driver database node '${name}'. Time = ${since(out, start)} ms`);
  }
  out.brace('idb', depth, 'Publish Driver Package: exit(0x00000000)');
}

/**
 * The copy into the repository, the database entries and the catalog.
 * Source: measured on real logs; a restore point comes before an unsigned package only.
 */
export function writeStored(out: LineBuffer, words: Vocabulary, depth: number, event: Stored): void {
  const target = joinPath(repository, event.repositoryFolder);
  const inf = cleanText(joinPath(target, event.inf));
  const at = words.core ? depth + 1 : depth;
  if (words.core) out.brace('sto', depth, `Core Driver Package Import: ${cleanText(event.repositoryFolder)}`);
  out.brace('sto', at, words.begin);
  if (words.opensInf)
    out.entry('inf', at + 1, `Opened INF: '${cleanText(joinPath(event.from, event.inf))}' ([strings])`);
  if (event.restorePoint !== null) writeRestorePoint(out, words, at + 1, event.restorePoint);
  out.brace('sto', at, `${words.begin}: exit(0x00000000)`);
  if (words.register === 'index') {
    out.entry('sto', at, 'Importing driver package files:');
    out.entry('sto', at + 1, `Source Path      = ${cleanText(event.from)}`);
    out.entry('sto', at + 1, `Destination Path = ${cleanText(target)}`);
  }
  writeCopyDirectory(out, words, at, event.from, target);
  if (words.register === 'index') writeIndex(out, at, inf, event);
  else writeRegister(out, words.register.nodes, at, inf, event);
  const start = out.now();
  out.brace('sto', at, words.end);
  if (words.flushedFiles) {
    out.entry('dvi', at + 1, `Flushed all driver package files to disk. Time = ${since(out, start)} ms`);
  }
  if (event.catalog !== null) {
    const installed = event.publishedName.replace(/\.inf$/i, '.cat');
    out.entry('sig', at + 1, `Installed catalog '${cleanText(event.catalog)}' as '${cleanText(installed)}'.`);
  }
  out.brace('sto', at, `${words.end}: exit(0x00000000)`);
  if (words.core) out.brace('sto', depth, 'Core Driver Package Import: exit(0x00000000)');
}
