import type { LogHeader, LogSectionStatus, LogSeverity } from '../../shared/model/log-index';
import { readHex } from './log-code';
import { readMoment } from './log-moment';

/** What a line means for the sections around it; everything else is an entry. */
export type SpecialLine =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'start'; readonly time: number }
  | { readonly kind: 'end'; readonly time: number }
  | { readonly kind: 'status'; readonly status: LogSectionStatus; readonly code: number | null }
  | { readonly kind: 'boot'; readonly time: number }
  /** A section of the older dialect, whose title and start are one line. */
  | { readonly kind: 'dated-title'; readonly title: string; readonly time: number }
  | { readonly kind: 'log-title'; readonly title: string };

const bracketed = /^\[(.*?)\]?$/s;
const bootSession = /^\[Boot Session: (.*)\]$/;
const dated = /^\[(\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}) (?:\d+\.\d+ ?)?(.*?)\]?$/;

/**
 * Reads a line that begins with `>`, `<` or `[`; `null` when it is none of the known.
 * Sources: format-of-a-text-log-section-header and -footer, whose older forms (time before the words, `Exit Status(0x…)`)
 * are read too; real logs of Windows XP to 11.
 */
export function readSpecialLine(text: string): SpecialLine | null {
  if (text.startsWith('>>>')) return readOpening(text.slice(3).trim());
  if (text.startsWith('<<<')) return readClosing(text.slice(3).trim());
  const boot = bootSession.exec(text);
  if (boot !== null) return { kind: 'boot', time: readMoment(boot[1] ?? '') };
  const older = dated.exec(text);
  if (older !== null) return { kind: 'dated-title', title: older[2] ?? '', time: readMoment(older[1] ?? '') };
  return /^\[[A-Za-z][\w ]*\]$/.test(text) ? { kind: 'log-title', title: text.slice(1, -1) } : null;
}

function readOpening(text: string): SpecialLine | null {
  if (text.startsWith('[')) return { kind: 'title', title: bracketed.exec(text)?.[1] ?? '' };
  if (text.startsWith('Section start')) return { kind: 'start', time: readMoment(text.slice(13).trim()) };
  return text.endsWith('Section start') ? { kind: 'start', time: readMoment(text) } : null;
}

function readClosing(text: string): SpecialLine | null {
  if (text.startsWith('Section end')) return { kind: 'end', time: readMoment(text.slice(11).trim()) };
  if (!text.startsWith('[')) return null;
  const inner = text.slice(1).replace(/\]$/, '');
  if (/^exit status/i.test(inner))
    return { kind: 'status', ...readStatus(inner.slice(11).replace(/^:/, '').trim()) };
  return inner.endsWith('Section end') ? { kind: 'end', time: readMoment(inner) } : null;
}

/** The status and code that stand after `Exit status`. */
export function readStatus(text: string): {
  readonly status: LogSectionStatus;
  readonly code: number | null;
} {
  const digits = /\((0x[0-9a-f]{1,8})\)/i.exec(text)?.[1];
  const code = digits === undefined ? null : readHex(digits);
  if (text.startsWith('SUCCESS'))
    return { status: text.includes('REBOOT') ? 'reboot-required' : 'success', code };
  if (text.startsWith('FAILURE')) return { status: 'failure', code };
  if (code === null) return { status: 'unknown', code };
  return { status: code === 0 ? 'success' : 'failure', code };
}

const older = /^(?:@ \d{2}:\d{2}:\d{2}\.\d{3} ?)?#([EW])\d/;

/** How loud a line is by its first characters, in both dialects: `!!!`, `! `, `#E`, `#W`. */
export function severityOf(text: string): LogSeverity {
  if (text.startsWith('!')) return text.startsWith('!!!') ? 'error' : text[1] === ' ' ? 'warning' : 'info';
  if (!text.startsWith('#') && !text.startsWith('@')) return 'info';
  const letter = older.exec(text)?.[1];
  return letter === undefined ? 'info' : letter === 'E' ? 'error' : 'warning';
}

type Draft = { -readonly [K in keyof LogHeader]: LogHeader[K] };

export const noHeader: LogHeader = {
  title: null,
  osVersion: null,
  servicePack: null,
  suite: null,
  productType: null,
  architecture: null,
};

/** Takes a `key = value` line of the head in; other lines change nothing. Source: format-of-a-text-log-header. */
export function addHeaderLine(header: LogHeader, text: string): LogHeader {
  const [, key = '', value = ''] = /^ {0,8}([A-Z][A-Za-z ]{1,20}?) ?= ?(.{1,200})$/.exec(text) ?? [];
  const draft: Draft = { ...header };
  switch (key.replaceAll(' ', '').toLowerCase()) {
    case 'osversion':
      draft.osVersion ??= value;
      break;
    case 'servicepack':
      draft.servicePack ??= value;
      break;
    case 'suite':
      draft.suite ??= value;
      break;
    case 'producttype':
      draft.productType ??= /^\d{1,3}$/.test(value) ? Number(value) : null;
      break;
    case 'architecture':
      draft.architecture ??= value;
      break;
  }
  return draft;
}
