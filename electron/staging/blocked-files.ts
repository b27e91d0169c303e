import type { FileFacts } from '../../shared/model/package';

/** Whether any digest of a file is on the PC's blocked-driver list. */
export function isBlocked(file: FileFacts, blocked: readonly string[]): boolean {
  if (blocked.length === 0 || !file.present) return false;
  const digests = Object.values(file.hash?.digests ?? {}).map((digest) => digest.toUpperCase());
  return blocked.some((entry) => digests.includes(entry.toUpperCase()));
}
