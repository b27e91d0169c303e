import fc from 'fast-check';

/** One way to spoil a file. */
export type Mutation = (bytes: Uint8Array) => Uint8Array;

const spot = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (bytes: Uint8Array, where: number): number => Math.floor(bytes.length * where);

const overwrite = fc.tuple(spot, fc.uint8Array({ minLength: 1, maxLength: 8 })).map(
  ([where, values]): Mutation =>
    (bytes) => {
      const copy = Uint8Array.from(bytes);
      const start = at(bytes, where);
      copy.set(values.subarray(0, copy.length - start), start);
      return copy;
    },
);
const cut = spot.map(
  (where): Mutation =>
    (bytes) =>
      bytes.subarray(0, at(bytes, where)),
);
const remove = fc.tuple(spot, fc.nat(40)).map(
  ([where, count]): Mutation =>
    (bytes) => {
      const start = at(bytes, where);
      return Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(start + count)]);
    },
);
const repeat = fc.tuple(spot, fc.nat(200)).map(
  ([where, count]): Mutation =>
    (bytes) => {
      const start = at(bytes, where);
      const piece = bytes.subarray(start, start + count);
      return Uint8Array.from([...bytes.subarray(0, start), ...piece, ...bytes.subarray(start)]);
    },
);

/** One to four spoilings after another, mostly of single bytes. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof({ arbitrary: overwrite, weight: 6 }, cut, remove, repeat), { minLength: 1, maxLength: 4 })
  .map(
    (all): Mutation =>
      (bytes) =>
        all.reduce((spoilt, mutate) => mutate(spoilt), bytes),
  );
