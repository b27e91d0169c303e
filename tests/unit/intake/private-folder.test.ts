import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPrivateFolder, removeStaleTemporaryFolders } from '../../../electron/intake';
import { useBuiltIntake } from './support/built';
import { useScratch } from './support/scratch';

const scratch = useScratch();
const built = useBuiltIntake();

/** Starts a process that opens a private folder with a file in it, and tells its path. */
async function startOwner(tempFolder: string, then: string) {
  const script = `
    import { createPrivateFolder } from ${JSON.stringify(pathToFileURL(built.index()).href)};
    import { writeFileSync } from 'node:fs';
    const folder = await createPrivateFolder(process.argv[1]);
    const sub = await folder.createSubFolder();
    writeFileSync(sub + '/0', 'driver');
    console.log(folder.path);
    ${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, tempFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, exited, folder: chunk.toString().trim() };
}

describe('createPrivateFolder', () => {
  it('when asked again then it is the same folder, readable by its owner alone', async () => {
    const temp = path.join(scratch.folder(), 'not', 'there', 'yet');
    const folder = await createPrivateFolder(temp);
    expect(await createPrivateFolder(temp)).toBe(folder);
    if (process.platform !== 'win32') expect(statSync(folder.path).mode & 0o777).toBe(0o700);
    expect(await folder.createSubFolder()).not.toBe(await folder.createSubFolder());
    await folder.remove();
    expect(readdirSync(temp)).toEqual([]);
    const second = await createPrivateFolder(temp);
    expect(second.path).not.toBe(folder.path);
    await second.remove();
  });

  it('when the temporary folder cannot be made then the error says where', async () => {
    const blocked = path.join(scratch.file('file', 'x'), 'below');
    await expect(createPrivateFolder(blocked)).rejects.toMatchObject({ code: 'TEMP_FAILED', path: blocked });
  });

  it('when it was taken away then the error of its next folder says where', async () => {
    const temp = scratch.folder();
    const folder = await createPrivateFolder(temp);
    await folder.remove();
    await expect(folder.createSubFolder()).rejects.toMatchObject({ code: 'TEMP_FAILED', path: temp });
  });

  it('when the process ends by itself then its folder is gone', async () => {
    const { exited, folder } = await startOwner(scratch.folder(), 'process.exit(3);');
    await exited;
    expect(existsSync(folder)).toBe(false);
  });
});

describe('removeStaleTemporaryFolders', () => {
  it('when a process was killed then its folder stays until the next start removes it', async () => {
    const temp = scratch.folder();
    const { child, exited, folder } = await startOwner(temp, 'setInterval(() => {}, 1000);');
    await removeStaleTemporaryFolders(temp);
    expect(existsSync(folder)).toBe(true);
    child.kill('SIGKILL');
    await exited;
    expect(existsSync(folder)).toBe(true);
    await removeStaleTemporaryFolders(temp);
    expect(readdirSync(temp)).toEqual([]);
  });

  it('when a folder is from before this process under its own number, or from before the start, then it goes', async () => {
    const temp = scratch.folder();
    const now = Date.now();
    const before = Math.round(now - process.uptime() * 1000 - 60_000).toString(36);
    mkdirSync(path.join(temp, `driver-preflight-${process.pid}-${before}-0123456789abcdef`));
    mkdirSync(path.join(temp, `driver-preflight-${process.ppid}-1-0123456789abcdef`));
    const living = path.join(temp, `driver-preflight-${process.ppid}-${now.toString(36)}-0123456789abcdef`);
    mkdirSync(living);
    await removeStaleTemporaryFolders(temp);
    expect(readdirSync(temp)).toEqual([path.basename(living)]);
  });

  it('when other things lie there then they are left alone', async () => {
    const target = scratch.folder({ 'keep.txt': 'x' });
    const temp = scratch.folder({ 'notes.txt': 'x', 'driver-preflight-1-x/y': 'x' });
    symlinkSync(target, path.join(temp, 'driver-preflight-99999999-1-0123456789abcdef'));
    await removeStaleTemporaryFolders(temp);
    expect(readdirSync(temp)).toHaveLength(3);
    expect(readdirSync(target)).toEqual(['keep.txt']);
    await removeStaleTemporaryFolders(path.join(temp, 'gone'));
  });
});
