import type { StoreLogEvent } from '../../shared/model/log';
import type { LogFamily, WindowsProfile } from '../../shared/model/pc';
import { joinPath } from '../../shared/windows/path';
import { eol } from './boot-session';
import { cleanText } from './clean-text';
import { deviceIdCount, errorLine, lowerCode } from './codes';
import { type DeletionWords, deletionCommand, deletions } from './deletion-vocabulary';
import type { LineBuffer } from './line-buffer';
import { repository } from './store-lines';
import { vocabularies } from './vocabulary';

type Deleted = Extract<StoreLogEvent, { type: 'package-deleted' }>;

const ok = '0x00000000';

/** The section of one deletion, with pnputil as its caller. Sources: see `deletions`. */
export function writePackageDeleted(
  out: LineBuffer,
  windows: Pick<WindowsProfile, 'logFamily' | 'build'>,
  event: Deleted,
): void {
  const family = windows.logFamily;
  const words = deletions[family];
  const published = cleanText(event.publishedName);
  out.raw(`>>>  [${words.title} - ${published}]`);
  out.raw(`>>>  Section start ${out.time.full(out.now())}`);
  out.raw(`      cmd: ${deletionCommand(windows, published, event.force)}`);
  if (words.body === 'unstage' && event.code === ok) writeUnstage(out, family, event, 0);
  if (words.body === 'driver-setup') writeDriverSetup(out, family, words, event);
  out.raw(`<<<  Section end ${out.time.full(out.now())}`);
  const status = event.code === ok ? 'SUCCESS' : `FAILURE(${lowerCode(event.code)})`;
  out.raw(`<<<  [Exit status: ${status}]${eol}${eol}`);
}

function writeDriverSetup(out: LineBuffer, family: LogFamily, words: DeletionWords, event: Deleted): void {
  const published = cleanText(event.publishedName);
  const path = `C:\\Windows\\INF\\${published}`;
  const code = lowerCode(event.code);
  const failed = event.code !== ok;
  const depth = words.throughSetupApi ? 1 : 0;
  if (words.throughSetupApi) {
    out.entry('inf', 0, 'Flags: 0x00000000');
    out.entry('dvs', 0, `{DrvSetupUninstallDriver - ${path}}`);
  }
  out.entry('dvs', depth, 'Flags: 0x00000000');
  out.brace('dvs', depth, `Driver Setup Delete Driver Package: ${published}`);
  if (failed) out.entry('utl', depth + 1, `INF '${published}' is still in use by system.`, 'warning');
  else {
    out.brace('pol', depth + 1, 'Driver package policy check');
    out.brace('pol', depth + 1, 'Driver package policy check - exit(0x00000000)');
    writeUnstage(out, family, event, depth + 1);
  }
  out.brace('dvs', depth, `Driver Setup Delete Driver Package - exit (${code})`);
  if (failed) out.entry('dvs', depth, `Failed to uninstall driver packages. Error = ${event.code}`, 'error');
  if (!words.throughSetupApi) return;
  // This brace alone tells its code without `0x`.
  out.entry('dvs', 0, `{DrvSetupUninstallDriver - exit(${code.slice(2)})}`);
  if (!failed) return;
  out.entry('inf', 0, 'Failed to delete package from Driver Store', 'error');
  out.entry('inf', 0, errorLine(event.code), 'error');
  out.entry('inf', 0, `Error uninstalling OEM INF '${path}'`, 'error');
  out.entry('inf', 0, errorLine(event.code), 'error');
}

/** Out of the database, the published INF, the files, the catalog. */
function writeUnstage(out: LineBuffer, family: LogFamily, event: Deleted, depth: number): void {
  const folder = cleanText(event.repositoryFolder);
  const inf = cleanText(joinPath(joinPath(repository, event.repositoryFolder), event.inf));
  const { core, infFacts } = vocabularies[family];
  out.brace('sto', depth, `Unstage Driver Package: ${inf}`);
  if (infFacts === 'inside-stage') writeFacts(out, depth + 1, event);
  if (core) out.brace('sto', depth + 1, `Core Driver Package Delete: ${folder}`);
  const at = core ? depth + 2 : depth + 1;
  out.brace('sto', at, 'DRIVERSTORE DELETE BEGIN');
  out.brace('sto', at, 'DRIVERSTORE DELETE BEGIN: exit(0x00000000)');
  writeUnpublish(out, family, event, at, inf);
  out.brace('cpy', at, `Delete Directory: ${cleanText(joinPath(repository, event.repositoryFolder))}`);
  out.brace('cpy', at, 'Delete Directory: exit(0x00000000)');
  out.brace('sto', at, 'DRIVERSTORE DELETE END');
  if (event.hasCatalog) {
    const catalog = cleanText(event.publishedName.replace(/\.inf$/i, '.cat'));
    out.entry('sig', at + 1, `Uninstalled catalog '${catalog}'.`);
  }
  out.brace('sto', at, 'DRIVERSTORE DELETE END: exit(0x00000000)');
  if (core) out.brace('sto', depth + 1, 'Core Driver Package Delete: exit(0x00000000)');
  out.brace('sto', depth, 'Unstage Driver Package: exit(0x00000000)');
}

function writeFacts(out: LineBuffer, depth: number, event: Deleted): void {
  const rows = [
    ['Provider', event.provider],
    ['Class GUID', event.classGuid],
    ['Driver Version', event.driverVersion],
  ] as const;
  for (const [key, value] of rows) {
    if (value !== null) out.entry('inf', depth, `${key.padEnd(14)} = ${cleanText(value)}`);
  }
}

function writeUnpublish(
  out: LineBuffer,
  family: LogFamily,
  event: Deleted,
  depth: number,
  inf: string,
): void {
  const folder = cleanText(event.repositoryFolder);
  const published = cleanText(event.publishedName);
  const { register } = vocabularies[family];
  const nodes = register === 'index' ? [] : register.nodes;
  const node = nodes[0] ?? 'SYSTEM';
  out.brace('idb', depth, `Unpublish Driver Package: ${inf}`);
  const start = out.now();
  out.entry('idb', depth + 1, `Clearing active driver package '${folder}'.`);
  out.entry('cpy', depth + 1, `Unpublished '${published}'.`);
  out.entry('idb', depth + 1, `Deindexed ${deviceIdCount(event.deviceIds)} for '${folder}'.`);
  for (const name of nodes) {
    const time = Math.max(0, out.now().getTime() - start.getTime());
    out.entry('sto', depth + 1, `Flushed driver database node '${name}'. Time = ${time} ms`);
  }
  out.brace('idb', depth, 'Unpublish Driver Package: exit(0x00000000)');
  out.brace('idb', depth, `Unregister Driver Package: ${inf}`);
  out.entry('idb', depth + 1, `Unregistered driver package '${folder}' from '${published}'.`);
  out.entry('idb', depth + 1, `Deleted driver package object '${folder}' from ${node} database node.`);
  out.entry('idb', depth + 1, `Deleted driver INF file object '${published}' from ${node} database node.`);
  out.brace('idb', depth, 'Unregister Driver Package: exit(0x00000000)');
}
