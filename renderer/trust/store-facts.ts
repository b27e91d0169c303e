import type { StoreId } from '../stores/trust';

export interface StoreFacts {
  readonly id: StoreId;
  /** As Windows' certificate manager names the store. */
  readonly name: string;
  readonly description: string;
  readonly dropHint: string;
  readonly empty: string;
}

/** The three stores of a PC as the trust page shows them. Names: certmgr, stores of the local computer. */
export const storeFacts: readonly StoreFacts[] = [
  {
    id: 'trusted',
    name: 'Trusted Publishers',
    description:
      'Their signed packages install without a question. Only the signer’s own certificate counts here.',
    dropHint: 'Drop to always trust the publisher',
    empty:
      'Nobody is trusted yet. “Always trust software from …” in the install question adds a publisher here.',
  },
  {
    id: 'disallowed',
    name: 'Untrusted Certificates',
    description: 'What these certificates signed is refused without a question.',
    dropHint: 'Drop to never trust the publisher',
    empty: 'Nobody is distrusted.',
  },
  {
    id: 'root',
    name: 'Trusted Roots added on this PC',
    description: 'Authorities that this PC accepts beside those that come with Windows.',
    dropHint: 'Drop to accept as a root authority',
    empty: 'Only the roots that come with Windows are accepted.',
  },
];

/** The facts of one store. */
export function storeFact(id: StoreId): StoreFacts {
  const found = storeFacts.find((item) => item.id === id);
  if (found === undefined) throw new RangeError(`No store "${id}"`);
  return found;
}
