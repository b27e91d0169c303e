import type { Pc, WindowsProfile } from '../model/pc';
import {
  alwaysError,
  alwaysRefused,
  alwaysSilent,
  badSignature,
  changedFile,
  distrusted,
  enforcedLogs,
  engineered,
  inferred,
  notUnderstood,
  refusedInSMode,
  thirdParty,
  withoutCatalog,
} from './policy/cells';
import type { Cell, Cells, PolicyColumn, PolicyRow, PolicySituation } from './policy/types';

export type { PolicyColumn, PolicyRow, PolicySituation } from './policy/types';

/** Record types make a missing or doubled cell a compile error: every combination has exactly one row. */
const matrix: Readonly<Record<PolicySituation, Cells>> = {
  microsoft: alwaysSilent(),
  trusted: thirdParty(true),
  unknown: thirdParty(false),
  untrusted: distrusted(),
  'no-catalog': withoutCatalog(
    '0xE000023F',
    { 'before-8': true, enforced: true, off: true },
    'Microchip Harmony help 00149; pnputil text in windows-drivers-rs#17',
  ),
  'invalid-catalog': withoutCatalog('0xE000023F', {}, 'October 2020 update notes; code by inference'),
  'catalog-not-signed': badSignature('0x800B0100', 'public logs libwdi#225, #226', true),
  'untrusted-root': badSignature('0x800B0109', enforcedLogs, true),
  'no-chain': badSignature('0x800B010A', inferred, false),
  'untrusted-test-root': badSignature('0x800B010D', inferred, false),
  expired: badSignature('0x800B0101', inferred, false),
  'bad-digest': badSignature('0x80096010', inferred, false),
  'bad-timestamp': badSignature('0x80096005', inferred, false),
  'wrong-usage': badSignature('verdict', inferred, false),
  'other-chain-error': badSignature('verdict', inferred, false),
  'altered-inf': badSignature('0xE000024B', 'public log PSCam4Windows#1 (build 26200)', true),
  'altered-file': changedFile('0xE000024B'),
  'missing-file': alwaysError(
    '0x00000002',
    'real logs of 7 and 8.x in public issues: the copy fails before signatures are looked at',
  ),
  'driver-restricted': alwaysRefused(
    '0xE0000249',
    'DeviceInstallation.admx: setup classes that drivers may not match; that staging already refuses is inferred',
    false,
  ),
  'blocked-driver': alwaysRefused('0x000004FB', engineered, false),
  'attested-on-server': alwaysSilent(
    false,
    'dashboard/code-signing-reqs: Server 2016 and later do not accept attested drivers; that only loading is refused is inferred',
  ),
  'not-for-s-mode': refusedInSMode(
    '0x000004EC',
    'Windows10SDriverRequirements: such packages do not install in S mode; at which step and with which code is inferred',
  ),
  'sha2-not-understood': notUnderstood(
    '0x800B0100',
    'appendix-4--driver-signing-issues; user reports differ; code by inference',
  ),
};

/** The policy of every situation in every column. Source of the whole: the categories' page and the rows'. */
export const policyRows: readonly PolicyRow[] = Object.entries(matrix).flatMap(([situation, cells]) =>
  Object.entries(cells).map(([column, cell]) =>
    toRow(situation as PolicySituation, column as PolicyColumn, cell),
  ),
);

function toRow(situation: PolicySituation, column: PolicyColumn, cell: Cell): PolicyRow {
  return {
    situation,
    column,
    action: cell.action,
    code: cell.code,
    unattendedCode: cell.unattendedCode ?? cell.code,
    newestCode: cell.newestCode ?? null,
    blurred: cell.blurred ?? false,
    confirmed: cell.confirmed,
    source: cell.source,
  };
}

/** The one row for a situation in a column. */
export function policyFor(situation: PolicySituation, column: PolicyColumn): PolicyRow {
  return toRow(situation, column, matrix[situation][column]);
}

/**
 * The column that a PC falls into. Code Integrity decides at staging from Windows 8 (6.2) on. Turning
 * enforcement off for the session wins over test signing; x86 without Secure Boot over both.
 *
 * Source: kernel-mode-code-signing-policy (64-bit and Secure Boot columns); the-testsigning-boot-configuration-option;
 * Windows10SDriverRequirements.
 */
export function policyColumn(
  windows: Pick<WindowsProfile, 'major' | 'minor' | 'sMode' | 'preinstallation'>,
  pc: Pick<Pc, 'architecture' | 'secureBoot' | 'enforcement' | 'testSigning'>,
): PolicyColumn {
  if (windows.major < 6 || (windows.major === 6 && windows.minor < 2)) return 'before-8';
  if (windows.preinstallation) return 'pe';
  if (windows.sMode) return 's-mode';
  if (!pc.enforcement) return 'off';
  if (pc.architecture === 'x86' && !pc.secureBoot) return 'x86-unchecked';
  const arm = pc.architecture === 'arm64' || pc.architecture === 'arm';
  if (pc.testSigning) return arm ? 'arm-test-signing' : 'test-signing';
  return arm ? 'arm-enforced' : 'enforced';
}
