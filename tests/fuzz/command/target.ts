import { join, MOST_BYTES, spoilBytes } from '../spoil/bytes';
import type { Random } from '../spoil/random';

/** One reader of hostile input. */
export interface Target {
  /** Good inputs, which are spoilt. */
  readonly seeds: readonly Uint8Array[];
  /** Spoils an input in a way that knows its form; without it only bytes are spoilt. */
  readonly mutate?: (input: Uint8Array, random: Random) => Uint8Array;
  /** Resolves when there was a value or an error that the reader's room declares; anything else is a failure. */
  readonly run: (input: Uint8Array) => unknown;
  /** Milliseconds that an input may take for each begun 64 KiB; a second unless given. */
  readonly limit?: number;
  readonly close?: () => Promise<void>;
}

/** Makes a target ready. Whatever it writes lies in `folder`, which is its own. */
export type OpenTarget = (folder: string) => Promise<Target>;

/** Milliseconds that an input may take. */
export const timeLimit = ({ limit = 1000 }: Target, input: Uint8Array): number =>
  limit * Math.max(1, Math.ceil(input.length / 65_536));

/** The input of a case: a seed that was spoilt one to five times, seldom bytes of no form. */
export function makeInput({ seeds, mutate }: Target, random: Random): Uint8Array {
  let input = random.pick(seeds) ?? new Uint8Array();
  if (random.oneIn(20)) return join(input.subarray(0, random.below(9)), random.bytes(random.length(2000)));
  for (let times = 1 + random.length(5); times > 0; times -= 1) {
    if (random.oneIn(20)) input = splice(input, random.pick(seeds) ?? input, random);
    else input = mutate === undefined || random.oneIn(3) ? spoilBytes(input, random) : mutate(input, random);
  }
  return input.length > MOST_BYTES ? input.subarray(0, MOST_BYTES) : input;
}

/** The beginning of one and the end of another. */
function splice(one: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  return join(one.subarray(0, random.below(one.length)), other.subarray(random.below(other.length)));
}

type ErrorClass = abstract new (...args: never[]) => Error;

/** What `action` gives; `null` when it throws one of the errors that are declared. Any other error is a failure. */
export async function answered<T>(
  declared: readonly ErrorClass[],
  action: () => T | Promise<T>,
): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (declared.some((each) => error instanceof each)) return null;
    throw error;
  }
}
