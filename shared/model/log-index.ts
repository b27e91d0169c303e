import type { Problem } from './problem';

/** How loud an entry is: `!` is a warning, `!!!` an error. Source: format-of-a-text-log-entry. */
export type LogSeverity = 'info' | 'warning' | 'error';

/**
 * The grammar a log is written in: `text-log` since Windows Vista, `setupapi-log` up to Windows XP and Server 2003,
 * `unknown` for a text that shows neither (it still reads line by line).
 */
export type LogDialect = 'text-log' | 'setupapi-log' | 'unknown';

/**
 * How the bytes of a log become text, as its first 64 KiB tell. `ascii` says nothing of what comes later: there each line
 * is UTF-8 where it is valid UTF-8. `ansi` is read as windows-1252: a log does not name its code page.
 */
export type LogEncoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'ansi';

/** What ends a line, settled once for a whole file: `lf` files keep a lone CR as text, CR LF files are `lf` too. */
export type LogLineEnd = 'lf' | 'cr';

/** What the head of a log tells; `null` for what it does not. Source: format-of-a-text-log-header. */
export interface LogHeader {
  /** Between the brackets of the first line, such as `Device Install Log`. */
  readonly title: string | null;
  /** As written: `10.0.19045`, or `5.1.2600 Service Pack 3` in the older dialect. */
  readonly osVersion: string | null;
  /** `major.minor`. */
  readonly servicePack: string | null;
  /** `0x` and four hex digits: VER_SUITE bits. */
  readonly suite: string | null;
  /** 1 workstation, 2 domain controller, 3 server. Source: OSVERSIONINFOEX. */
  readonly productType: number | null;
  readonly architecture: string | null;
}

/** A start of Windows; the sections from `firstLine` up to the next one belong to it. */
export interface LogBootSession {
  /** 1-based. */
  readonly line: number;
  /** `yyyy/mm/dd hh:mm:ss.mmm`, local time of the PC. */
  readonly time: string;
}

/** How a section ended. `unknown`: it has no exit status that we can read. */
export type LogSectionStatus = 'success' | 'reboot-required' | 'failure' | 'unknown';

/** What a section's title says was attempted. Source: the titles of real logs of Windows XP to 11. */
export type LogOperation =
  | 'device-install'
  | 'device-removal'
  | 'driver-import'
  | 'driver-uninstall'
  | 'driver-update'
  | 'policy'
  | 'setup'
  | 'maintenance'
  | 'other';

/** One section, as the index knows it without reading its lines again. */
export interface LogSection {
  /** Its place among the sections of the log, from 0. */
  readonly index: number;
  /** 1-based lines, both included. Lines of a section written in between lie in the range too: see `interleaved`. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Byte offsets into the file: first byte, and the byte after the last line's end. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** All between the brackets; cut after 1,000 bytes. */
  readonly title: string;
  /** The title before its ` - `, and what follows: a device instance ID, hardware ID or path of an INF. */
  readonly name: string;
  readonly argument: string | null;
  readonly operation: LogOperation;
  /** `yyyy/mm/dd hh:mm:ss.mmm`, local time of the PC (`.000` in the older dialect). */
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** Index into the boot sessions; `null` before the first. */
  readonly bootSession: number | null;
  readonly status: LogSectionStatus;
  /** `0x` and eight upper-case hex digits, when the exit status has a code. */
  readonly exitCode: string | null;
  /** The loudest of its entries. */
  readonly severity: LogSeverity;
  readonly warnings: number;
  readonly errors: number;
  /** False when the log has no end for it: Windows was stopped, or the log was cut. */
  readonly ended: boolean;
  /** Another section was opened before this one ended: which of the two wrote a line is then not certain. */
  readonly interleaved: boolean;
}

/** What is true of a whole log. Everything here can be sent to the renderer. */
export interface LogSummary {
  readonly dialect: LogDialect;
  readonly encoding: LogEncoding;
  readonly lineEnd: LogLineEnd;
  readonly header: LogHeader;
  readonly size: number;
  readonly lines: number;
  readonly sections: number;
  readonly failedSections: number;
  readonly bootSessions: readonly LogBootSession[];
  readonly warnings: number;
  readonly errors: number;
  /** False while the rest is being read, or when reading was stopped. */
  readonly complete: boolean;
  /** Limits that were reached, with what is left out. */
  readonly problems: readonly Problem[];
}

/** One line with its text and without its line end. */
export interface LogLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** A line of megabytes is shown cut: how many bytes it has without its end, when `text` is not all of it. */
  readonly cutFrom: number | null;
}

/** A code that a text names. */
export interface LogCode {
  /** `0x` and eight upper-case hex digits, the spelling of the table of error codes. */
  readonly code: string;
  /** As the log writes it: `0xe0000247`, `5`. */
  readonly written: string;
  /** What the log itself says of it: the text after `Error 5:`; `null` where it is only named. */
  readonly text: string | null;
}

