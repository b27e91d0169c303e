import type { Pixels } from './read-png';

/** A step in one colour that anti-aliasing does not take, but any other letter or line does. */
const step = 32;

/** How many pixels of two pictures differ more than by anti-aliasing; all, when their sizes differ. */
export function changedPixels(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) return Math.max(area(one), area(other));
  let changed = 0;
  for (let at = 0; at < one.rgba.length; at += 4) {
    const differs = [0, 1, 2].some(
      (channel) => Math.abs((one.rgba[at + channel] ?? 0) - (other.rgba[at + channel] ?? 0)) > step,
    );
    if (differs) changed += 1;
  }
  return changed;
}

const area = ({ width, height }: Pixels): number => width * height;
