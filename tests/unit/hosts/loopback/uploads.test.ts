import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { openUploads } from '../../../../electron/hosts/loopback/uploads';
import { cannotMount, mountDisk, type SmallDisk } from '../../../support/small-disk';
import { tempFolder } from '../../../support/temp-folder';

const body = (text: string): Readable => Readable.from([Buffer.from(text)], { objectMode: false });
const limits = { files: 3, bytes: 10, uploads: 2 };

it('when one folder is uploaded, then the upload is that folder', async () => {
  const uploads = await openUploads(tempFolder(), limits);
  const id = uploads.begin();
  await uploads.receive(id, 'arduino/arduino.inf', body('[V]'));
  await uploads.receive(id, 'arduino/x64/a.sys', body('MZ'));
  const path = uploads.resolve(id);
  expect(path?.endsWith('arduino')).toBe(true);
  expect(readFileSync(join(path ?? '', 'x64', 'a.sys'), 'utf8')).toBe('MZ');
});

it('when one file is uploaded, then the upload is that file', async () => {
  const uploads = await openUploads(tempFolder(), limits);
  const id = uploads.begin();
  await uploads.receive(id, 'driver.zip', body('PK'));
  expect(readFileSync(uploads.resolve(id) ?? '', 'utf8')).toBe('PK');
});

it('when loose files are uploaded together, then the upload is the folder that holds them', async () => {
  const uploads = await openUploads(tempFolder(), limits);
  const id = uploads.begin();
  await uploads.receive(id, 'a.inf', body('1'));
  await uploads.receive(id, 'a.cat', body('2'));
  expect(readdirSync(uploads.resolve(id) ?? '').sort()).toEqual(['a.cat', 'a.inf']);
});

it('when nothing was sent or the identifier is made up, then there is no upload', async () => {
  const uploads = await openUploads(tempFolder(), limits);
  expect(uploads.resolve(uploads.begin())).toBeNull();
  expect(uploads.resolve('../../etc')).toBeNull();
  await expect(uploads.receive('0'.repeat(32), 'a', body('1'))).rejects.toMatchObject({ status: 404 });
});

it('when a name leads out of the folder, then it is refused and nothing is written', async () => {
  const folder = tempFolder();
  const uploads = await openUploads(folder, limits);
  const id = uploads.begin();
  await expect(uploads.receive(id, '%2e%2e/%2e%2e/evil', body('1'))).rejects.toMatchObject({ status: 400 });
  expect(readdirSync(folder, { recursive: true }).join()).not.toContain('evil');
});

it('when a file is too large, then it is refused, removed, and the sender is still connected', async () => {
  const uploads = await openUploads(tempFolder(), limits);
  const id = uploads.begin();
  const sender = body('x'.repeat(11));
  await expect(uploads.receive(id, 'big.sys', sender)).rejects.toMatchObject({ status: 413 });
  expect(sender.destroyed).toBe(false);
  expect(uploads.resolve(id)).toBeNull();
});

it('when small files add up to too much, then the one over the limit is refused', async () => {
  const uploads = await openUploads(tempFolder(), limits);
  const id = uploads.begin();
  await uploads.receive(id, 'a', body('123456'));
  await expect(uploads.receive(id, 'b', body('123456'))).rejects.toMatchObject({ status: 413 });
});

it('when there are too many files or uploads, then the next is refused', async () => {
  const uploads = await openUploads(tempFolder(), limits);
  const id = uploads.begin();
  for (const name of ['a', 'b', 'c']) await uploads.receive(id, name, body(''));
  await expect(uploads.receive(id, 'd', body(''))).rejects.toMatchObject({ status: 413 });
  uploads.begin();
  expect(() => uploads.begin()).toThrow(/restart/);
});

it('when a path is sent twice, then the second is refused and the first stays as it was', async () => {
  const uploads = await openUploads(tempFolder(), limits);
  const id = uploads.begin();
  await uploads.receive(id, 'a.inf', body('first'));
  await expect(uploads.receive(id, 'a.inf', body('2'))).rejects.toMatchObject({ status: 409 });
  await expect(uploads.receive(id, 'a.inf/x', body('3'))).rejects.toMatchObject({ status: 409 });
  expect(readFileSync(uploads.resolve(id) ?? '', 'utf8')).toBe('first');
});

it.skipIf(process.platform === 'win32')('when files are stored, then nobody else can read them', async () => {
  const uploads = await openUploads(join(tempFolder(), 'temp'), limits);
  const id = uploads.begin();
  await uploads.receive(id, 'a', body('1'));
  expect(statSync(uploads.resolve(id) ?? '').mode & 0o077).toBe(0);
});

it('when uploads are closed, then their files are gone; what a dead process left is removed at start', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'uploads-999999999-old'));
  mkdirSync(join(folder, `uploads-${process.pid}-mine`));
  const uploads = await openUploads(folder, limits);
  expect(existsSync(join(folder, 'uploads-999999999-old'))).toBe(false);
  expect(existsSync(join(folder, `uploads-${process.pid}-mine`))).toBe(true);
  const id = uploads.begin();
  await uploads.receive(id, 'a', body('1'));
  await uploads.close();
  expect(readdirSync(folder)).toEqual([`uploads-${process.pid}-mine`]);
});

function smallDisk(): SmallDisk {
  const disk = mountDisk('2m');
  onTestFinished(() => disk.unmount());
  return disk;
}
const roomy = { files: 10, bytes: 2 ** 30, uploads: 2 };

it.skipIf(cannotMount())(
  'when the disk takes only a part of a file, then that is said, and the whole upload makes room again (needs the right to mount one)',
  async () => {
    const { folder } = smallDisk();
    const uploads = await openUploads(folder, roomy);
    const id = uploads.begin();
    await uploads.receive(id, 'driver/a.inf', body('x'.repeat(1_000_000)));
    const sender = Readable.from(Array.from({ length: 3 }, () => Buffer.alloc(700_001)));
    const refused = uploads.receive(id, 'driver/big.sys', sender);
    await expect(refused).rejects.toMatchObject({ name: 'Refused', status: 507 });
    await expect(refused).rejects.toThrow(`The disk is full. Make room on the disk of ${folder}, then drop`);
    expect(sender.destroyed).toBe(false);
    expect(uploads.resolve(id)).toBeNull();
    expect(readdirSync(folder, { recursive: true }).filter((name) => /driver|big/.test(`${name}`))).toEqual(
      [],
    );
    await expect(uploads.receive(id, 'driver/b.sys', body('1'))).rejects.toMatchObject({ status: 507 });
    const next = uploads.begin();
    await uploads.receive(next, 'a.sys', body('y'.repeat(1_500_000)));
    expect(statSync(uploads.resolve(next) ?? '').size).toBe(1_500_000);
  },
);

it.skipIf(cannotMount())(
  'when several files of a package are on their way to a full disk, then nothing of them stays (needs the right to mount one)',
  async () => {
    const { folder } = smallDisk();
    const uploads = await openUploads(folder, roomy);
    const id = uploads.begin();
    const send = (name: string, bytes: number) =>
      uploads.receive(id, `driver/${name}`, body('x'.repeat(bytes)));
    const sent = [
      send('a.sys', 1_500_000),
      send('b.sys', 1_500_000),
      send('c/d.inf', 10),
      send('e/f.inf', 10),
    ];
    const statuses = (await Promise.allSettled(sent)).flatMap((each) =>
      each.status === 'rejected' ? [each.reason.status] : [],
    );
    expect(statuses).toContain(507);
    const [root = ''] = readdirSync(folder);
    expect(readdirSync(join(folder, root))).toEqual([]);
  },
);
