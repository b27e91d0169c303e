import type { LogFamily, WindowsProfile } from '../../shared/model/pc';
import { firstBuild } from '../../shared/windows/surroundings/row';

/** Who writes an entry: three characters before the colon. Source: enabling-event-categories-for-a-text-log. */
export type LogCategory =
  | 'sto'
  | 'sig'
  | 'inf'
  | 'flq'
  | 'cpy'
  | 'pol'
  | 'ump'
  | 'dvs'
  | 'dvi'
  | 'idb'
  | 'ndv'
  | 'bak'
  | 'utl';

/** What differs between families of Windows in how one import is told. */
export interface Vocabulary {
  /** Title of the section that pnputil's call opens. */
  readonly title: string;
  /** What pnputil is called with: `{inf}` stands for the INF's path. */
  readonly command: string;
  /** The line before the import, or `null`. */
  readonly opening: { readonly category: LogCategory; readonly text: string } | null;
  /** The brace around the import; `null` when the section itself is the import. */
  readonly outer: {
    readonly category: LogCategory;
    readonly name: string;
    /** Between the name and the bracket of the exit code. */
    readonly closing: string;
  } | null;
  /** Where the facts of the INF are told, and how a key is joined with its value. */
  readonly infFacts: 'none' | 'after-outer' | 'inside-stage';
  readonly copy: 'file-queue' | 'plain' | 'commit';
  /** `ump: Import flags` after the copy. */
  readonly importFlags: boolean;
  /** `{Query Configurability}` at the start of staging. */
  readonly queryConfigurability: boolean;
  /** `Opened INF:` lines. */
  readonly opensInf: boolean;
  readonly validate: { readonly open: string; readonly close: string };
  readonly begin: string;
  readonly end: string;
  /** `Driver package catalog is valid.` first in validation. */
  readonly catalogIsValid: boolean;
  /** After `… catalog failed`: the code in brackets, or a full stop. */
  readonly failedCheck: 'code' | 'stop';
  /** Who tells that files are compared with the catalog; `null` when nobody does. */
  readonly filesCategory: LogCategory | null;
  readonly verdictCategory: LogCategory;
  /** `Driver package failed signature validation.` inside validation. */
  readonly failedValidation: boolean;
  /** A changed INF shows as two failed verifications (0x800B0100) or as one line before any. */
  readonly changedInf: 'two-verifications' | 'hash-line';
  readonly signer: 'verified-block' | 'score' | 'score-with-word';
  readonly restorePoint: LogCategory;
  /** `{Core Driver Package Import}` around the copy into the store. */
  readonly core: boolean;
  /** `{Index Driver Package}`, or `{Register…}` and `{Publish…}` with these database nodes. */
  readonly register: 'index' | { readonly nodes: readonly string[] };
  readonly flushedFiles: boolean;
  /** `Failed to stage driver package …` after the stage's exit. */
  readonly failedStage: boolean;
  readonly success: 'paths' | 'opened-and-paths' | 'none';
  readonly failure: 'setup-copy-oem-inf' | 'import' | 'driver-setup';
}

/** Windows 10 1903 to 11 23H2: the row that the others are told from. */
const windows10: Vocabulary = {
  title: 'SetupCopyOEMInf',
  command: 'pnputil.exe  /add-driver {inf}',
  opening: { category: 'inf', text: 'Copy style: 0x00000000' },
  outer: { category: 'sto', name: 'Setup Import Driver Package', closing: ' - exit (' },
  infFacts: 'after-outer',
  copy: 'commit',
  importFlags: true,
  queryConfigurability: true,
  opensInf: false,
  validate: { open: 'DRIVERSTORE IMPORT VALIDATE', close: ': exit(' },
  begin: 'DRIVERSTORE IMPORT BEGIN',
  end: 'DRIVERSTORE IMPORT END',
  catalogIsValid: true,
  failedCheck: 'stop',
  filesCategory: null,
  verdictCategory: 'sig',
  failedValidation: true,
  changedInf: 'two-verifications',
  signer: 'score-with-word',
  restorePoint: 'bak',
  core: true,
  register: { nodes: ['DRIVERS', 'SYSTEM'] },
  flushedFiles: true,
  failedStage: false,
  success: 'paths',
  failure: 'import',
};

/**
 * One row per family. Sources: `7`: logs of Windows 7 and Server 2008 R2 in public issues (npcap#536,
 * libwdi#45, #76, #158, #294); `8-10.1809`: plaso's Windows 10 build 10240 log and nmap#1856;
 * `10.1903-11.23h2`: npcap#219, XCP-ng guide, a Windows 11 printer log of August 2025;
 * `11.24h2`: libwdi#322 and logs of build 26200. Lines that rest on less are told beside their rule.
 */
export const vocabularies: Readonly<Record<LogFamily, Vocabulary>> = {
  '7': {
    ...windows10,
    command: 'pnputil.exe  -a {inf}',
    opening: null,
    outer: { category: 'sto', name: 'Import Driver Package', closing: ': exit(' },
    infFacts: 'none',
    copy: 'file-queue',
    importFlags: false,
    queryConfigurability: false,
    opensInf: true,
    validate: { open: 'DRIVERSTORE_IMPORT_NOTIFY_VALIDATE', close: ' exit(' },
    begin: 'DRIVERSTORE_IMPORT_NOTIFY_BEGIN',
    end: 'DRIVERSTORE_IMPORT_NOTIFY_END',
    catalogIsValid: false,
    failedCheck: 'code',
    filesCategory: 'sto',
    verdictCategory: 'sto',
    failedValidation: false,
    signer: 'verified-block',
    restorePoint: 'sto',
    core: false,
    register: 'index',
    flushedFiles: false,
    failedStage: true,
    success: 'opened-and-paths',
    failure: 'setup-copy-oem-inf',
  },
  '8-10.1809': {
    ...windows10,
    command: 'pnputil.exe  -a {inf}',
    opening: null,
    outer: null,
    copy: 'plain',
    importFlags: false,
    catalogIsValid: false,
    failedCheck: 'code',
    signer: 'score',
    core: false,
    register: { nodes: ['SYSTEM'] },
    flushedFiles: false,
  },
  '10.1903-11.23h2': windows10,
  '11.24h2': {
    ...windows10,
    title: 'Driver Install (DrvSetupInstallDriver)',
    command: 'pnputil.exe  /add-driver {inf} /install',
    opening: { category: 'dvs', text: 'Flags: 0x00000000' },
    outer: { category: 'dvs', name: 'Driver Setup Import Driver Package', closing: ' - exit (' },
    infFacts: 'inside-stage',
    filesCategory: 'sig',
    changedInf: 'hash-line',
    success: 'none',
    failure: 'driver-setup',
  },
};

/**
 * The words of one Windows. From 10 1607 on pnputil has a newer syntax, which its calls are taken to use: earlier than
 * the words of the log change. Source: pnputil-command-syntax.
 */
export function vocabularyOf({ logFamily, build }: Pick<WindowsProfile, 'logFamily' | 'build'>): Vocabulary {
  const words = vocabularies[logFamily];
  return logFamily === '8-10.1809' && build >= firstBuild.ten1607
    ? { ...words, command: windows10.command }
    : words;
}
