import type { PcStore } from '../../pc';
import { bootSession, encodeLog } from '../../setupapi-log';

/**
 * Appends sections to a PC's log. A new log begins with its header and the mark of a start, as Windows marks each of
 * its starts: a simulated PC starts when its log does.
 */
export async function appendPcLog(
  pcs: Pick<PcStore, 'appendLog'>,
  pcId: string,
  sections: string,
  now: Date,
): Promise<void> {
  await pcs.appendLog(pcId, encodeLog(sections), encodeLog(bootMark(now)));
}

/** What stands between the head of a log and its first section. */
export function bootMark(now: Date): string {
  return bootSession(now, -now.getTimezoneOffset());
}
