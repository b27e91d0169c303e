/**
 * A shorter input that still fails: pieces are left out, halves first, as long as `fails` says so and there is time.
 * Source: Zeller and Hildebrandt, Simplifying and Isolating Failure-Inducing Input (delta debugging), 2002.
 */
export async function minimise(
  input: Uint8Array,
  fails: (input: Uint8Array) => Promise<boolean>,
  milliseconds: number,
): Promise<Uint8Array> {
  const end = Date.now() + milliseconds;
  let best = input;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.length && Date.now() < end; ) {
      const shorter = Buffer.concat([best.subarray(0, at), best.subarray(at + size)]);
      if (shorter.length > 0 && (await fails(shorter))) best = Uint8Array.from(shorter);
      else at += size;
    }
  }
  return best;
}
