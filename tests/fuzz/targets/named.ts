import type { Target } from '../command/target';
import { join } from '../spoil/bytes';
import type { Random } from '../spoil/random';

/** An input that is one file of several: its path on a line, then its bytes. */
export const named = (path: string, content: Uint8Array): Uint8Array =>
  join(Buffer.from(`${path}\n`), content);

/** The path, when it is one of those that are expected, and the bytes. */
export function parted(
  input: Uint8Array,
  paths: readonly string[],
): { path: string; content: Uint8Array } | null {
  const end = input.indexOf(0x0a);
  const path = Buffer.from(input.subarray(0, Math.max(0, end))).toString();
  return paths.includes(path) ? { path, content: input.subarray(end + 1) } : null;
}

type Mutate = NonNullable<Target['mutate']>;

/** Spoils the bytes and leaves the path, in the way that suits it. */
export function spoilNamed(paths: readonly string[], mutateOf: (path: string) => Mutate): Mutate {
  return (input: Uint8Array, random: Random) => {
    const parts = parted(input, paths);
    return parts === null ? input : named(parts.path, mutateOf(parts.path)(parts.content, random));
  };
}
