import { lineEndVariants, textVariants } from '../inspection';
import { otherEncodings } from './encoding-forms';
import { otherEnds } from './end-forms';
import { singleReturns } from './line-end-forms';
import type { Form, InVain, Observation } from './observation';

/**
 * The forms that a text may have had, likeliest first: what inspection tries already (line ends, byte-order mark,
 * UTF-8, UTF-16 and Windows-1252, a line end more or less), then rarer ones, alone or two together. A few hundred.
 */
export function* textForms(bytes: Uint8Array): Generator<Form | InVain> {
  yield* singleReturns(bytes);
  for (const { bytes: form, alterations } of textVariants(bytes)) yield { bytes: form, changes: alterations };
  for (const first of rarerChanges(bytes)) {
    yield first;
    if (first !== null) yield* followedBy(first, lineEnds);
  }
  for (const first of lineEnds(bytes)) yield* followedBy(first, otherEnds);
}

function* rarerChanges(bytes: Uint8Array): Generator<Form | InVain> {
  yield* singleReturns(bytes);
  yield* otherEnds(bytes);
  yield* otherEncodings(bytes);
}

/** All line ends alike, and no more than that. */
function* lineEnds(bytes: Uint8Array): Generator<Form> {
  for (const { bytes: form, alterations } of lineEndVariants(bytes))
    yield { bytes: form, changes: alterations };
}

function* followedBy(first: Form, next: (bytes: Uint8Array) => Generator<Form>): Generator<Form> {
  const seen = new Set<Observation['kind']>(first.changes.map(({ kind }) => kind));
  for (const { bytes, changes } of next(first.bytes)) {
    if (!changes.some(({ kind }) => seen.has(kind))) yield { bytes, changes: [...first.changes, ...changes] };
  }
}
