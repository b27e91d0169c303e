/** The spelling of the table of error codes: `0x` and eight upper-case hex digits. */
export function writeCode(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** The value of `0xe0000247` or bare `e0000247`: hexadecimal either way, eight digits at most. */
export const readHex = (text: string): number => Number.parseInt(text.replace(/^0x/i, ''), 16);
