/** Brightness of a picture, row by row: one number from 0 to 255 for each pixel. */
export interface Luminance {
  readonly width: number;
  readonly height: number;
  readonly values: Float64Array;
}

const radius = 5;
const sigma = 1.5;
const c1 = (0.01 * 255) ** 2;
const c2 = (0.03 * 255) ** 2;

const kernel = (() => {
  const weights = Array.from({ length: 2 * radius + 1 }, (_, at) =>
    Math.exp(-((at - radius) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
})();

/** Means of `values` in a Gaussian window round each pixel whose window lies inside the picture; the others stay 0. */
function windowMeans(values: Float64Array, width: number, height: number): Float64Array {
  const rows = new Float64Array(values.length);
  const means = new Float64Array(values.length);
  const step = (from: Float64Array, to: Float64Array, at: number, stride: number) => {
    let sum = 0;
    for (let tap = -radius; tap <= radius; tap += 1)
      sum += (kernel[tap + radius] ?? 0) * (from[at + tap * stride] ?? 0);
    to[at] = sum;
  };
  for (let y = 0; y < height; y += 1)
    for (let x = radius; x < width - radius; x += 1) step(values, rows, y * width + x, 1);
  for (let y = radius; y < height - radius; y += 1)
    for (let x = radius; x < width - radius; x += 1) step(rows, means, y * width + x, width);
  return means;
}

const products = (one: Float64Array, other: Float64Array) => one.map((value, at) => value * (other[at] ?? 0));

/**
 * Mean structural similarity of two pictures of one size, from -1 to 1; 1 for equal ones. Windows are 11 x 11 pixels,
 * Gaussian with a deviation of 1.5. Source: Wang, Bovik, Sheikh, Simoncelli, "Image Quality Assessment: From Error
 * Visibility to Structural Similarity", IEEE Transactions on Image Processing 13 (4), 2004.
 */
export function structuralSimilarity(one: Luminance, other: Luminance): number {
  const { width, height } = one;
  if (other.width !== width || other.height !== height)
    throw new Error(
      `pictures of ${width} x ${height} and ${other.width} x ${other.height} cannot be compared`,
    );
  if (Math.min(width, height) <= 2 * radius) throw new Error('a picture smaller than one window');
  const means = (values: Float64Array) => windowMeans(values, width, height);
  const meanOne = means(one.values);
  const meanOther = means(other.values);
  const squareOne = means(products(one.values, one.values));
  const squareOther = means(products(other.values, other.values));
  const cross = means(products(one.values, other.values));
  let sum = 0;
  let count = 0;
  for (let y = radius; y < height - radius; y += 1) {
    for (let x = radius; x < width - radius; x += 1) {
      const at = y * width + x;
      const a = meanOne[at] ?? 0;
      const b = meanOther[at] ?? 0;
      const spread = (squareOne[at] ?? 0) - a * a + (squareOther[at] ?? 0) - b * b;
      const covariance = (cross[at] ?? 0) - a * b;
      sum += ((2 * a * b + c1) * (2 * covariance + c2)) / ((a * a + b * b + c1) * (spread + c2));
      count += 1;
    }
  }
  return sum / count;
}
