/**
 * Joins folders and a file name of an INF to one path with forward slashes, relative to the INF's folder, as
 * spelled. Leading, trailing, doubled slashes and `.` vanish; `a\..` cancels out. A path that would leave the
 * INF's folder keeps its leading `..`, for the caller to see.
 */
export function joinPath(...parts: readonly string[]): string {
  const kept: string[] = [];
  for (const name of parts.join('/').split(/[\\/]/)) {
    if (name === '' || name === '.') continue;
    if (name === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(name);
  }
  return kept.join('/');
}
