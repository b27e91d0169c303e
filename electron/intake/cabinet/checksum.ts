/**
 * The checksum of a CFDATA block: the exclusive or of its 32-bit words, started with the two size fields as one
 * word; up to three trailing bytes are taken in reversed order. Source: MS-CAB, "Checksum Method" / CFDATA `csum`.
 */
export function cabinetChecksum(data: Uint8Array, start: number): number {
  let sum = start;
  const words = data.length & ~3;
  for (let at = 0; at < words; at += 4) {
    sum ^=
      (data[at] as number) |
      ((data[at + 1] as number) << 8) |
      ((data[at + 2] as number) << 16) |
      ((data[at + 3] as number) << 24);
  }
  let rest = 0;
  for (let at = words; at < data.length; at++) rest = (rest << 8) | (data[at] as number);
  return (sum ^ rest) >>> 0;
}
