import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { race, run } from './measure.mjs';
import { loadRoom } from './packages.mjs';
import { peerOf } from './peers.mjs';
import { row } from './rows.mjs';

/** Entries of a section in the words of Windows 10, as long as real ones are. */
const entries = [
  '     sto: {Stage Driver Package: C:\\Users\\admin\\AppData\\Local\\Temp\\{5c1f7a52-3b0e-4d4f-9a64-0b8c1de2f7a1}\\fabaudio.inf} 09:12:41.198',
  '     inf:      {Query Configurability: C:\\Packages\\FabAudio\\fabaudio.inf} 09:12:41.214',
  "     inf:           Driver package 'fabaudio.inf' is configurable.",
  '     inf:      {Query Configurability: exit(0x00000000)} 09:12:41.219',
  '!    sig:      Verifying file against specific (valid) catalog failed.',
  '     sig:      Success: File is signed in Authenticode(tm) catalog.',
  "     idb:      Created driver INF file object 'oem12.inf' in DRIVERS database node.",
  '     sto: {Stage Driver Package: exit(0x00000000)} 09:12:50.999',
];

/** A section of some fifty lines, which is what real logs have. */
const section = [
  '>>>  [SetupCopyOEMInf - C:\\Packages\\FabAudio\\fabaudio.inf]',
  '>>>  Section start 2022/03/14 09:12:41.105',
  '      cmd: pnputil.exe  /add-driver C:\\Packages\\FabAudio\\fabaudio.inf',
  ...Array.from({ length: 6 }, () => entries).flat(),
  '!!!  sto: Failed to import driver package into Driver Store. Error = 0xE0000247',
  '<<<  Section end 2022/03/14 09:12:51.030',
  '<<<  [Exit status: SUCCESS]',
  '',
  '',
].join('\r\n');

/** Writes a log of about so many megabytes, and gives its path. */
export function writeLog(folder, megabytes) {
  const path = join(folder, `${megabytes}.log`);
  const piece = Buffer.from(section.repeat(Math.ceil(1e6 / section.length)));
  const file = openSync(path, 'w');
  for (let count = 0; count < megabytes; count += 1) writeSync(file, piece);
  closeSync(file);
  return path;
}

/** Indexing beside `wc -l`, which counts lines and nothing else, and a `grep` for refusals. */
export async function* logs({ folder }) {
  const path = writeLog(folder, 200);
  const index = await logIndexer(path);
  const name = 'index a log of 200 MB';
  const lines = () => run('wc', ['-l', path]);
  const refusals = () => run('grep', ['-c', '!!!', path]);
  try {
    yield row(name, { ...(await race(7, index.read, peerOf(['wc'], lines))), against: 'wc -l', goal: 6 });
    yield row(name, { ...(await race(7, index.read, peerOf(['grep'], refusals))), against: "grep -c '!!!'" });
  } finally {
    await index.close();
  }
}

/** An open log, and how to index it. */
export async function logIndexer(path) {
  const reader = await loadRoom('log-reader');
  const log = await reader.openLog(path);
  return { read: () => reader.indexLog(log), close: () => log.close() };
}
