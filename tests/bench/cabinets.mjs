import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lzxFrames, WINDOW_BITS } from './lzx-encoder.mjs';
import { race, run } from './measure.mjs';
import { cli, makePackage } from './packages.mjs';
import { osslsigncodeCatalog, peerOf } from './peers.mjs';
import { row } from './rows.mjs';

const MIB = 2 ** 20;

/** A cabinet of a hundred mebibytes of machine code, which is what drivers are made of. */
export async function* cabinets({ folder, env }) {
  const program = readFileSync(process.execPath);
  const made = await makePackage(join(folder, 'lzx'), { count: 10, size: 10 * MIB, content: program });
  const cabinet = join(folder, 'package.cab');
  writeFileSync(cabinet, cabinetOf(made.folder));
  const args = [cli, 'inspect', '--root', made.rootCer, cabinet];
  const peer = () => {
    run('cabextract', ['-q', '-t', cabinet]);
    osslsigncodeCatalog(made);
  };
  yield row('extract and inspect an LZX cabinet of 100 MiB', {
    ...(await race(
      3,
      () => run(process.execPath, args, { env }),
      peerOf(['cabextract', 'osslsigncode'], peer),
    )),
    against: 'cabextract -t + osslsigncode',
    goal: 1.5,
  });
}

/** One folder of LZX with all the files of a directory. Source: MS-CAB, CFHEADER, CFFOLDER, CFFILE, CFDATA. */
export function cabinetOf(directory) {
  const files = readdirSync(directory).map((name) => ({ name, bytes: readFileSync(join(directory, name)) }));
  const frames = lzxFrames(Buffer.concat(files.map(({ bytes }) => bytes)));
  const filesAt = 36 + 8;
  let offset = 0;
  const entries = files.map(({ name, bytes }) => {
    const entry = Buffer.alloc(16 + name.length + 1);
    entry.writeUInt32LE(bytes.length, 0);
    entry.writeUInt32LE(offset, 4);
    entry.writeUInt16LE(0x20, 14);
    entry.write(name, 16, 'latin1');
    offset += bytes.length;
    return entry;
  });
  const data = frames.flatMap(({ data: bytes, size }) => {
    const head = Buffer.alloc(8);
    head.writeUInt16LE(bytes.length, 4);
    head.writeUInt16LE(size, 6);
    return [head, bytes];
  });
  const dataAt = filesAt + entries.reduce((sum, { length }) => sum + length, 0);
  const header = Buffer.alloc(filesAt);
  header.write('MSCF');
  header.writeUInt32LE(dataAt + data.reduce((sum, { length }) => sum + length, 0), 8);
  header.writeUInt32LE(filesAt, 16);
  header.writeUInt16LE(0x0103, 24);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(files.length, 28);
  header.writeUInt32LE(dataAt, 36);
  header.writeUInt16LE(frames.length, 40);
  header.writeUInt16LE(3 | (WINDOW_BITS << 8), 42);
  return Buffer.concat([header, ...entries, ...data]);
}
