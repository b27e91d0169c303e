/** Longest path and deepest nesting that an upload may have; real packages stay far below. */
const maxLength = 2000;
const maxDepth = 40;

const reservedOnWindows = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;

/**
 * Decodes the percent-encoded relative path of an uploaded file into its segments. `null` when a segment could
 * leave the upload's folder or cannot be a file name: empty, a dot name, a separator, a control character.
 */
export function decodeUploadPath(encoded: string, platform: NodeJS.Platform): readonly string[] | null {
  if (encoded.length > maxLength * 9) return null;
  const segments: string[] = [];
  for (const part of encoded.split('/')) {
    const segment = decode(part);
    if (segment === null || !isFileName(segment, platform)) return null;
    segments.push(segment);
  }
  return segments.length <= maxDepth && segments.join('/').length <= maxLength ? segments : null;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function isFileName(name: string, platform: NodeJS.Platform): boolean {
  if (name === '' || name === '.' || name === '..' || Buffer.byteLength(name) > 255) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[/\\\u0000-\u001f\u007f]/.test(name)) return false;
  if (platform !== 'win32') return true;
  return !/[:*?"<>|]|[. ]$/.test(name) && !reservedOnWindows.test(name);
}
