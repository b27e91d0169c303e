import type { Pc } from '../../../shared/model/pc';
import { findSetupClass } from '../../../shared/windows/setup-classes';

/** What a PC's lists hold and its policies say, a label and its value each; lists that are empty are left out. */
export function restrictionLines({
  restrictions,
  userInstallClasses,
  blockedFiles,
}: Pick<Pc, 'restrictions' | 'userInstallClasses' | 'blockedFiles'>): readonly (readonly [string, string])[] {
  const { denyDeviceIds, denyClasses, denyInstanceIds } = restrictions;
  const { allowDeviceIds, allowClasses, allowInstanceIds, customMessage } = restrictions;
  const rules = [
    ...(restrictions.denyRemovable ? ['removable devices are prevented'] : []),
    ...(restrictions.denyOthers ? ['what no policy describes is prevented'] : []),
    ...(restrictions.layered ? ['the more specific policy decides'] : []),
    ...(restrictions.adminsOverride ? ['administrators may override'] : []),
  ];
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['Prevented', [...denyDeviceIds, ...denyClasses.map(classWords), ...denyInstanceIds]],
    ['Allowed', [...allowDeviceIds, ...allowClasses.map(classWords), ...allowInstanceIds]],
    ['Policies', rules],
    ['Message', customMessage === null ? [] : [customMessage]],
    ['User class', userInstallClasses.map(classWords)],
    ['Blocked', blockedFiles],
  ];
  return lines.flatMap(([label, values]) =>
    values.length === 0 ? [] : [[label, values.join(', ')] as const],
  );
}

const classWords = (guid: string): string => findSetupClass(guid)?.name ?? guid;
