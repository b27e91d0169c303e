import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotAFileError, openFile, readWholeFile } from '../../../electron/files';
import { tempFolder } from '../../support/temp-folder';
import { mkfifoSync } from '../intake/support/fifo';

describe('openFile', () => {
  it('when a file stands there, then it can be read', async () => {
    const path = join(tempFolder(), 'a.txt');
    writeFileSync(path, 'text');
    expect((await readWholeFile(path)).toString()).toBe('text');
  });

  it.skipIf(process.platform === 'win32')(
    'when a pipe stands there that nobody writes to, then it says so at once (skipped on Windows, which has none)',
    async () => {
      const path = join(tempFolder(), 'pipe.zip');
      mkfifoSync(path);
      await expect(openFile(path)).rejects.toThrow(NotAFileError);
    },
  );

  it('when a folder stands there, then it says so', async () => {
    await expect(openFile(tempFolder())).rejects.toThrow(/folder|EISDIR|EPERM|EACCES/);
  });

  it('when nothing stands there, then the system says so', async () => {
    await expect(openFile(join(tempFolder(), 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
