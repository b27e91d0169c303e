import type { LogEvent } from '../../shared/model/log';
import type { LogFamily } from '../../shared/model/pc';
import { errorText } from '../../shared/windows/error-codes';
import { baseName } from '../../shared/windows/path';
import { cleanText } from './clean-text';
import { errorLine, lowerCode } from './codes';
import type { LineBuffer } from './line-buffer';
import type { Vocabulary } from './vocabulary';

type Verified = Extract<LogEvent, { type: 'signature-verified' }>;

/** Trusted and not-yet-trusted third parties: SetupAPI's way of saying yes. Source: using-setupapi-to-verify-driver-authenticode-signatures. */
const authenticodeAnswers = new Set(['0xE0000241', '0xE0000242']);

const names = {
  driver: 'specific (valid) catalog',
  authenticode: 'specific Authenticode(tm) catalog',
} as const;

/** One question to one policy. Source: measured on real logs of Windows 7 to 11. */
export function writeVerification(out: LineBuffer, words: Vocabulary, depth: number, event: Verified): void {
  const code = lowerCode(event.code);
  out.brace('sig', depth, '_VERIFY_FILE_SIGNATURE');
  const say = (text: string, loud?: 'warning'): void => out.entry('sig', depth + 1, text, loud);
  say(`Key      = ${cleanText(baseName(event.infPath))}`);
  say(`FilePath = ${cleanText(event.infPath)}`);
  say(`Catalog  = ${cleanText(event.catalogPath)}`);
  if (event.code === '0x00000000') {
    say('Success: File is signed in catalog.');
  } else if (authenticodeAnswers.has(event.code)) {
    // No exclamation mark here: Windows words a good answer as an error.
    say('Success: File is signed in Authenticode(tm) catalog.');
    say(`Error ${code}: ${errorText(event.code)}`);
  } else {
    const ending = words.failedCheck === 'code' ? `failed! (${code})` : 'failed.';
    say(`Verifying file against ${names[event.policy]} ${ending}`, 'warning');
    say(errorLine(event.code), 'warning');
  }
  out.brace('sig', depth, `_VERIFY_FILE_SIGNATURE exit(${code})`);
}

/** The INF's hash is not in the catalog. Older builds: two failed questions. Newer: one line, no question. */
export function writeChangedInf(
  out: LineBuffer,
  words: Vocabulary,
  depth: number,
  event: Extract<LogEvent, { type: 'inf-hash-missing' }>,
): void {
  if (words.changedInf === 'hash-line') {
    const inf = cleanText(baseName(event.infPath));
    const text = `Driver package INF file hash is not present in catalog file. Filename = ${inf}, Error = 0xE000024B`;
    out.entry('sig', depth, text, 'error');
    return;
  }
  const { infPath, catalogPath } = event;
  for (const policy of ['driver', 'authenticode'] as const) {
    const question = {
      type: 'signature-verified',
      policy,
      infPath,
      catalogPath,
      code: '0x800B0100',
    } as const;
    writeVerification(out, words, depth, question);
  }
}

/** A file that is not the INF differs. The last line names the INF, not the file. Reverse-engineered wording. */
export function writeChangedFile(
  out: LineBuffer,
  words: Vocabulary,
  depth: number,
  event: Extract<LogEvent, { type: 'file-altered' }>,
): void {
  const say = (text: string): void => out.entry(words.verdictCategory, depth, text, 'error');
  const [file, catalog] = [cleanText(event.file), cleanText(event.catalog)];
  say(`Failed to verify file '${file}' against catalog '${catalog}'. Error = 0xE000024B`);
  say('Catalog did not contain file hash. File is likely corrupt or a victim of tampering.');
  say(`Driver package appears to be tampered. Filename = ${cleanText(event.inf)}, Error = 0xE000024B`);
}

/** Words for signer scores. Source: driver-rank-information-in-the-setupapi-log; real logs of Windows 10 and 11. */
const scoreWords: Readonly<Record<string, string>> = {
  '0x0D000003': 'Inbox',
  '0x0D000005': 'WHQL',
  '0x0F000000': 'Authenticode',
  '0x80000000': 'Unsigned',
};

/** Builds before 1903 word scores of driver nodes differently. Source: driver-rank-information-in-the-setupapi-log. */
const olderScoreWords: Readonly<Record<string, string>> = {
  '0x0D000001': 'WHQL Logo Gold',
  '0x0D000002': 'WHQL Logo Silver',
  '0x0D000003': 'INBOX',
  '0x0D000004': 'WHQL Unclassified',
  '0x0D000005': 'WHQL',
  '0x0F000000': 'Authenticode',
  '0x80000000': 'Not digitally signed',
};

/** The word of a signer score in a driver node; the number where no word is known. */
export function signerWord(score: string, family: LogFamily): string {
  const words = family === '7' || family === '8-10.1809' ? olderScoreWords : scoreWords;
  return words[score] ?? score;
}

/** Who signed, once validation has ended well. */
export function writeSigner(
  out: LineBuffer,
  words: Vocabulary,
  depth: number,
  event: Extract<LogEvent, { type: 'signer-found' }>,
): void {
  const name = event.name === null ? null : cleanText(event.name);
  if (words.signer === 'verified-block') {
    out.entry('sto', depth, 'Verified driver package signature:');
    out.entry('sto', depth + 1, `Digital Signer Score = ${event.score}`);
    out.entry('sto', depth + 1, `Digital Signer Name  = ${name ?? '<unknown>'}`);
    return;
  }
  if (words.signer === 'score') {
    out.entry('sig', depth, `Signer Score = ${event.score}`);
    if (name !== null) out.entry('sig', depth, `Signer Name  = ${name}`);
    return;
  }
  const word = scoreWords[event.score];
  out.entry('sig', depth, `Signer Score  = ${event.score}${word === undefined ? '' : ` (${word})`}`);
  if (name !== null) out.entry('sig', depth, `Signer Name   = ${name}`);
  if (event.submissionId !== null)
    out.entry('sig', depth, `Submission ID = ${cleanText(event.submissionId)}`);
}
