/** A directory identifier of INF files and where it leads on a PC with Windows in `C:\Windows`. */
export interface Dirid {
  readonly id: number;
  readonly name: string;
  /** Usual path; `null` where it depends on the device, the package or the caller. */
  readonly path: string | null;
  /** Windows 11 24H2 calls its use in driver packages deprecated. */
  readonly deprecated: boolean;
  readonly source: string;
}

const WDD = 'WDD using-dirids';
const CSIDL = 'WDD using-dirids; CSIDL value + 16384';

const row = (id: number, name: string, path: string | null, deprecated: boolean, source = WDD): Dirid => ({
  id,
  name,
  path,
  deprecated,
  source,
});

/** Every DIRID that driver INFs use. Source: WDD using-dirids. */
export const dirids: readonly Dirid[] = [
  row(1, 'Folder of the INF', null, true),
  row(10, 'Windows', 'C:\\Windows', false),
  row(11, 'System', 'C:\\Windows\\System32', false),
  row(12, 'Drivers', 'C:\\Windows\\System32\\drivers', false),
  row(13, 'Driver store folder of the package', null, false),
  row(17, 'INF', 'C:\\Windows\\INF', true),
  row(18, 'Help', 'C:\\Windows\\Help', true),
  row(20, 'Fonts', 'C:\\Windows\\Fonts', true),
  row(21, 'Viewers', 'C:\\Windows\\System32\\viewers', true),
  row(23, 'Colour profiles', 'C:\\Windows\\System32\\spool\\drivers\\color', false),
  row(24, 'Root of the system drive', 'C:\\', true),
  row(25, 'Shared Windows', 'C:\\Windows', true),
  row(30, 'Root of the boot drive', 'C:\\', true),
  row(50, 'System (16-bit)', 'C:\\Windows\\System', true),
  row(51, 'Spool', 'C:\\Windows\\System32\\spool', false),
  row(52, 'Spool drivers', 'C:\\Windows\\System32\\spool\\drivers', false),
  row(53, 'User profile', 'C:\\Users\\User', true),
  row(54, 'Loader', 'C:\\', true),
  row(55, 'Print processors', 'C:\\Windows\\System32\\spool\\prtprocs\\x64', false),
  row(65535, 'Absolute path', null, true),
  row(-1, 'Absolute path', null, true),
  row(16406, 'Start menu of all users', 'C:\\ProgramData\\Microsoft\\Windows\\Start Menu', true, CSIDL),
  row(
    16407,
    'Programs of all users',
    'C:\\ProgramData\\Microsoft\\Windows\\Start Menu\\Programs',
    true,
    CSIDL,
  ),
  row(
    16408,
    'Startup of all users',
    'C:\\ProgramData\\Microsoft\\Windows\\Start Menu\\Programs\\Startup',
    true,
    CSIDL,
  ),
  row(16409, 'Desktop of all users', 'C:\\Users\\Public\\Desktop', true, CSIDL),
  row(16415, 'Favorites of all users', 'C:\\Users\\User\\Favorites', true, CSIDL),
  row(16419, 'Application data of all users', 'C:\\ProgramData', true, CSIDL),
  row(16422, 'Program Files', 'C:\\Program Files', false, CSIDL),
  row(16425, 'System of 32-bit programs', 'C:\\Windows\\SysWOW64', true, CSIDL),
  row(16426, 'Program Files of 32-bit programs', 'C:\\Program Files (x86)', false, CSIDL),
  row(16427, 'Common Files', 'C:\\Program Files\\Common Files', false, CSIDL),
  row(16428, 'Common Files of 32-bit programs', 'C:\\Program Files (x86)\\Common Files', false, CSIDL),
  row(16429, 'Templates of all users', 'C:\\ProgramData\\Microsoft\\Windows\\Templates', true, CSIDL),
  row(16430, 'Documents of all users', 'C:\\Users\\Public\\Documents', true, CSIDL),
];

const byId = new Map(dirids.map((dirid) => [dirid.id, dirid]));

/** The row of a DIRID, `null` when the table has none. */
export function findDirid(id: number): Dirid | null {
  return byId.get(id) ?? null;
}

/** Where `%id%` leads on a PC with Windows in `C:\Windows`; `null` for ids that have no fixed path. */
export function windowsDirectory(id: number): string | null {
  return byId.get(id)?.path ?? null;
}
