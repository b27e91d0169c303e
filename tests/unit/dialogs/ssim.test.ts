import { describe, expect, it } from 'vitest';
import { type Luminance, structuralSimilarity } from '../../support/dialogs-harness/ssim';

const picture = (value: (x: number, y: number) => number): Luminance => ({
  width: 32,
  height: 24,
  values: Float64Array.from({ length: 32 * 24 }, (_, at) => value(at % 32, Math.floor(at / 32))),
});
const stripes = picture((x) => (x % 4 < 2 ? 255 : 0));

describe('structuralSimilarity', () => {
  it('when a picture meets itself, then it is 1', () => {
    expect(structuralSimilarity(stripes, stripes)).toBeCloseTo(1, 10);
  });

  it('when light and dark are exchanged, then it is far below 0', () => {
    expect(
      structuralSimilarity(
        stripes,
        picture((x) => (x % 4 < 2 ? 0 : 255)),
      ),
    ).toBeLessThan(-0.9);
  });

  it('when two flat greys meet, then it is the luminance term alone', () => {
    const c1 = (0.01 * 255) ** 2;
    const expected = (2 * 100 * 50 + c1) / (100 ** 2 + 50 ** 2 + c1);
    expect(
      structuralSimilarity(
        picture(() => 100),
        picture(() => 50),
      ),
    ).toBeCloseTo(expected, 6);
  });

  it('when sizes differ, then it says so', () => {
    expect(() => structuralSimilarity(stripes, { ...stripes, width: 24, height: 32 })).toThrow('32 x 24');
  });
});
