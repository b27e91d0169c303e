/**
 * Does work for many things at once, `width` at most, and gives the results in the order of the things. Nothing is
 * begun while nobody takes results: a slow reader costs no memory.
 */
export async function* inOrder<T, R>(
  things: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R, void, void> {
  const begun: Promise<R>[] = [];
  for await (const thing of things) {
    begun.push(work(thing));
    const first = begun.length < width ? undefined : begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const rest of begun) yield await rest;
}

/**
 * The same things, some at a time: `size(index)` in each group, counted from 0.
 */
export async function* inGroups<T>(
  things: AsyncIterable<T>,
  size: (index: number) => number,
): AsyncGenerator<readonly T[], void, void> {
  let group: T[] = [];
  let index = 0;
  for await (const thing of things) {
    group.push(thing);
    if (group.length < size(index)) continue;
    yield group;
    group = [];
    index += 1;
  }
  if (group.length > 0) yield group;
}
