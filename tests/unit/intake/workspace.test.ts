import { readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceIn } from './support/extract';
import { useScratch } from './support/scratch';

const scratch = useScratch();

describe('a workspace', () => {
  it('when folders are asked for, then each is new and empty', async () => {
    const workspace = workspaceIn(scratch.folder());
    const folders = [await workspace.newFolder(), await workspace.newFolder()];
    expect(new Set(folders).size).toBe(2);
    expect(folders.map((folder) => readdirSync(folder))).toEqual([[], []]);
    await workspace.dispose();
  });

  it('when the temporary folder was taken away, then the error names it and what to check', async () => {
    const temp = scratch.folder();
    const workspace = workspaceIn(temp);
    rmSync(dirname(await workspace.newPath()), { recursive: true });
    await expect(workspace.newFolder()).rejects.toMatchObject({
      code: 'TEMP_FAILED',
      message: expect.stringContaining(temp),
    });
  });
});
