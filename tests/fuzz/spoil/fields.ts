import { writeNumber } from './bytes';
import type { Random } from './random';

/** A number in a header: where it lies and how many bytes it has. */
export type Field = readonly [at: number, size: number];

/** Makes a way to spoil one of the numbers that a header holds. */
export function spoilFields(fieldsOf: (bytes: DataView) => readonly Field[]) {
  return (bytes: Uint8Array, random: Random): Uint8Array => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [at, size] = random.pick(fieldsOf(view)) ?? [random.below(bytes.length), 1];
    return writeNumber(bytes, at, size, random);
  };
}

/** Fields that lie one after another from a place on. */
export function fieldsFrom(start: number, sizes: readonly number[]): readonly Field[] {
  let at = start;
  return sizes.map((size): Field => {
    at += size;
    return [at - size, size];
  });
}

/** The number of 2 or 4 bytes at a place, little end first; 0 beyond the end. */
export function numberAt(view: DataView, at: number, size: 2 | 4): number {
  if (at < 0 || at + size > view.byteLength) return 0;
  return size === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
}

/** Where a mark of four bytes occurs, up to a few hundred times. */
export function marks(view: DataView, mark: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 <= view.byteLength && found.length < 300; at += 1) {
    if (view.getUint32(at, true) === mark) found.push(at);
  }
  return found;
}
