import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntakeError, openSource } from '../../../electron/intake';
import { writeCabinet } from '../../unit/intake/support/cabinet-writer';
import { writeKwaj, writeLzss, writeSzdd } from '../../unit/intake/support/lzss-writer';
import { writeSevenZip } from '../../unit/intake/support/seven-zip-writer';
import { writeZip } from '../../unit/intake/support/zip-writer';
import { answered, type OpenTarget, type Target } from '../command/target';
import { fieldsFrom, marks, numberAt, spoilFields } from '../spoil/fields';
import { corpusFiles } from './seeds';

const inf = '[Version]\r\nSignature="$WINDOWS NT$"\r\n';
const driver = Buffer.from('driver '.repeat(3000));
const limits = { totalBytes: 32 * 1024 ** 2, files: 1000, milliseconds: 10_000 };

/** Opens an archive of that name, and what it holds in turn. Whatever it gives lies in the private folder. */
function opening(folder: string, name: string): Target['run'] {
  const file = join(folder, name);
  const tempFolder = join(folder, 'temp');
  return async (input) => {
    writeFileSync(file, input);
    const source = await answered([IntakeError], () =>
      openSource(file, { tempFolder, archiveWorker: null, limits }),
    );
    if (source === null) return;
    const outside = source.files.find(({ diskPath }) => !diskPath.startsWith(tempFolder));
    await source.dispose();
    if (outside !== undefined) throw new Error(`${outside.path} came out as ${outside.diskPath}`);
  };
}

/** Local headers, directory entries and the end record. Source: PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16. */
const zipFields = spoilFields((view) => [
  ...marks(view, 0x04034b50).flatMap((at) => fieldsFrom(at + 4, [2, 2, 2, 2, 2, 4, 4, 4, 2, 2])),
  ...marks(view, 0x02014b50).flatMap((at) =>
    fieldsFrom(at + 4, [2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4]),
  ),
  ...marks(view, 0x06054b50).flatMap((at) => fieldsFrom(at + 4, [2, 2, 2, 2, 4, 4, 2])),
]);

export const zip: OpenTarget = async (folder) => ({
  seeds: [
    await writeZip([
      { name: 'a.inf', data: inf },
      { name: 'x/a.sys', data: driver },
    ]),
    await writeZip([{ name: 'a.zip', data: await writeZip([{ name: 'a.inf', data: inf }]) }]),
    await writeZip([{ name: 'a.cab', data: writeCabinet([[{ name: 'a.inf', data: Buffer.from(inf) }]]) }]),
  ],
  mutate: zipFields,
  run: opening(folder, 'd.zip'),
});

/** CFHEADER, CFFOLDER, CFFILE and CFDATA. Source: MS-CAB 2. */
const cabinetFields = spoilFields((view) => {
  const folders = fieldsFrom(36, Array.from({ length: 4 }, () => [4, 2, 2]).flat());
  const files = fieldsFrom(numberAt(view, 16, 4), [4, 4, 2, 2, 2, 2]);
  const blocks = fieldsFrom(numberAt(view, 36, 4), [4, 2, 2]);
  const all = [...fieldsFrom(4, [4, 4, 4, 4, 4, 1, 1, 2, 2, 2, 2, 2]), ...folders, ...files, ...blocks];
  return all.filter(([at, size]) => at + size <= view.byteLength);
});

const members = [
  { name: 'a.inf', data: Buffer.from(inf) },
  { name: 'x\\a.sys', data: driver },
];

export const cabinet: OpenTarget = async (folder) => ({
  seeds: [
    writeCabinet([members, members], { method: 'stored', checksums: false }),
    writeCabinet([members], { method: 'mszip', checksums: false }),
    writeCabinet([members], { reserve: { header: 20, folder: 4, data: 4 } }),
    writeCabinet([members], { part: { setId: 7, index: 1, previous: 'a.cab', next: 'd.cab' } }),
    ...corpusFiles('cabs', /\.cab$/i, 40, 20_000),
  ],
  mutate: cabinetFields,
  run: opening(folder, 'd.cab'),
});

/** Signature header, and all numbers of the header at the end. Source: 7zFormat.txt of the LZMA SDK. */
const sevenZipFields = spoilFields((view) => {
  const header = 32 + numberAt(view, 12, 4);
  const bytes = Array.from({ length: Math.max(0, Math.min(200, view.byteLength - header)) }, () => 1);
  return [...fieldsFrom(6, [1, 1, 4, 4, 4, 4, 4, 4]), ...fieldsFrom(header, bytes)];
});

export const sevenZip: OpenTarget = async (folder) => ({
  seeds: [
    await writeSevenZip({ 'a.inf': inf, 'x/a.sys': driver }),
    await writeSevenZip({ 'a.inf': inf, 'x/a.sys': driver }, ['-mhc=off', '-ms=off']),
    await writeSevenZip({ 'a.inf': inf }, ['-m0=Copy']),
  ],
  mutate: sevenZipFields,
  run: opening(folder, 'd.7z'),
});

/** Files as `compress.exe` leaves them, beside their INF. */
export const compressed: OpenTarget = async (folder) => {
  const tempFolder = join(folder, 'temp');
  writeFileSync(join(folder, 'a.inf'), inf);
  return {
    seeds: [
      writeSzdd(driver),
      writeKwaj(2, writeLzss(driver, 4096 - 18), driver.length),
      writeKwaj(4, Buffer.from('some blocks that are none'), null),
      writeCabinet([[{ name: 'a.sys', data: driver }]], { checksums: false }),
    ],
    mutate: spoilFields(() => fieldsFrom(0, [4, 4, 2, 2, 2, 4])),
    async run(input) {
      writeFileSync(join(folder, 'a.sy_'), input);
      const source = await openSource(folder, { tempFolder, archiveWorker: null, limits });
      await answered([IntakeError], () => source.expand('a.sys'));
      await answered([IntakeError], () => source.openCabinet('a.sy_'));
      await source.dispose();
    },
  };
};
