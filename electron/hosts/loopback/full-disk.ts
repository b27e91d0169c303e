import { Refused } from './refused';

/** Source: errno(3); RFC 4918, section 11.5, "507 Insufficient Storage". */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
};

/** The refusal of what a full disk could not take into `folder`; `null` when `error` is another one. */
export function refusalOfFullDisk(error: unknown, folder: string): Refused | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  if (reason === undefined) return null;
  return new Refused(507, `${reason} Make room on the disk of ${folder}, then drop the package again.`);
}
