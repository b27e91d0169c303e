/** Why a name was refused; the reason is part of the sentence that the person reads. */
export interface NameRefusal {
  readonly code:
    | 'PATH_TRAVERSAL'
    | 'ABSOLUTE_PATH'
    | 'CONTROL_CHARACTER'
    | 'DEVICE_NAME'
    | 'TRAILING_DOT_OR_SPACE'
    | 'ALTERNATE_STREAM'
    | 'ILLEGAL_CHARACTER'
    | 'EMPTY_NAME'
    | 'PATH_TOO_LONG'
    | 'TOO_DEEP';
  readonly reason: string;
}

export type CheckedName =
  | { readonly ok: true; readonly path: string; readonly isFolder: boolean }
  | { readonly ok: false; readonly refusal: NameRefusal };

/**
 * Names that Windows gives to devices, whatever extension follows and with superscript digits too.
 * Source: Win32 "Naming Files, Paths, and Namespaces"; CONIN$ and CONOUT$: Win32 "Console Handles".
 */
const deviceName =
  /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$)[ ]*(?:\.|$)/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const controlCharacter = /[\u0000-\u001f\u007f]/;

/**
 * Checks a path that an archive or a folder gives for one of its entries, and brings it to this product's form:
 * relative, forward slashes, no `.` segments. Nothing is repaired: a name that Windows would read differently
 * from what it shows is refused. Source: Win32 "Naming Files, Paths, and Namespaces".
 */
export function checkEntryName(name: string, limits: { depth: number; pathLength: number }): CheckedName {
  const refuse = (code: NameRefusal['code'], reason: string): CheckedName => ({
    ok: false,
    refusal: { code, reason },
  });
  if (name.length > limits.pathLength) {
    return refuse('PATH_TOO_LONG', `its path is longer than ${limits.pathLength} characters`);
  }
  if (controlCharacter.test(name)) return refuse('CONTROL_CHARACTER', 'it contains a control character');
  const slashed = name.replaceAll('\\', '/');
  if (slashed.startsWith('/')) return refuse('ABSOLUTE_PATH', 'it is an absolute path');
  if (/^[a-z]:/i.test(slashed)) return refuse('ABSOLUTE_PATH', 'it names a drive');
  const segments = slashed.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.length === 0) return refuse('EMPTY_NAME', 'it has no name');
  if (segments.length - 1 > limits.depth) {
    return refuse('TOO_DEEP', `it lies more than ${limits.depth} folders deep`);
  }
  for (const segment of segments) {
    if (segment === '..') return refuse('PATH_TRAVERSAL', 'it leads out of the package with ".."');
    if (segment.includes(':')) return refuse('ALTERNATE_STREAM', 'it names an alternate data stream');
    if (/[<>"|?*]/.test(segment)) return refuse('ILLEGAL_CHARACTER', 'Windows does not allow its characters');
    if (/[. ]$/.test(segment)) return refuse('TRAILING_DOT_OR_SPACE', 'it ends in a dot or a space');
    if (deviceName.test(segment)) return refuse('DEVICE_NAME', 'it is the name of a Windows device');
  }
  return { ok: true, path: segments.join('/'), isFolder: slashed.endsWith('/') };
}
