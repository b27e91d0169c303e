import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../renderer/matrix/grid';
import { pictureOf } from '../../../renderer/matrix/picture';
import type { MatrixCell } from '../../../shared/model/matrix';

const cell: MatrixCell = {
  inf: 'a.inf',
  pc: '7',
  user: 'admin',
  category: 'altered',
  signatureType: 'whql',
  publisher: null,
  outcome: 'refused',
  prompts: [],
  code: '0x800B0101',
  callerCode: '0xE0000247',
  willLoad: { ok: false, problem: null, detail: '', unconfirmed: false },
  loads: false,
  files: 'altered',
  explanation: '',
  unconfirmed: [],
};

function grid(rows: number): Grid {
  return {
    columns: [
      { key: 'a', inspectionId: 'one', inf: 'a.inf', user: 'admin' },
      { key: 'b', inspectionId: 'one', inf: 'a.inf', user: 'standard' },
    ],
    groups: [
      {
        name: 'Windows 7',
        rows: Array.from({ length: rows }, (_, at) => ({
          key: String(at),
          pc: {
            key: String(at),
            id: null,
            name: '',
            windows: '7',
            windowsName: `Windows no. ${at}`,
            architecture: 'amd64' as const,
            switches: [],
          },
          cells: [cell, null],
        })),
      },
    ],
    total: rows,
    counts: { silent: 0, prompt: 0, refused: rows, error: 0 },
    categories: ['altered'],
  };
}

const words = (rows: number): readonly string[] =>
  pictureOf(grid(rows), 'FabAudio').strokes.flatMap((stroke) =>
    stroke.kind === 'text' ? [stroke.text] : [],
  );

describe('pictureOf', () => {
  it('when a grid is drawn then every word of it is in the picture', () => {
    const expected = ['FabAudio', 'Administrator', 'Standard user', 'Windows 7', 'Windows no. 1', 'x64'];
    expect(words(2)).toEqual(
      expect.arrayContaining([...expected, 'Refused', '0x800B0101', 'Altered', 'no such user']),
    );
  });

  it('when all is drawn then nothing lies outside the picture', () => {
    const { width, height, strokes } = pictureOf(grid(30), 'FabAudio');
    for (const stroke of strokes) {
      expect(stroke.x).toBeGreaterThanOrEqual(0);
      expect(stroke.x + stroke.width).toBeLessThanOrEqual(width);
      expect(stroke.y).toBeLessThan(height);
    }
  });

  it('when the grid is higher than a canvas can be then the picture says what was left out', () => {
    const picture = pictureOf(grid(1000), 'FabAudio');
    expect(picture.height).toBeLessThan(32_000);
    const leftOut = /^(\d+) more PCs/.exec(words(1000).find((text) => text.includes('more PCs')) ?? '')?.[1];
    const drawn = words(1000).filter((text) => text.startsWith('Windows no.')).length;
    expect(drawn + Number(leftOut)).toBe(1000);
  });
});
