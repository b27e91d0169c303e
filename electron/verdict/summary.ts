import type { PackageFacts } from '../../shared/model/package';
import type { Category } from '../../shared/model/verdict';
import type { Decision } from './decision';
import type { TimestampJudgement } from './judge-timestamp';
import { listed } from './words';

/** One sentence for somebody who has never heard of a catalog. `standIn`: a root of the lab is taken for Microsoft's. */
export function summarize(
  facts: PackageFacts,
  decision: Decision,
  infUsable: boolean,
  standIn: boolean,
): string {
  if (!infUsable) {
    return 'Windows cannot read this INF as a driver package, so nothing can be installed from it.';
  }
  const unread = unreadFiles(facts);
  switch (decision.category) {
    case 'altered':
      return `${publisherOf(facts)} signed this package, but ${changedFile(facts, decision)} was changed afterwards, so the signature no longer stands for what is in it.`;
    case 'unsigned':
      return unsignedSummary(facts, decision, standIn) + changedToo(facts, decision);
    default:
      return (
        signedSummary(decision.category, publisherOf(facts), standIn, unread.length > 0) +
        (unread.length > 0
          ? ` But ${listed(unread)} could not be read, so nobody can tell whether it is as it was signed.`
          : '')
      );
  }
}

const publisherOf = (facts: PackageFacts): string =>
  facts.catalog?.signature?.signer?.subject ?? 'its publisher';

/** Files that the catalog should list and that could not be hashed. */
export function unreadFiles({ files }: Pick<PackageFacts, 'files'>): readonly string[] {
  return files
    .filter(({ role, present, status }) => role === 'payload' && present && status === 'unknown')
    .map(({ path }) => path);
}

function signedSummary(
  category: Exclude<Category, 'altered' | 'unsigned'>,
  publisher: string,
  standIn: boolean,
  unread: boolean,
): string {
  switch (category) {
    case 'windows-signing-authority':
      return standIn
        ? 'The lab’s stand-in for Microsoft vouches for this driver package, so this simulated PC installs it without asking.'
        : 'Microsoft vouches for this driver package, so Windows installs it without asking.';
    case 'trusted-publisher':
      return `This PC already trusts ${publisher}, so Windows installs the package without asking.`;
    case 'untrusted-publisher':
      return `This PC has been told never to trust ${publisher}, so Windows refuses the package without asking.`;
    case 'unknown-publisher':
      return `${publisher} signed this package${unread ? '' : ' and nothing was changed since'}, but nobody has said yet whether this PC trusts that publisher.`;
  }
}

function changedFile(facts: PackageFacts, decision: Decision): string {
  return decision.infAltered ? facts.inf.path : (decision.alteredFile?.path ?? 'a file');
}

/** The INF is looked up before the signer is judged, so that its code stands beside a sentence about the signer. */
function changedToo(facts: PackageFacts, { infAltered }: Decision): string {
  if (!infAltered) return '';
  return ` Besides, ${facts.inf.path} is not the file that its catalog lists, which Windows reports first.`;
}

/** Why no timestamp saves a signature whose certificate has ended. */
const unsaved: Readonly<Record<TimestampJudgement['state'], string>> = {
  none: 'no timestamp proves that the signature is older',
  broken: 'its timestamp does not verify',
  untrusted: 'this PC does not trust the timestamp that should prove that the signature is older',
  lifetime: 'says itself that no timestamp may prolong it',
  good: 'was not valid at the time of the timestamp either',
};

function unsignedSummary(facts: PackageFacts, decision: Decision, standIn: boolean): string {
  const signer = facts.catalog?.signature?.signer?.subject ?? 'Somebody';
  switch (decision.reason) {
    case 'no-catalog':
      return facts.catalogState === 'missing'
        ? `Nobody vouches for this package: its catalog ${facts.inf.catalogFile ?? ''} is not there.`
        : 'Nobody vouches for this package: its INF names no catalog.';
    case 'invalid-catalog':
      return `Nobody vouches for this package: ${facts.inf.catalogFile ?? 'its catalog'} is not a readable catalog.`;
    case 'catalog-not-signed':
      return 'Nobody vouches for this package: its catalog was never signed.';
    case 'bad-digest':
      return 'The catalog was changed after it was signed, so its signature is worth nothing.';
    case 'untrusted-root':
    case 'no-chain':
      return `${signer} signed this package, but this PC does not know the authority behind that name, so it counts as unsigned.`;
    case 'untrusted-test-root':
      return standIn
        ? 'This package bears a test signature of the lab’s stand-in for Microsoft, which counts only while test signing is on.'
        : 'This package bears a Microsoft test signature, which counts only while test signing is on.';
    case 'expired':
      return `The certificate of ${signer} is not valid any more and ${unsaved[decision.signer?.timestamp.state ?? 'none']}, so it counts as unsigned.`;
    case 'bad-timestamp':
      return `The timestamp on the signature of ${signer} does not verify, so the package counts as unsigned.`;
    case 'wrong-usage':
      return `The certificate of ${signer} was not issued for signing code, so the package counts as unsigned.`;
    default:
      return facts.catalog?.signature?.status === 'unsupported'
        ? `This program cannot tell whether the signature on this package holds, so it counts as unsigned: ${facts.catalog.signature.detail}`
        : 'The signature on this package cannot be verified, so it counts as unsigned.';
  }
}
