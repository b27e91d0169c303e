import { call } from '../bridge/bridge';
import { copyText } from '../common/clipboard';
import { plural } from '../common/format';
import { announce } from '../stores/announcements';

/** What one answer of the engine holds. */
const atOnce = 2000;
/** More is for a file: see “Export…”. */
const mostCopied = 50_000;

/** Puts lines on the clipboard, with the line ends that Windows writes, and says so. */
export async function copyLines(logId: string, from: number, to: number): Promise<void> {
  const count = to - from + 1;
  if (count > mostCopied)
    return announce(`These are ${plural(count, 'line')}: export them as a file instead.`);
  try {
    const parts: string[] = [];
    for (let at = from; at <= to; at += atOnce) {
      const { lines } = await call('log.lines', { logId, from: at, to: Math.min(to, at + atOnce - 1) });
      parts.push(...lines.map(({ text }) => `${text}\r\n`));
    }
    const done = await copyText(parts.join(''));
    announce(done ? `${plural(count, 'line')} copied.` : 'The clipboard is not available.');
  } catch {
    announce('The lines could not be read, so nothing was copied.');
  }
}
