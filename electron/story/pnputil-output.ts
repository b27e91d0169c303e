import type { WindowsProfile } from '../../shared/model/pc';
import { errorText } from '../../shared/windows/error-codes';
import { surroundingText } from '../../shared/windows/surrounding-strings';
import { firstBuild } from '../../shared/windows/surroundings/row';

/** How a call of pnputil ended: with a published name, or with a code. */
export type PnputilEnd = { readonly published: string } | { readonly code: string };

/** What pnputil prints before it stages, line by line. */
export function pnputilStart(windows: WindowsProfile, inf: string): readonly string[] {
  return [
    surroundingText('pnputil.header', windows),
    '',
    surroundingText('pnputil.processing', windows, { inf }),
  ];
}

/** What it prints afterwards. Source: outputs of both syntaxes in public issues. */
export function pnputilEnd(windows: WindowsProfile, end: PnputilEnd): readonly string[] {
  const added = 'published' in end;
  const told = added
    ? [
        surroundingText('pnputil.success', windows),
        surroundingText('pnputil.published', windows, { published: end.published }),
      ]
    : [surroundingText('pnputil.failure', windows, { error: errorText(end.code) })];
  return [
    ...told,
    ...(windows.build < firstBuild.ten1607 ? ['', ''] : ['']),
    surroundingText('pnputil.total', windows, { total: '1' }),
    surroundingText('pnputil.added', windows, { added: added ? '1' : '0' }),
  ];
}
