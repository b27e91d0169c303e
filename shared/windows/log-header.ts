import type { Architecture } from '../model/inf';
import type { WindowsProfile } from '../model/pc';

/**
 * The head of a new `setupapi.dev.log`, CR LF: version keys and the begin mark, with its blank line. ASCII only.
 * Suite 0x0100 is VER_SUITE_SINGLEUSERTS, as on every client Windows; that servers write no other bit is unconfirmed.
 * Product type 1 is VER_NT_WORKSTATION, 3 VER_NT_SERVER.
 *
 * Source: format-of-a-text-log-header; OSVERSIONINFOEX for the two numbers.
 */
export function logHeader(
  profile: Pick<WindowsProfile, 'major' | 'minor' | 'build' | 'servicePack' | 'productType'>,
  architecture: Architecture,
): string {
  return [
    '[Device Install Log]',
    `     OS Version = ${profile.major}.${profile.minor}.${profile.build}`,
    `     Service Pack = ${profile.servicePack}.0`,
    '     Suite = 0x0100',
    `     ProductType = ${profile.productType === 'server' ? 3 : 1}`,
    `     Architecture = ${architecture}`,
    '',
    '[BeginLog]',
    '',
    '',
  ].join('\r\n');
}
