import { fullDiskReasons } from '../../../shared/full-disk';
import { Refused } from './refused';

/** The refusal of what a full disk could not take into `folder`; `null` when `error` is another one. */
export function refusalOfFullDisk(error: unknown, folder: string): Refused | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = fullDiskReasons[code];
  if (reason === undefined) return null;
  const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);
  // Source: RFC 4918, section 11.5, "507 Insufficient Storage".
  return new Refused(507, `${sentence}. Make room on the disk of ${folder}, then drop the package again.`);
}
