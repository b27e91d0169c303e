/**
 * What a line of a text log is at a glance. Sources: "Format of a Text Log Section Header", "Format of a Text Log
 * Section Footer" and "Format of a Text Log Entry" of the SetupAPI text logs documentation.
 */
export type LineSeverity = 'error' | 'warning' | 'section' | 'info';

/** The severity that a line's first five columns say. */
export function severityOf(line: string): LineSeverity {
  if (line.startsWith('!!!')) return 'error';
  if (line.startsWith('!')) return 'warning';
  return line.startsWith('>>>') || line.startsWith('<<<') ? 'section' : 'info';
}
