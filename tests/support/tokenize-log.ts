/** One entry of a section: who wrote it, how loudly, how deep, what, and when where it says so. */
interface LogEntry {
  /** 1-based line of the file. */
  readonly line: number;
  readonly loudness: 'plain' | 'warning' | 'error';
  readonly category: string;
  /** Blanks before the message, as written. */
  readonly indent: number;
  readonly message: string;
  /** `hh:mm:ss.mmm` of brace lines; `null` on detail lines. */
  readonly time: string | null;
}

interface LogSection {
  readonly line: number;
  readonly title: string;
  readonly start: string;
  readonly command: string | null;
  readonly entries: readonly LogEntry[];
  readonly end: string | null;
  readonly status: string | null;
}

interface TokenizedLog {
  /** Header keys and values, and boot sessions, are left to whoever needs them. */
  readonly sections: readonly LogSection[];
  /** Lines that the grammar has no place for. */
  readonly unrecognised: readonly { readonly line: number; readonly text: string }[];
}

const moment = '\\d{4}/\\d{2}/\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d{3}';
const title = /^>>> {2}\[(.*)\]$/;
const start = new RegExp(`^>>>  Section start (${moment})$`);
const end = new RegExp(`^<<<  Section end (${moment})$`);
const status = /^<<< {2}\[Exit status: (.*)\]$/;
const command = /^ {6}cmd: (.*)$/;
const entry = /^( {5}|! {4}|!!! {2})([a-z. ]{3}): ( *)(.*)$/;
const braceTime = /^(\{.*\}) (\d{2}:\d{2}:\d{2}\.\d{3})$/;
const outside = new RegExp(
  `^(\\[Device Install Log\\]|\\[BeginLog\\]|\\[Boot Session: ${moment}\\]| {5}(OS Version|Service Pack|Suite|ProductType|Architecture) = .*)$`,
);

const loudness = { '     ': 'plain', '!    ': 'warning', '!!!  ': 'error' } as const;

/**
 * Splits log text of our own making into sections and entries. Strict where reading real logs must be lenient: what
 * does not fit is listed, so that tests see a broken line.
 * Source of the grammar: format-of-a-text-log-* as measured on real logs.
 */
export function tokenizeLog(text: string): TokenizedLog {
  const sections: MutableSection[] = [];
  const unrecognised: { line: number; text: string }[] = [];
  let open: MutableSection | null = null;
  for (const [index, content] of text.split('\r\n').entries()) {
    const line = index + 1;
    if (content === '') continue;
    const opened = title.exec(content);
    if (opened !== null && open === null) {
      open = { line, title: opened[1] ?? '', start: '', command: null, entries: [], end: null, status: null };
      sections.push(open);
      continue;
    }
    if (open === null ? outside.test(content) : take(open, line, content)) {
      if (open?.status != null) open = null;
      continue;
    }
    unrecognised.push({ line, text: content });
  }
  return { sections, unrecognised };
}

type MutableSection = { -readonly [K in keyof LogSection]: LogSection[K] } & { entries: LogEntry[] };

/** Adds a line to the open section; false when it does not belong there. */
function take(section: MutableSection, line: number, content: string): boolean {
  const [started, ended, exited, called] = [start, end, status, command].map((rule) => rule.exec(content));
  if (started && section.start === '') section.start = started[1] ?? '';
  else if (ended && section.end === null) section.end = ended[1] ?? '';
  else if (exited && section.end !== null) section.status = exited[1] ?? '';
  else if (called && section.command === null && section.entries.length === 0)
    section.command = called[1] ?? '';
  else return section.end === null && takeEntry(section, line, content);
  return true;
}

function takeEntry(section: MutableSection, line: number, content: string): boolean {
  const parts = entry.exec(content);
  if (parts === null) return false;
  const [, prefix = '', category = '', indent = '', body = ''] = parts;
  const timed = braceTime.exec(body);
  section.entries.push({
    line,
    loudness: loudness[prefix as keyof typeof loudness],
    category,
    indent: indent.length,
    message: timed?.[1] ?? body,
    time: timed?.[2] ?? null,
  });
  return true;
}
