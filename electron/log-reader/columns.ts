/** A typed array that grows; for tables of a row per line or section, where objects would take ten times as much. */
export interface Column {
  readonly length: number;
  /** 0 for a row that is not there. */
  get(row: number): number;
  set(row: number, value: number): void;
  push(value: number): void;
}

type Numbers = Float64Array | Uint32Array | Uint8Array;

/** A column of 64-bit floats (offsets, milliseconds), 32-bit counts, or bytes. */
export function column(kind: new (length: number) => Numbers): Column {
  let values = new kind(64);
  let length = 0;
  return {
    get length() {
      return length;
    },
    get: (row) => (row < length ? (values[row] ?? 0) : 0),
    set(row, value) {
      values[row] = value;
    },
    push(value) {
      if (length === values.length) {
        const larger = new kind(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
  };
}
