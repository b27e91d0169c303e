import { bytesLog, indexLog, type LogIndex, type LogSource } from '../../electron/log-reader';

/** A head and two sections, the first refused, in the words of Windows 10; Fabrikam is fictitious. */
export const textLog = [
  '[Device Install Log]',
  '     OS Version = 10.0.19045',
  '     Service Pack = 0.0',
  '     Suite = 0x0100',
  '     ProductType = 1',
  '     Architecture = amd64',
  '',
  '[BeginLog]',
  '',
  '[Boot Session: 2022/03/14 08:30:02.500]',
  '',
  '>>>  [SetupCopyOEMInf - C:\\Packages\\FabAudio\\fabaudio.inf]',
  '>>>  Section start 2022/03/14 09:12:41.105',
  '      cmd: "C:\\Windows\\System32\\pnputil.exe"  /add-driver C:\\Packages\\FabAudio\\fabaudio.inf',
  '     inf: Copy style: 0x00000000',
  '     sto: {Setup Import Driver Package: C:\\Packages\\FabAudio\\fabaudio.inf} 09:12:41.121',
  '     inf:      Provider: Fabrikam',
  '!    sig:      Verifying file against specific (valid) catalog failed.',
  '!!!  sto:      Failed to import driver package into Driver Store. Error = 0xE0000247',
  '     sto: {Setup Import Driver Package - exit (0xe0000247)} 09:12:41.280',
  '<<<  Section end 2022/03/14 09:12:41.296',
  '<<<  [Exit status: FAILURE(0xe0000247)]',
  '',
  '',
  '[Boot Session: 2022/03/15 08:00:00.000]',
  '',
  '>>>  [Device Install (Hardware initiated) - USB\\VID_1234&PID_5678\\0001]',
  '>>>  Section start 2022/03/15 08:00:01.000',
  '     ndv: {Core Device Install} 08:00:01.100',
  '     ndv: {Core Device Install - exit(0x00000000)} 08:00:01.200',
  '<<<  Section end 2022/03/15 08:00:02.000',
  '<<<  [Exit status: SUCCESS]',
  '',
  '',
];

/** The dialect of Windows XP. */
export const olderLog = [
  '[SetupAPI Log]',
  'OS Version = 5.1.2600 Service Pack 3',
  'Platform ID = 2 (NT)',
  'Service Pack = 3.0',
  'Suite = 0x0100',
  'Product Type = 1',
  'Architecture = x86',
  '[2007/05/12 10:11:12 1234.5 Driver Install]',
  '#-019 Searching for hardware ID(s): usb\\vid_1234&pid_5678',
  '#-198 Command line processed: C:\\WINDOWS\\system32\\rundll32.exe newdev.dll,ClientSideInstall',
  '#W059 Selecting best compatible driver for "USB\\VID_1234&PID_5678\\0001".',
  '@ 10:11:13.500 #V166 Device install function: DIF_SELECTBESTCOMPATDRV.',
  '#E122 Device install failed. Error 2: The system cannot find the file specified.',
  '[2007/05/12 10:12:00 1300.1]',
  '#I140 Installing device class: "USB".',
];

export const logBytes = (lines: readonly string[], eol = '\r\n'): Buffer =>
  Buffer.from(lines.join(eol), 'utf8');

/** Indexes bytes in memory. */
export async function indexed(
  bytes: Uint8Array,
): Promise<{ readonly source: LogSource; readonly index: LogIndex }> {
  const source = bytesLog(bytes);
  return { source, index: await indexLog(source) };
}

/** A stream of the same bytes, cut where told. */
export async function* cutAt(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const places = [...new Set(cuts)].filter((at) => at < bytes.length).sort((a, b) => a - b);
  for (const [at, start] of [0, ...places].entries()) yield bytes.subarray(start, places[at] ?? bytes.length);
}

/** Everything an index says, for comparison. */
export function everything(index: LogIndex): unknown {
  return {
    summary: index.summary(),
    sections: index.sections(0, index.sectionCount),
    warnings: index.severeLines('warning', 0, index.lines),
    errors: index.severeLines('error', 0, index.lines),
    starts: Array.from({ length: Math.ceil(index.lines / 64) }, (_, at) => index.lineBefore(at * 64 + 1)),
  };
}
