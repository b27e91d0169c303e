import type { Category } from '../model/verdict';

/** How loud a category is: `blocked` means that Windows never offers a choice. */
export type CategoryIntent = 'good' | 'question' | 'danger' | 'blocked';

/** One of the six signature categories, as it is told to people. */
export interface CategoryFacts {
  readonly id: Category;
  /** The category's name in Microsoft's documentation, shortened to what fits a badge. */
  readonly name: string;
  /** One plain sentence for somebody who meets the category for the first time. */
  readonly sentence: string;
  readonly intent: CategoryIntent;
  /** What the icon shows; never the only carrier of the meaning. */
  readonly icon: 'seal' | 'shield-check' | 'shield-blocked' | 'shield-question' | 'altered' | 'unsigned';
  readonly source: string;
}

const SIGNATURE_CATEGORIES = 'WDD signature-categories-and-driver-installation';

/** Order: from the most trusted to the least. */
export const categoryTable: readonly CategoryFacts[] = [
  {
    id: 'windows-signing-authority',
    name: 'Signed by a Windows signing authority',
    sentence: 'Microsoft itself has signed this driver package, so Windows installs it without asking.',
    intent: 'good',
    icon: 'seal',
    source: SIGNATURE_CATEGORIES,
  },
  {
    id: 'trusted-publisher',
    name: 'Signed by a trusted publisher',
    sentence:
      'Somebody has told this PC to always trust this publisher, so Windows installs it without asking.',
    intent: 'good',
    icon: 'shield-check',
    source: `${SIGNATURE_CATEGORIES}; WDD trusted-publishers-certificate-store`,
  },
  {
    id: 'untrusted-publisher',
    name: 'Signed by an untrusted publisher',
    sentence: 'Somebody has told this PC never to trust this publisher, so Windows refuses without asking.',
    intent: 'blocked',
    icon: 'shield-blocked',
    source: SIGNATURE_CATEGORIES,
  },
  {
    id: 'unknown-publisher',
    name: 'Signed by a publisher of unknown trust',
    sentence:
      'The signature is valid, but nobody has decided yet whether this PC trusts the publisher: Windows asks.',
    intent: 'question',
    icon: 'shield-question',
    source: SIGNATURE_CATEGORIES,
  },
  {
    id: 'altered',
    name: 'Altered',
    sentence: 'The package was signed, but at least one of its files is no longer what was signed.',
    intent: 'danger',
    icon: 'altered',
    source: SIGNATURE_CATEGORIES,
  },
  {
    id: 'unsigned',
    name: 'Unsigned',
    sentence: 'There is no signature that Windows accepts, so nobody can tell where these files come from.',
    intent: 'danger',
    icon: 'unsigned',
    source: SIGNATURE_CATEGORIES,
  },
];

const byId = new Map(categoryTable.map((row) => [row.id, row]));

/** Codes with which SetupAPI refuses to read an INF. Source: setupapi.h, ERROR_EXPECTED_SECTION_NAME and on. */
const refusesInf: ReadonlySet<string> = new Set([
  '0xE0000000',
  '0xE0000001',
  '0xE0000002',
  '0xE0000003',
  '0xE0000100',
]);

/**
 * What is told in place of a category when the INF cannot be used: staging ends in an error before Windows looks at any
 * signature. Source: inf-version-section (without its Signature a file is no INF); setupapi.h for the codes.
 */
const noCategory = {
  name: 'No category: not a driver package',
  sentence: 'Windows cannot read the INF as that of a driver package, so it looks at no signature.',
  intent: 'blocked',
  icon: 'unsigned',
} as const satisfies Omit<CategoryFacts, 'id' | 'source'>;

/** Whether a verdict's or a result's category means anything: the INF could be read. */
export const hasCategory = ({ code }: { readonly code: string }): boolean => !refusesInf.has(code);

/** How a verdict or a result is told: by its category, unless the INF cannot be used. */
export function shownCategory(given: {
  readonly category: Category;
  readonly code: string;
}): Omit<CategoryFacts, 'id' | 'source'> {
  return hasCategory(given) ? categoryFacts(given.category) : noCategory;
}

/** The row of a category. Source: as each row says. */
export function categoryFacts(id: Category): CategoryFacts {
  const row = byId.get(id);
  if (row === undefined) throw new RangeError(`No row for category "${id}" in shared/windows/categories.ts`);
  return row;
}
