import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource } from '../../../electron/intake';
import { extractCabinet } from '../../../electron/intake/cabinet/extract-cabinet';
import { corpusPath } from '../../support/corpus';
import { cannotMount, mountDisk, type SmallDisk } from '../../support/small-disk';
import { useBuiltIntake } from './support/built';
import { writeCabinet } from './support/cabinet-writer';
import { workspaceIn } from './support/extract';
import { useScratch } from './support/scratch';
import { writeSevenZip } from './support/seven-zip-writer';
import { writeZip } from './support/zip-writer';

const scratch = useScratch();
const built = useBuiltIntake();
const inf = Buffer.from('[Version]\r\n');
/** More than the disk has, and nothing that compression makes smaller. */
const driver = randomBytes(300_000);

const large = corpusPath('cabs', 'libmspack', 'large-files-cab.cab');

const archives: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  zip: () =>
    writeZip([
      { name: 'a.inf', data: inf },
      { name: 'a.sys', data: driver },
    ]),
  'stored cab': async () => cabinet('stored'),
  'MSZIP cab': async () => cabinet('mszip'),
  // What is written is a cabinet for 7-Zip, which never comes to see it.
  'LZX cab': async () => {
    const made = cabinet('stored');
    made.writeUInt16LE(0x1503, 42);
    return made;
  },
  '7z': () => writeSevenZip({ 'a.inf': inf, 'a.sys': driver }),
};

const cabinet = (method: 'stored' | 'mszip') =>
  writeCabinet(
    [
      [
        { name: 'a.inf', data: inf },
        { name: 'a.sys', data: driver },
      ],
    ],
    { method },
  );

describe.skipIf(cannotMount())('a full temporary disk (needs the right to mount one)', () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = mountDisk('40k');
  });
  afterEach(() => disk.unmount());

  const full = {
    code: 'TEMP_FAILED',
    message: expect.stringContaining('Check that the disk is not full.'),
  };

  it.each(Object.entries(archives))(
    'when a %s does not fit, then that is said, and no file of it counts as damaged',
    async (kind, make) => {
      const path = scratch.file(`driver.${kind.split(' ').at(-1)}`, await make());
      for (const archiveWorker of [null, built.worker()]) {
        await expect(openSource(path, { tempFolder: disk.folder, archiveWorker })).rejects.toMatchObject(
          full,
        );
      }
    },
  );

  it.skipIf(large === null)(
    'when what an LZX cab expands to does not fit, then that is said (skipped when the corpus is absent)',
    async () => {
      const shown = 'large-files-cab.cab';
      const given = { diskPath: large ?? '', shown, prefix: '', findPart: async () => null };
      await expect(extractCabinet(given, workspaceIn(disk.folder))).rejects.toMatchObject(full);
    },
  );
});
