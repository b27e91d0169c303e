import { binaryForms } from './binary-forms';
import type { Budget } from './budget';
import { cabinetForms } from './cabinet-forms';
import { imageForms } from './image-forms';
import { unevenLineEnds } from './line-end-forms';
import { type Match, matchBytes } from './match';
import type { Form, InVain } from './observation';
import type { Subject } from './subject';
import { textForms } from './text-forms';

export interface FormSearch {
  readonly found: { readonly form: Form; readonly digest: Match } | null;
  /** The budget ended before all forms that tools usually make were tried. */
  readonly stopped: boolean;
}

/** The first other form of a file that the catalog lists. Yields how many bytes were hashed at each step. */
export function* findForm({ bytes, index }: Subject, budget: Budget): Generator<number, FormSearch> {
  if (bytes === null) return { found: null, stopped: false };
  for (const forms of [usualForms, unevenForms]) {
    for (const form of forms(bytes)) {
      if (!budget.take((form?.bytes ?? bytes).length * index.algorithms.length))
        return { found: null, stopped: forms === usualForms };
      yield 0;
      if (form === null) continue;
      const digest = yield* matchBytes(form.bytes, index);
      if (digest !== null) return { found: { form, digest }, stopped: false };
    }
  }
  return { found: null, stopped: false };
}

/** What tools make of a file: at most a few hundred. */
function* usualForms(bytes: Uint8Array): Generator<Form | InVain> {
  yield* imageForms(bytes);
  yield* cabinetForms(bytes);
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (bytes.includes(0) && !isUtf16) yield* binaryForms(bytes);
  yield* textForms(bytes);
}

/** Their number grows with the square of the lines. */
function* unevenForms(bytes: Uint8Array): Generator<Form> {
  if (!bytes.subarray(0, 4096).includes(0)) yield* unevenLineEnds(bytes);
}
