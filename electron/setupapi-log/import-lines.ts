import type { LogEvent, LogInfFacts } from '../../shared/model/log';
import type { WindowsProfile } from '../../shared/model/pc';
import { baseName, joinPath } from '../../shared/windows/path';
import { eol } from './boot-session';
import { cleanText } from './clean-text';
import { errorLine, lowerCode } from './codes';
import { writeCopy } from './copy-lines';
import type { LineBuffer } from './line-buffer';
import { repository } from './store-lines';
import type { Vocabulary } from './vocabulary';

type Of<T extends LogEvent['type']> = Extract<LogEvent, { type: T }>;

const ok = '0x00000000';

/** Section marks and the command line. Source: format-of-a-text-log-section-header; measured form of 7 to 11. */
export function writeSectionStart(out: LineBuffer, words: Vocabulary, event: Of<'section-start'>): void {
  const path = cleanText(event.infPath);
  out.raw(`>>>  [${words.title} - ${path}]`);
  out.raw(`>>>  Section start ${out.time.full(out.now())}`);
  out.raw(`      cmd: ${words.command.split('{inf}').join(path)}`);
  if (words.opening !== null) out.entry(words.opening.category, 0, words.opening.text);
}

function writeFacts(out: LineBuffer, depth: number, facts: LogInfFacts, newest: boolean): void {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Provider', facts.provider],
    ['Class GUID', facts.classGuid],
    ['Driver Version', facts.driverVersion],
    ['Catalog File', facts.catalogFile],
  ];
  for (const [key, value] of rows) {
    if (value === null) continue;
    out.entry(
      'inf',
      depth,
      newest ? `${key.padEnd(14)} = ${cleanText(value)}` : `${key}: ${cleanText(value)}`,
    );
  }
  if (newest) out.entry('inf', depth, 'Version Flags  = 0x00000011');
}

export function writeImportStart(
  out: LineBuffer,
  words: Vocabulary,
  profile: Pick<WindowsProfile, 'major' | 'minor' | 'build'>,
  event: Of<'import-start'>,
): void {
  const path = cleanText(event.infPath);
  const depth = words.outer === null ? 0 : 1;
  if (words.outer !== null) out.brace(words.outer.category, 0, `${words.outer.name}: ${path}`);
  if (words.infFacts === 'after-outer') writeFacts(out, depth, event.facts, false);
  if (words.copy !== 'file-queue') return;
  const version = `${profile.major}.${profile.minor}.${profile.build}`;
  out.entry('sto', depth, 'Importing driver package into Driver Store:');
  out.entry('sto', depth + 1, `Driver Store   = C:\\Windows\\System32\\DriverStore (Online | ${version})`);
  out.entry('sto', depth + 1, `Driver Package = ${path}`);
  out.entry('sto', depth + 1, `Architecture   = ${event.architecture}`);
  out.entry('sto', depth + 1, 'Locale Name    = neutral');
  out.entry('sto', depth + 1, 'Flags          = 0x00000000');
}

/** The copy to the temporary folder: it comes before any signature is looked at. */
export function writePackageCopy(out: LineBuffer, words: Vocabulary, event: Of<'package-copied'>): void {
  const depth = words.outer === null ? 0 : 1;
  const target = cleanText(event.to);
  const job = { ...event, copyStyle: ok };
  if (words.copy === 'file-queue') {
    out.entry('sto', depth, `Copying driver package files to '${target}'.`);
    writeCopy(out, words, depth, job);
    if (event.missing === null) return;
    out.entry(
      'sto',
      depth,
      `Failed to copy driver package files to '${target}'. Error = 0x00000002`,
      'error',
    );
    return;
  }
  out.brace('sto', depth, `Copy Driver Package: ${cleanText(event.infPath)}`);
  out.entry('sto', depth + 1, `Driver Package = ${cleanText(event.infPath)}`);
  out.entry('sto', depth + 1, 'Flags          = 0x00000007');
  out.entry('sto', depth + 1, `Destination    = ${target}`);
  out.entry('sto', depth + 1, `Copying driver package files to '${target}'.`);
  writeCopy(out, words, depth + 1, job);
  if (event.missing !== null) {
    out.entry('sto', depth + 1, `Failed to copy driver package to '${target}'. Error = 0x00000002`, 'error');
    out.brace('sto', depth, 'Copy Driver Package: exit(0x00000002)');
    return;
  }
  out.brace('sto', depth, 'Copy Driver Package: exit(0x00000000)');
  if (words.importFlags) out.entry('ump', depth, 'Import flags: 0x00000000');
}

