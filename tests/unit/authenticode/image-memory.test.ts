import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../../electron/authenticode/byte-source';
import { readImageMemory } from '../../../electron/authenticode/image-memory';
import { minimalDriver } from '../../../electron/lab/minimal-driver';

const coff = 0x84;
const wideTable = coff + 20 + 240;

/** A real little image, changed by the offsets given; its one section is `.text` at 0x1000. */
function memory(change: (view: DataView) => void = () => undefined, wide = true) {
  const image = minimalDriver({ machine: wide ? 'amd64' : 'x86', kernelMode: true });
  change(new DataView(image.buffer));
  return readImageMemory(bytesSource(image), 0x80);
}

describe('what an image asks of memory', () => {
  it.each([true, false])(
    'when its sections are apart and aligned then nothing is told against it (64-bit: %s)',
    (wide) => {
      expect(memory(undefined, wide)).toEqual({
        sectionAlignment: 0x1000,
        writableExecutable: [],
        unaligned: [],
        importsInExecutable: null,
      });
    },
  );

  it('when a section is writable and executable then it is named', () => {
    const found = memory((view) => view.setUint32(wideTable + 36, 0xe0000020, true));
    expect(found?.writableExecutable).toEqual(['.text']);
  });

  it('when a section is writable alone then it is not named', () => {
    expect(memory((view) => view.setUint32(wideTable + 36, 0xc0000040, true))?.writableExecutable).toEqual(
      [],
    );
  });

  it('when a section begins within a page, or the alignment is less, then that is told', () => {
    const found = memory((view) => {
      view.setUint32(wideTable + 12, 0x280, true);
      view.setUint32(coff + 20 + 32, 0x80, true);
    });
    expect(found).toMatchObject({ unaligned: ['.text'], sectionAlignment: 0x80 });
  });

  it('when the import address table lies in an executable section then that section is named', () => {
    const entry = coff + 20 + 112 + 12 * 8;
    expect(memory((view) => view.setUint32(entry, 0x1000, true))?.importsInExecutable).toBe('.text');
    expect(memory((view) => view.setUint32(entry, 0x9000, true))?.importsInExecutable).toBeNull();
  });

  it.each<[string, (view: DataView) => void]>([
    ['no sections', (view) => view.setUint16(coff + 2, 0, true)],
    ['more sections than any loader takes', (view) => view.setUint16(coff + 2, 97, true)],
    ['a table beyond the end', (view) => view.setUint16(coff + 2, 90, true)],
    ['an optional header of no known kind', (view) => view.setUint16(coff + 20, 0x107, true)],
    ['an optional header that is too short', (view) => view.setUint16(coff + 16, 8, true)],
  ])('when it has %s then nothing is known', (_, change) => {
    expect(memory(change)).toBeNull();
  });
});
