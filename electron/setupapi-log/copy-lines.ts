import { errorText } from '../../shared/windows/error-codes';
import { baseName, dirName, joinPath } from '../../shared/windows/path';
import { cleanText } from './clean-text';
import type { LineBuffer } from './line-buffer';
import type { Vocabulary } from './vocabulary';

/** Copies one folder's files to another; `missing` is the file at which it stops. */
export interface CopyJob {
  readonly from: string;
  readonly to: string;
  readonly files: readonly string[];
  readonly missing: string | null;
  /** Windows 7 prints it for each file: 0 for the temporary copy, 0x10 for the driver store's. */
  readonly copyStyle: string;
}

const aborted = `Error 995: ${errorText('0x000003E3')}`;
const notFound = `Error 2: ${errorText('0x00000002')}`;

/** The copy as its family tells it. */
export function writeCopy(out: LineBuffer, words: Vocabulary, depth: number, job: CopyJob): void {
  if (words.copy === 'file-queue') writeFileQueue(out, depth, job);
  else writePlainCopy(out, words.copy === 'commit', depth, job);
}

/** Windows 8 and later: one line a file. The braces came with Windows 10 1903. */
function writePlainCopy(out: LineBuffer, commit: boolean, depth: number, job: CopyJob): void {
  if (commit) out.brace('flq', depth, 'FILE_QUEUE_COMMIT');
  const inside = commit ? depth + 1 : depth;
  for (const file of job.files) {
    const source = cleanText(joinPath(job.from, file));
    const target = cleanText(joinPath(job.to, file));
    if (file === job.missing) {
      writeMissingFile(out, inside, source, target);
      break;
    }
    out.entry('flq', inside, `Copying '${source}' to '${target}'.`);
  }
  if (commit) {
    const code = job.missing === null ? '0x00000000' : '0x000003e3';
    out.brace('flq', depth, `FILE_QUEUE_COMMIT - exit(${code})`);
  }
}

/** Source: a real Windows 8.x log quoted in a public issue (BTH_BROADCOMM). */
function writeMissingFile(out: LineBuffer, depth: number, source: string, target: string): void {
  out.entry('flq', depth, 'Error installing file (0x00000002)', 'error');
  out.entry('flq', depth, notFound, 'error');
  out.entry('flq', depth + 1, `SourceFile   - '${source}'`, 'warning');
  out.entry('flq', depth + 1, `TargetFile   - '${target}'`, 'warning');
  out.entry('cpy', depth, `Failed to copy file '${source}' to '${target}'. Error = 0x00000002`, 'error');
  out.entry('flq', depth, 'SPFQNOTIFY_COPYERROR: returned SPFQOPERATION_ABORT.', 'error');
  out.entry('flq', depth, aborted, 'error');
  out.entry('flq', depth, 'FileQueueCommit aborting!', 'error');
  out.entry('flq', depth, aborted, 'error');
}

/** Windows 7 names its temporary files SET, four hex digits, .tmp; here counted from a number of the folder. */
function temporaryName(folder: string, index: number): string {
  let seed = 0;
  for (let at = 0; at < folder.length; at += 1) seed = (seed * 31 + folder.charCodeAt(at)) & 0xffff;
  return `SET${((seed + index) & 0xffff).toString(16).toUpperCase().padStart(4, '0')}.tmp`;
}

/** Windows 7: queue every file, then commit the queue. None of these braces carries a time. */
function writeFileQueue(out: LineBuffer, depth: number, job: CopyJob): void {
  const say = (more: number, text: string): void => out.entry('flq', depth + more, text);
  for (const file of job.files) {
    say(0, '{FILE_QUEUE_COPY}');
    say(1, `CopyStyle      - ${job.copyStyle}`);
    say(1, `SourceRootPath - '${cleanText(dirName(joinPath(job.from, file)))}'`);
    say(1, `SourceFilename - '${cleanText(baseName(file))}'`);
    say(1, `TargetDirectory- '${cleanText(dirName(joinPath(job.to, file)))}'`);
    say(0, '{FILE_QUEUE_COPY exit(0x00000000)}');
  }
  say(0, '{_commit_file_queue}');
  say(1, `CommitQ DelNodes=0 RenNodes=0 CopyNodes=${job.files.length}`);
  say(1, '{_commit_copy_subqueue}');
  say(2, `subqueue count=${job.files.length}`);
  say(2, 'source media:');
  say(3, `SourcePath   - [${cleanText(job.from)}]`);
  say(3, `SourceFile   - [${cleanText(job.files[0] ?? '')}]`);
  say(3, 'Flags        - 0x00000000');
  for (const [index, file] of job.files.entries()) {
    const source = cleanText(joinPath(job.from, file));
    const target = cleanText(joinPath(job.to, file));
    const temporary = cleanText(joinPath(dirName(joinPath(job.to, file)), temporaryName(job.to, index)));
    say(2, '{_commit_copyfile}');
    if (file === job.missing) {
      writeMissingFile7(out, depth, source, temporary, target);
      return;
    }
    say(3, `CopyFile: '${source}'`);
    say(3, `      to: '${temporary}'`);
    say(3, `MoveFile: '${temporary}'`);
    say(3, `      to: '${target}'`);
    say(2, '{_commit_copyfile exit OK}');
  }
  say(1, '{_commit_copy_subqueue exit OK}');
  say(0, '{_commit_file_queue exit OK}');
}

/** Source: a real Windows 7 log quoted in a public issue (VMware USB). */
function writeMissingFile7(
  out: LineBuffer,
  depth: number,
  source: string,
  temporary: string,
  target: string,
) {
  const at = depth + 3;
  out.entry('flq', at, 'Error installing file (0x00000002)', 'error');
  out.entry('flq', at, notFound, 'error');
  out.entry('flq', at, `SourceFile   - '${source}'`, 'warning');
  out.entry('flq', at, `TempFile     - '${temporary}'`);
  out.entry('flq', at, `TargetFile   - '${target}'`, 'warning');
  out.entry('flq', at, '{SPFQNOTIFY_COPYERROR}');
  out.entry('sto', at, `Failed to copy file '${source}' to '${target}'. Error = 0x00000002`, 'error');
  out.entry('flq', at, '{SPFQNOTIFY_COPYERROR - returned 0x00000000}');
  out.entry('flq', at, 'SPFQNOTIFY_COPYERROR: returned SPFQOPERATION_ABORT.', 'error');
  out.entry('flq', at, notFound, 'error');
  out.entry('flq', depth + 2, '{_commit_copyfile exit(0x00000002)}');
  out.entry('flq', depth + 1, '{_commit_copy_subqueue exit(0x00000002)}');
  out.entry('flq', depth + 1, 'FileQueueCommit aborting!', 'error');
  out.entry('flq', depth + 1, notFound, 'error');
  out.entry('flq', depth, '{_commit_file_queue exit(0x00000002)}');
}