export function writeStageStart(out: LineBuffer, words: Vocabulary, event: Of<'stage-start'>): void {
  const depth = words.outer === null ? 0 : 1;
  const path = cleanText(event.infPath);
  out.brace('sto', depth, `Stage Driver Package: ${path}`);
  if (words.infFacts === 'inside-stage') writeFacts(out, depth + 1, event.facts, true);
  if (words.opensInf) out.entry('inf', depth + 1, `Opened INF: '${path}' ([strings])`);
  if (!words.queryConfigurability) return;
  out.brace('inf', depth + 1, `Query Configurability: ${path}`);
  out.entry('inf', depth + 2, `Driver package '${cleanText(baseName(event.infPath))}' is configurable.`);
  out.brace('inf', depth + 1, 'Query Configurability: exit(0x00000000)');
}

export function writeStagingCopy(out: LineBuffer, words: Vocabulary, event: Of<'files-staged'>): void {
  const depth = words.outer === null ? 1 : 2;
  if (words.copy === 'file-queue') {
    out.entry('sto', depth, 'Copying driver package files:');
    out.entry('sto', depth + 1, `Source Path      = ${cleanText(event.from)}`);
    out.entry('sto', depth + 1, `Destination Path = ${cleanText(event.to)}`);
  }
  writeCopy(out, words, depth, { ...event, missing: null, copyStyle: '0x00000010' });
}

/** Stage's exit; on failure Windows 7 adds a line with the time that staging took. */
export function writeStageEnd(
  out: LineBuffer,
  words: Vocabulary,
  event: Of<'stage-end'>,
  started: Date,
): void {
  const depth = words.outer === null ? 0 : 1;
  out.brace('sto', depth, `Stage Driver Package: exit(${lowerCode(event.code)})`);
  if (event.code === ok || !words.failedStage) return;
  const time = Math.max(0, out.now().getTime() - started.getTime());
  const text = `Failed to stage driver package to Driver Store. Error = ${event.code}, Time = ${time} ms`;
  out.entry('sto', depth, text, 'error');
}

export function writeImportEnd(out: LineBuffer, words: Vocabulary, event: Of<'import-end'>): void {
  if (words.outer === null) return;
  const { category, name, closing } = words.outer;
  out.brace(category, 0, `${name}${closing}${lowerCode(event.code)})`);
}

function writeFailure(out: LineBuffer, words: Vocabulary, infPath: string, code: string): void {
  const path = cleanText(infPath);
  if (words.failure === 'driver-setup') {
    const text = `Failed to import driver packages under '${path}'. Error = ${lowerCode(code)}`;
    out.entry('dvs', 0, text, 'error');
    return;
  }
  if (words.failure === 'import') {
    out.entry('inf', 0, 'Failed to import driver package into driver store', 'error');
    out.entry('inf', 0, errorLine(code), 'error');
    return;
  }
  out.entry('inf', 0, 'Add to Driver Store unsuccessful', 'warning');
  out.entry('inf', 0, errorLine(code), 'warning');
  out.entry('inf', 0, 'returning failure to SetupCopyOEMInf', 'error');
}

/** What the caller is told, and the section's end with its two blank lines. */
export function writeSectionEnd(out: LineBuffer, words: Vocabulary, event: Of<'section-end'>): void {
  if (words.success === 'opened-and-paths') {
    out.entry('inf', 0, `Opened INF: '${cleanText(event.infPath)}' ([strings])`);
  }
  if (event.stored === null) writeFailure(out, words, event.infPath, event.code);
  else if (words.success !== 'none') {
    const folder = joinPath(repository, event.stored.repositoryFolder);
    out.entry('inf', 0, `Driver Store Path: ${cleanText(joinPath(folder, event.stored.inf))}`);
    out.entry('inf', 0, `Published Inf Path: C:\\Windows\\INF\\${cleanText(event.stored.publishedName)}`);
  }
  out.raw(`<<<  Section end ${out.time.full(out.now())}`);
  const status = event.stored === null ? `FAILURE(${lowerCode(event.code)})` : 'SUCCESS';
  out.raw(`<<<  [Exit status: ${status}]${eol}${eol}`);
}
