import type { PackageFacts } from '../../shared/model/package';
import type { Signature } from '../../shared/model/signature';
import type { Category, TrustContext, Verdict, VerdictReason } from '../../shared/model/verdict';
import { setupApiError } from '../inf';
import { checksOf } from './checks';
import { code } from './codes';
import type { Decision } from './decision';
import { judgeSigner, type SignerJudgement } from './judge-signer';
import { crossCertificateOf, signatureTypeOf } from './signature-type';
import { summarize } from './summary';

/**
 * Puts a package into its signature category on a PC and says why. Pure: the same facts and the same stores give
 * the same verdict.
 * Source: WDD signature-categories-and-driver-installation for the categories; the order of the tests follows the
 * setup logs of Windows 7 to 11 where they show it, and is unconfirmed elsewhere.
 */
export function judge(facts: PackageFacts, trust: TrustContext): Verdict {
  const infUsable = !facts.inf.problems.some((problem) => problem.severity === 'error');
  const decision = decide(facts, trust);
  const { signer } = decision;
  const paths = signer?.paths ?? [];
  const missingFiles = facts.files
    .filter((file) => file.referenced && file.role === 'payload' && !file.present)
    .map((file) => file.path);
  const signature = facts.catalog?.signature ?? null;
  const standInRoots = paths.flatMap(({ root }) =>
    root !== null && signer?.roots.isStandIn(root) ? [root] : [],
  );
  const crossCertificate = crossCertificateOf(signature, paths, standInRoots);
  return {
    category: decision.category,
    reason: decision.reason,
    code: infUsable ? decision.code : (setupApiError(facts.inf.problems)?.code ?? code.wrongInfStyle),
    publisher: signer === null ? null : (signature?.signer?.subject ?? null),
    signatureType: signatureTypeOf(signature, paths, crossCertificate),
    driverPolicyCode: signer?.driverPolicy.code ?? null,
    authenticodeCode: signer === null || signer.authenticode === null ? null : signer.code,
    paths,
    standInRoots,
    crossCertificate,
    judgedAt: signer?.timestamp.at ?? null,
    alteredFile: decision.infAltered ? facts.inf.path : (decision.alteredFile?.path ?? null),
    missingFiles,
    infUsable,
    checks: checksOf(facts, trust, decision, missingFiles),
    summary: summarize(facts, decision, infUsable, standInRoots.length > 0),
  };
}

/** The order of the tests; the first that matches decides. */
function decide(facts: PackageFacts, trust: TrustContext): Decision {
  const none = { signer: null, infAltered: false, alteredFile: null } as const;
  if (facts.catalogState === 'not-named' || facts.catalogState === 'missing') {
    return { ...none, category: 'unsigned', reason: 'no-catalog', code: code.noCatalogForOemInf };
  }
  const catalog = facts.catalog?.catalog ?? null;
  if (catalog === null) {
    return { ...none, category: 'unsigned', reason: 'invalid-catalog', code: code.noCatalogForOemInf };
  }
  const infAltered = facts.files.some((file) => file.role === 'inf' && file.status === 'altered');
  const alteredFile =
    facts.files.find((file) => file.role === 'payload' && file.status === 'altered') ?? null;
  const changed = { infAltered, alteredFile };
  const unsigned = (reason: VerdictReason, own: string, signer: SignerJudgement | null): Decision => ({
    ...changed,
    signer,
    category: 'unsigned',
    reason,
    // Windows looks the INF up before it judges the signer, so that its code wins.
    code: infAltered ? code.hashNotInCatalog : own,
  });

  const signature = facts.catalog?.signature ?? null;
  if (signature === null) return unsigned('catalog-not-signed', code.noSignature, null);
  const certificate = signature.signer;
  if (signature.status !== 'valid' || certificate === null) {
    return unsigned(faultOf(signature), signature.code, null);
  }
  const signer = judgeSigner(certificate, signature, catalog, trust);
  const judged = { ...changed, signer };
  if (signer.reason === 'untrusted') {
    return { ...judged, category: 'untrusted-publisher', reason: 'untrusted', code: signer.code };
  }
  const category = categoryOf(signer.reason);
  if (category === null) return unsigned(signer.reason, signer.code, signer);
  if (infAltered) {
    return { ...judged, category: 'altered', reason: 'altered-inf', code: code.hashNotInCatalog };
  }
  if (alteredFile !== null) {
    return { ...judged, category: 'altered', reason: 'altered-file', code: code.hashNotInCatalog };
  }
  return { ...judged, category, reason: signer.reason, code: signer.code };
}

function faultOf(signature: Signature): VerdictReason {
  switch (signature.status) {
    case 'bad-digest':
      return 'bad-digest';
    case 'no-signer':
      return 'catalog-not-signed';
    default:
      return 'other-chain-error';
  }
}

/** The category of a signer that stands; `null` when the signature is not valid on this PC. */
function categoryOf(reason: SignerJudgement['reason']): Category | null {
  switch (reason) {
    case 'microsoft':
      return 'windows-signing-authority';
    case 'trusted':
      return 'trusted-publisher';
    case 'unknown':
      return 'unknown-publisher';
    default:
      return null;
  }
}
