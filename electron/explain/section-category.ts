import type { SectionFacts } from '../../shared/model/log-index';
import type { WindowsProfile } from '../../shared/model/pc';
import type { Category } from '../../shared/model/verdict';
import type { LineFinding } from './line-findings';

/** The category that a section tells, and how far it can be relied on. */
export interface SectionCategory {
  readonly category: Category;
  /** `stated`: the lines mean this category and no other. */
  readonly is: 'stated' | 'inferred';
  /** Categories that would have left the very same lines. */
  readonly others: readonly Category[];
}

/**
 * What the last answer of the signature check of an INF means; every other code is a signature that does not stand.
 * Source: using-setupapi-to-verify-driver-authenticode-signatures (0xE0000241, 0xE0000242); COM error codes (security
 * and setup) for TRUST_E_EXPLICIT_DISTRUST, 0x800B0111.
 */
const byAnswer: Readonly<Record<string, Category>> = {
  '0x00000000': 'windows-signing-authority',
  '0xE0000241': 'trusted-publisher',
  '0xE0000242': 'unknown-publisher',
  '0x800B0111': 'untrusted-publisher',
};

/** ERROR_DRIVER_BLOCKED: the list of blocked drivers is asked before hashes are compared, so nothing more is told. */
const blocked = '0x000004FB';

/** TRUST_E_NOSIGNATURE: the answer for an unsigned catalog, and for an INF whose hash a good catalog does not hold. */
const noSignature = '0x800B0100';

/** ERROR_FILE_HASH_NOT_IN_CATALOG. */
const hashNotInCatalog = '0xE000024B';

/**
 * The signature category that follows from a section; `null` when it says nothing of a signature. Lines that name a
 * category outright come first, then the answer of the signature check, then the signer score.
 */
export function sectionCategory(
  facts: SectionFacts,
  findings: readonly LineFinding[],
  windows: Pick<WindowsProfile, 'build'> | null,
): SectionCategory | null {
  if (
    findings.some(({ entries }) => entries.some((entry) => entry.codes.some(({ code }) => code === blocked)))
  ) {
    return null;
  }
  const answer = facts.signatureChecks.at(-1)?.exitCode ?? null;
  const answered = answer === null ? null : (byAnswer[answer] ?? 'unsigned');
  const telling = findings.map(({ rule }) => rule).filter(({ category }) => category !== undefined);
  // An altered file is told beside a signature that stands.
  const rule = telling.find(({ category }) => category === 'altered') ?? telling[0];
  if (rule?.category !== undefined) {
    const others =
      namesChangedInf(windows) && rule.category === 'unsigned' ? [] : (rule.otherCategories ?? []);
    if (answered !== null && others.includes(answered) && decides(answered)) {
      return { category: answered, is: 'stated', others: [] };
    }
    return { category: rule.category, is: others.length === 0 ? 'stated' : 'inferred', others };
  }
  if (answer === noSignature && !namesChangedInf(windows)) {
    // Nobody was asked and no line says more; newer Windows tell the true code at the end.
    return facts.exitCode === hashNotInCatalog
      ? { category: 'altered', is: 'inferred', others: ['unsigned'] }
      : { category: 'unsigned', is: 'inferred', others: ['altered'] };
  }
  if (answered !== null) return { category: answered, is: 'stated', others: [] };
  const unsigned = facts.signerScore?.value.toLowerCase().startsWith('0x8') ?? false;
  if (!unsigned) return null;
  // A device's own section tells the score alone; where the package was staged, an altered file has its line.
  const staged = facts.staging.length > 0;
  return { category: 'unsigned', is: staged ? 'stated' : 'inferred', others: staged ? [] : ['altered'] };
}

/** Since 24H2 a changed INF has a line of its own. Source: public logs of builds 26100 and 26200. */
const namesChangedInf = (windows: Pick<WindowsProfile, 'build'> | null): boolean =>
  windows !== null && windows.build >= 26100;

/** A check that failed is no proof against "altered": a changed INF fails it, too. */
const decides = (answered: Category): boolean => answered !== 'unsigned';
