/** Proves to the compiler that a union has been handled whole; reached at run time, it names what was missed. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
