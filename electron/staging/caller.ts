import type { WindowsProfile } from '../../shared/model/pc';
import { errorText } from '../../shared/windows/error-codes';
import { surroundingText } from '../../shared/windows/surrounding-strings';

/**
 * What pnputil prints: the sentence of its version and the system's text of the code. Which syntax a Windows has, and
 * so which words, is told by the table of texts around the prompts.
 */
export function callerText(windows: Pick<WindowsProfile, 'build'>, code: string, restaged = false): string {
  if (code !== '0x00000000') return surroundingText('pnputil.failure', windows, { error: errorText(code) });
  const known = restaged ? surroundingText('pnputil.known', windows) : '';
  return surroundingText('pnputil.success', windows) + known;
}
