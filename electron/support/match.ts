import type { ExplainedSection } from '../../shared/model/explanation';
import type { Match, MatchReason } from '../../shared/model/support';
import { categoryFacts } from '../../shared/windows/categories';
import { identityReasons } from './match-identity';
import type { LogSide, PackageSide } from './match-sides';

/**
 * Whether a package is the one that a section tells of, and explains how it ended: its names and versions are held
 * against the section's, and its category and code on the rebuilt PC against the section's. Contents cannot be: see
 * `noHashesInLogs`.
 */
export function compareWithPackage(
  log: LogSide,
  side: PackageSide,
): Pick<Match, 'verdict' | 'summary' | 'reasons'> {
  const reasons = [...identityReasons(log, side), ...outcomeReasons(log.explained, side)];
  const verdict = verdictOf(reasons);
  return { verdict, summary: summaryOf(verdict, reasons, side.facts.inf.path), reasons };
}

function outcomeReasons(
  { category, otherCategories, code, status, findings }: ExplainedSection,
  side: PackageSide,
) {
  const reasons: MatchReason[] = [];
  const mine = side.verdict.category;
  if (category !== null) {
    const possible = [category, ...otherCategories];
    const agrees = possible.includes(mine);
    const told = possible.map((each) => categoryFacts(each).name).join(' or ');
    reasons.push({
      about: 'category',
      title: 'Signature category',
      log: told,
      package: categoryFacts(mine).name,
      agrees,
      text: agrees
        ? 'On the rebuilt PC this package has the category that the section tells.'
        : 'On the rebuilt PC this package has another category: another signature, another state of the files, or other certificates in the stores.',
      line: findings[0]?.line ?? null,
    });
  }
  if (status === 'FAILURE' && code !== null) {
    const mineCodes = side.codes.map((each) => each.toLowerCase());
    const agrees = mineCodes.includes(code);
    reasons.push({
      about: 'code',
      title: 'How it ends',
      log: code,
      package: agrees ? code : (mineCodes[0] ?? 'installs'),
      agrees,
      text: agrees
        ? 'On the rebuilt PC this package fails with the very same code.'
        : 'On the rebuilt PC this package does not fail with this code.',
      line: null,
    });
  }
  const named = findings.find(({ id }) => id === 'file-altered' || id === 'inf-altered');
  if (named !== undefined) {
    const altered = side.facts.files.filter((file) => file.status === 'altered').map((file) => file.path);
    reasons.push({
      about: 'files',
      title: 'Altered files',
      log: named.title,
      package: altered.length === 0 ? 'none' : altered.join(', '),
      agrees: altered.length > 0,
      text:
        altered.length > 0
          ? 'This package has files whose hash its catalog does not hold.'
          : 'Every file of this package is as its catalog says: the copy on that PC was another.',
      line: named.line,
    });
  }
  return reasons;
}

/** What names a package. Two packages may share an INF's name; hardly two share it and version, date and provider. */
const names: readonly MatchReason['about'][] = [
  'provider',
  'class',
  'version',
  'date',
  'catalog',
  'signer',
  'devices',
];

function verdictOf(reasons: readonly MatchReason[]): Match['verdict'] {
  const of = (about: MatchReason['about']) =>
    reasons.find((reason) => reason.about === about)?.agrees ?? null;
  const identity = names.map(of);
  if (of('inf') === false || identity.includes(false)) return 'no';
  const named = of('inf') === true || identity.filter((agrees) => agrees === true).length >= 2;
  if (!named) return 'no';
  const outcome = [of('category'), of('code'), of('files')];
  if (outcome.includes(false)) return of('category') === false && of('code') === false ? 'no' : 'likely';
  return outcome.includes(true) && identity.includes(true) ? 'yes' : 'likely';
}

function summaryOf(verdict: Match['verdict'], reasons: readonly MatchReason[], inf: string): string {
  const listed = (agrees: boolean): string =>
    reasons
      .filter((reason) => reason.agrees === agrees)
      // In the midst of a sentence; names such as INF stay as they are.
      .map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))
      .join(', ');
  if (verdict === 'yes') return `Yes: ${inf} explains this section. The same: ${listed(true)}.`;
  const differs = listed(false);
  if (verdict === 'likely') {
    const but = differs === '' ? 'The log does not tell enough to be sure.' : `Not the same: ${differs}.`;
    return `Likely: ${inf} may be the package of this section. ${but}`;
  }
  return differs === ''
    ? `No: nothing in the section names ${inf}.`
    : `No: ${inf} does not explain this section. Not the same: ${differs}.`;
}