/** What kind of line it is. `raw`: the grammar has no place for it. */
export type LogEntryKind =
  | 'entry'
  | 'section-title'
  | 'section-start'
  | 'section-end'
  | 'exit-status'
  | 'command'
  | 'boot-session'
  | 'header'
  | 'blank'
  | 'raw';

/** A `{…}` line, which opens or closes a block. Source: the brace lines of real logs. */
export interface LogBrace {
  readonly edge: 'open' | 'close';
  /** Without its argument, code and braces: `Stage Driver Package`. */
  readonly name: string;
  /** `C:\…\x.inf` of `{Stage Driver Package: C:\…\x.inf}`. */
  readonly argument: string | null;
  /** `0x` and eight upper-case hex digits; `null` when opening, or when the closing line has no code. */
  readonly exitCode: string | null;
}

/** One line of a log, understood as far as the grammar goes. */
export interface LogEntry {
  /** 1-based. */
  readonly line: number;
  readonly kind: LogEntryKind;
  readonly severity: LogSeverity;
  /** Who wrote it, three characters at most and without blanks: `sto`, `ui`; `null` for lines without one. */
  readonly category: string | null;
  /** Blanks before the message, without the one after the colon. Nesting comes from the braces, not from here. */
  readonly indent: number;
  /** The message without its time. */
  readonly text: string;
  /** `hh:mm:ss.mmm` at the end of brace lines, or the whole moment of section lines. */
  readonly time: string | null;
  readonly codes: readonly LogCode[];
  readonly brace: LogBrace | null;
}

/** An entry with what lies inside it: the entries of a block, its closing line last. */
export interface LogNode {
  readonly entry: LogEntry;
  readonly children: readonly LogNode[];
  /** The line that closes a block; `null` for plain entries, and for blocks that were never closed. */
  readonly closing: LogEntry | null;
  /** The loudest of the entry and all inside it. */
  readonly severity: LogSeverity;
}

/** One value with the line that tells it, so that a person can look. */
export interface LogFact {
  readonly value: string;
  readonly line: number;
}

/** One answer of the signature check of a file. */
export interface LogSignatureCheck {
  readonly line: number;
  /** The file looked up, and the catalog it was looked up in. */
  readonly key: string | null;
  readonly filePath: string | null;
  readonly catalog: string | null;
  /** `0x` and eight upper-case hex digits; `null` when the block was never closed. */
  readonly exitCode: string | null;
}

/** What a section tells, where it tells it. `null` and empty lists: not told. */
export interface SectionFacts {
  readonly operation: LogOperation;
  readonly commandLine: LogFact | null;
  /** File name of the process that the command line starts with. */
  readonly process: LogFact | null;
  /** The INF as the installer named it, and the `oemN.inf` that it was published as. */
  readonly infPath: LogFact | null;
  readonly publishedName: LogFact | null;
  readonly provider: LogFact | null;
  readonly className: LogFact | null;
  readonly classGuid: LogFact | null;
  /** `mm/dd/yyyy` and `w.x.y.z`, as written. */
  readonly driverDate: LogFact | null;
  readonly driverVersion: LogFact | null;
  readonly catalogFile: LogFact | null;
  readonly signerName: LogFact | null;
  readonly signerScore: LogFact | null;
  readonly submissionId: LogFact | null;
  readonly deviceInstanceId: LogFact | null;
  readonly hardwareIds: readonly LogFact[];
  /** The driver that was chosen: its rank, and the path of its INF. */
  readonly rank: LogFact | null;
  readonly selectedInf: LogFact | null;
  readonly driverStorePath: LogFact | null;
  /** `CM_PROB_…` with its number, when a device did not start. */
  readonly deviceProblem: LogFact | null;
  readonly signatureChecks: readonly LogSignatureCheck[];
  /** Exit codes of the blocks that stage and validate, in the order they close. */
  readonly staging: readonly { readonly name: string; readonly exitCode: string; readonly line: number }[];
  readonly status: LogSectionStatus;
  readonly exitCode: string | null;
}

/** A section's lines as a tree, with the facts in it. `raw` lines are in the tree, with their line numbers. */
export interface ParsedSection {
  readonly title: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly nodes: readonly LogNode[];
  readonly facts: SectionFacts;
}

/** What a search looks for; all that is given must hold. */
export interface LogQuery {
  readonly severities?: readonly LogSeverity[];
  readonly categories?: readonly string[];
  /** Only lines of sections that ended so. */
  readonly statuses?: readonly LogSectionStatus[];
  /** Only lines of sections that began within, as `yyyy/mm/dd hh:mm:ss`; either end may be left out. */
  readonly from?: string;
  readonly to?: string;
  /** Looked for without regard to case, unless `matchCase`. */
  readonly text?: string;
  /** `text` is a regular expression of JavaScript. */
  readonly regex?: boolean;
  readonly matchCase?: boolean;
}
