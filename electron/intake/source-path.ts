/**
 * A path as an INF or a person writes it, relative to the source and without `.` and `..`; `null` when it leads
 * out of the source. A leading slash means the root of the medium, which is the source itself. Source:
 * inf-sourcedisksnames-section (paths "relative to the source root").
 */
export function sourcePath(path: string): string | null {
  const segments: string[] = [];
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.length === 0 ? null : segments.join('/');
}
