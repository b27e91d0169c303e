import type { Hardware } from '../stores/devices';

/** What a way of choosing gives: the hardware, or in a sentence what is missing. */
export type Chosen = Hardware | string;

/** As many identifiers as a device may report in one list, and the longest that Windows takes for one. */
const mostIds = 64;
const longestId = 400;

/** Each line once: Windows compares identifiers without regard to case. */
function linesOf(text: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.filter(
    (line, index) => lines.findIndex((other) => other.toLowerCase() === line.toLowerCase()) === index,
  );
}

/** The hardware that typed text describes, or what is wrong with the text in one sentence. Pure. */
export function readIdentifiers(name: string, hardware: string, compatible: string): Chosen {
  const [hardwareIds, compatibleIds] = [linesOf(hardware), linesOf(compatible)];
  if (hardwareIds.length === 0) return 'Type at least one hardware ID.';
  const long = [...hardwareIds, ...compatibleIds].find((id) => id.length > longestId);
  if (long !== undefined) {
    return `“${long.slice(0, 40)}…” is longer than the ${longestId} characters that an identifier may have.`;
  }
  if (hardwareIds.length > mostIds || compatibleIds.length > mostIds) {
    return `A device has at most ${mostIds} hardware IDs and as many compatible IDs. Leave some out.`;
  }
  const trimmed = name.trim();
  return {
    ...(trimmed === '' ? {} : { name: trimmed }),
    hardwareIds: [...hardwareIds],
    compatibleIds: [...compatibleIds],
  };
}
