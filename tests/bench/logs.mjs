import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { measure, report } from './measure.mjs';

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

/** Writes a log of about so many bytes, and gives its path. */
function writeLog(folder, megabytes) {
  const path = join(folder, `${megabytes}.log`);
  const piece = Buffer.from(section.repeat(Math.ceil(1e6 / section.length)));
  const file = openSync(path, 'w');
  for (let count = 0; count < megabytes; count += 1) writeSync(file, piece);
  closeSync(file);
  return path;
}

/** Indexing beside `wc -l`, which does nothing but count; searching; and what a gigabyte takes in memory. */
export async function logReading(reader, folder) {
  const path = writeLog(folder, 200);
  const count = () => spawnSync('wc', ['-l', path]).status === 0;
  const peer = count() ? { name: 'wc -l', times: await measure(7, count) } : null;
  if (peer === null) console.log('wc is not installed: there is no peer for reading logs.');
  else report('wc -l, 200 MB log', peer.times);
  await withLog(reader, path, async (log) => {
    report('indexLog, 200 MB log', await measure(7, () => reader.indexLog(log)), peer);
    report('indexLog, first sections', await measure(7, () => firstSections(reader, log)), peer);
    const index = await reader.indexLog(log);
    const middle = Math.floor(index.lines / 2);
    report(
      'readLines, 60 of the middle',
      await measure(15, () => reader.readLines(log, index, middle, middle + 59)),
    );
    for (const query of [{ text: 'nothing like it' }, { text: 'Error = 0x[0-9A-F]{8}$', regex: true }])
      report(
        `searchLog, ${JSON.stringify(query)}`,
        await measure(3, () => drain(reader.searchLog(log, index, query))),
      );
  });
  await withLog(reader, writeLog(folder, 1000), async (log) => {
    const before = process.memoryUsage().rss;
    let most = before;
    const onProgress = () => {
      most = Math.max(most, process.memoryUsage().rss);
    };
    const start = performance.now();
    const index = await reader.indexLog(log, { onProgress });
    const took = (performance.now() - start) / 1000;
    const rate = (log.size / 1e6 / took).toFixed(0);
    const memory = ((most - before) / 1e6).toFixed(0);
    console.log(
      `indexLog, 1 GB: ${index.lines} lines, ${index.sectionCount} sections, ${rate} MB/s, +${memory} MB`,
    );
  });
}

async function withLog(reader, path, work) {
  const log = await reader.openLog(path);
  try {
    await work(log);
  } finally {
    await log.close();
  }
}

/** Reads until a screenful of sections is known. */
async function firstSections(reader, log) {
  const stop = new AbortController();
  const onProgress = ({ index }) => {
    if (index.sectionCount >= 60) stop.abort();
  };
  await reader.indexLog(log, { signal: stop.signal, onProgress }).catch(() => undefined);
}

async function drain(batches) {
  for await (const { problem } of batches) if (problem !== null) throw new Error(problem.message);
}
