import { describe, expect, it } from 'vitest';
import { writeAll, writeAllSync } from '../../../electron/intake/write-all';

/** A disk that takes some bytes of each write. */
function stingy(...takes: readonly number[]) {
  const left = [...takes];
  const disk = Buffer.alloc(16, '.');
  const write = (bytes: Uint8Array, position: number): number => {
    const taken = Math.min(left.shift() ?? 0, bytes.length);
    disk.set(bytes.subarray(0, taken), position);
    return taken;
  };
  return { write, text: () => disk.toString('latin1').replace(/\.+$/, '') };
}

const pieces = ['abc', '', 'de', 'fgh'].map((text) => Buffer.from(text));
const fullDisk = { code: 'ENOSPC' };

describe('writeAll', () => {
  const into = ({ write }: ReturnType<typeof stingy>) => ({
    writev: async <T extends readonly NodeJS.ArrayBufferView[]>(buffers: T, position?: number | null) => ({
      bytesWritten: write(Buffer.concat(buffers as unknown as readonly Uint8Array[]), position ?? -1),
      buffers,
    }),
  });

  it.each([[[8]], [[3, 5]], [[1, 1, 1, 1, 1, 1, 1, 1]], [[4, 3, 1]]])(
    'when the disk takes %j bytes at a time, then every byte is in its place',
    async (takes) => {
      const disk = stingy(...takes);
      await writeAll(into(disk), pieces, 2);
      expect(disk.text()).toBe('..abcdefgh');
    },
  );

  it('when the disk takes nothing more, then it is full', async () => {
    await expect(writeAll(into(stingy(4, 0)), pieces, 0)).rejects.toMatchObject(fullDisk);
  });
});

describe('writeAllSync', () => {
  const bytes = new Int8Array(Buffer.from('--abcdefgh--'));
  const writeTo =
    ({ write }: ReturnType<typeof stingy>) =>
    (_fd: number, view: NodeJS.ArrayBufferView, offset: unknown, length: unknown, position: unknown) =>
      write(new Uint8Array(view.buffer, Number(offset), Number(length)), Number(position));

  it('when the disk takes a part, then the rest follows', () => {
    const disk = stingy(3, 1, 4);
    writeAllSync(0, bytes, { offset: 2, length: 8 }, 1, writeTo(disk) as typeof import('node:fs').writeSync);
    expect(disk.text()).toBe('.abcdefgh');
  });

  it('when the disk takes nothing more, then it is full', () => {
    const write = writeTo(stingy(3, 0)) as typeof import('node:fs').writeSync;
    expect(() => writeAllSync(0, bytes, { offset: 2, length: 8 }, 0, write)).toThrow(
      expect.objectContaining(fullDisk),
    );
  });
});
