/** A number as INFs write it, decimal or `0x` hexadecimal, with a sign; `null` when it is none or over 32 bits. */
export function parseInteger(text: string): number | null {
  const match = /^([+-]?)(?:0x([0-9a-f]{1,8})|(\d{1,10}))$/i.exec(text.trim());
  if (match === null) return null;
  const value = match[2] === undefined ? Number(match[3]) : Number.parseInt(match[2], 16);
  if (value > 0xffff_ffff) return null;
  return match[1] === '-' ? -value : value;
}
