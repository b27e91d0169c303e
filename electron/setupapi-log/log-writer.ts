import { assertNever } from '../../shared/assert-never';
import type { DeviceLogEvent } from '../../shared/model/device';
import type { LogEvent, StoreLogEvent } from '../../shared/model/log';
import type { WindowsProfile } from '../../shared/model/pc';
import { cleanText } from './clean-text';
import { lowerCode } from './codes';
import { decisionLines } from './decision-lines';
import { writePackageDeleted } from './deletion-lines';
import { writeDeviceEvent } from './device-lines';
import {
  writeImportEnd,
  writeImportStart,
  writePackageCopy,
  writeSectionEnd,
  writeSectionStart,
  writeStageEnd,
  writeStageStart,
  writeStagingCopy,
} from './import-lines';
import { createLineBuffer, type LineBuffer } from './line-buffer';
import { createLogTime } from './log-time';
import { writeDeviceRemoved } from './removal-lines';
import { writeChangedFile, writeChangedInf, writeSigner, writeVerification } from './signature-lines';
import { writeStored } from './store-lines';
import { type Vocabulary, vocabularyOf } from './vocabulary';

export interface LogWriterOptions {
  /** Asked for each line that carries a time. */
  readonly clock: () => Date;
  /** What the PC's local time is ahead of UTC; without it, this computer's own zone. */
  readonly utcOffsetMinutes?: number;
}

type AnyLogEvent = LogEvent | DeviceLogEvent | StoreLogEvent;

/** Tells a staging run in one Windows version's words. One writer serves one run at a time. */
export interface LogWriter {
  /** The lines of one event, each ending in CR LF. Never throws on hostile values; every value stays on its line. */
  write(event: AnyLogEvent): string;
}

interface Run {
  readonly out: LineBuffer;
  readonly words: Vocabulary;
  readonly profile: WindowsProfile;
  /** Depth of lines inside `{Stage Driver Package}`. */
  readonly stage: number;
  stageStarted: Date;
}

/**
 * A writer for the family that a Windows profile belongs to.
 * Source: the documented grammar (format-of-a-text-log-*) as corrected by real logs of Windows 7 to 11.
 */
export function createLogWriter(profile: WindowsProfile, options: LogWriterOptions): LogWriter {
  const words = vocabularyOf(profile);
  const out = createLineBuffer(options.clock, createLogTime(options.utcOffsetMinutes));
  const run: Run = {
    out,
    words,
    profile,
    stage: words.outer === null ? 1 : 2,
    stageStarted: options.clock(),
  };
  return {
    write: (event) => {
      writeEvent(run, event);
      return out.take();
    },
  };
}

function writeEvent(run: Run, event: AnyLogEvent): void {
  const { out, words, stage } = run;
  switch (event.type) {
    case 'section-start':
      writeSectionStart(out, words, event);
      return;
    case 'import-start':
      writeImportStart(out, words, run.profile, event);
      return;
    case 'package-copied':
      writePackageCopy(out, words, event);
      return;
    case 'policy-checked':
      out.brace('pol', stage - 1, 'Driver package policy check');
      out.brace(
        'pol',
        stage - 1,
        `Driver package policy check - exit(${lowerCode(event.code ?? '0x00000000')})`,
      );
      return;
    case 'stage-start':
      run.stageStarted = out.now();
      writeStageStart(out, words, event);
      return;
    case 'files-staged':
      writeStagingCopy(out, words, event);
      return;
    case 'validation-start':
      writeValidationStart(run, event);
      return;
    case 'catalog-invalid': {
      const where = `Catalog = ${cleanText(event.catalog)}, Error = ${event.code}`;
      out.entry(
        words.verdictCategory,
        stage + 1,
        `Driver package catalog file is invalid. ${where}`,
        'warning',
      );
      out.entry(words.verdictCategory, stage + 1, 'Assuming that driver package is not signed.', 'warning');
      return;
    }
    case 'signature-verified':
      writeVerification(out, words, stage + 1, event);
      return;
    case 'inf-hash-missing':
      writeChangedInf(out, words, stage + 1, event);
      return;
    case 'files-verified':
      writeFilesVerified(run, event.catalog);
      return;
    case 'file-altered':
      writeChangedFile(out, words, stage + 1, event);
      return;
    case 'decision':
      for (const [loudness, text] of decisionLines(event.decision, run.profile.logFamily)) {
        out.entry(words.verdictCategory, stage + 1, text, loudness);
      }
      return;
    case 'certificate-installed':
      out.entry(words.verdictCategory, stage + 1, 'Driver package certificate was successfully installed.');
      return;
    case 'validation-end':
      writeValidationEnd(run, event.code);
      return;
    case 'signer-found':
      writeSigner(out, words, stage, event);
      return;
    case 'package-stored':
      writeStored(out, words, stage, event);
      return;
    case 'stage-end':
      writeStageEnd(out, words, event, run.stageStarted);
      return;
    case 'import-end':
      writeImportEnd(out, words, event);
      return;
    case 'section-end':
      writeSectionEnd(out, words, event);
      return;
    case 'device-section-start':
    case 'driver-list-built':
    case 'driver-selected':
    case 'device-refused':
    case 'device-installed':
    case 'device-section-end':
      writeDeviceEvent(out, run.profile.logFamily, event);
      return;
    case 'package-deleted':
      writePackageDeleted(out, run.profile, event);
      return;
    case 'device-removed':
      writeDeviceRemoved(out, event);
      return;
    default:
      assertNever(event);
  }
}

function writeValidationStart(run: Run, event: Extract<LogEvent, { type: 'validation-start' }>): void {
  const { out, words, stage } = run;
  out.brace('sto', stage, words.validate.open);
  if (words.opensInf) out.entry('inf', stage + 1, `Opened INF: '${cleanText(event.infPath)}' ([strings])`);
  if (words.catalogIsValid && event.catalogReadable) {
    out.entry('sig', stage + 1, 'Driver package catalog is valid.');
  }
}

function writeFilesVerified(run: Run, catalog: string): void {
  const { out, words, stage } = run;
  if (words.filesCategory === null) return;
  const text = `Validating driver package files against catalog '${cleanText(catalog)}'.`;
  out.entry(words.filesCategory, stage + 1, text);
}

/** Validation's exit, and after a refusal the two lines that follow it everywhere. */
function writeValidationEnd(run: Run, code: string): void {
  const { out, words, stage } = run;
  const failed = code !== '0x00000000';
  if (failed && words.failedValidation) {
    out.entry('sig', stage + 1, `Driver package failed signature validation. Error = ${code}`, 'error');
  }
  out.brace('sto', stage, `${words.validate.open}${words.validate.close}${lowerCode(code)})`);
  if (!failed) return;
  const text = `Driver package failed signature verification. Error = ${code}`;
  out.entry(words.verdictCategory, stage, text, 'error');
  out.entry('sto', stage, `Failed to import driver package into Driver Store. Error = ${code}`, 'error');
}
