/**
 * The form under which Windows takes two paths for the same: one slash, upper case code unit by code unit.
 * NTFS compares with a table of single code units, so letters that grow in upper case (`ß`) stay as they are.
 * Source: MS-FSCC, "Naming"; Win32 "Naming Files, Paths, and Namespaces".
 */
export function pathKey(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range takes the fast path.
  if (/^[\u0000-\u007f]*$/.test(slashed)) return slashed.toUpperCase();
  let key = '';
  for (const unit of slashed.split('')) {
    const upper = unit.toUpperCase();
    key += upper.length === 1 ? upper : unit;
  }
  return key;
}
