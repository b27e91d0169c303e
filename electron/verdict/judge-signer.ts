import type { Catalog } from '../../shared/model/catalog';
import type { Certificate, PathResult } from '../../shared/model/certificate';
import type { Signature } from '../../shared/model/signature';
import type { TrustContext, VerdictReason } from '../../shared/model/verdict';
import { evaluatePath, findPaths } from '../certificates';
import { code } from './codes';
import { judgeTimestamp, type TimestampJudgement } from './judge-timestamp';
import { osAttributeAllows } from './os-attribute';
import { type TrustedRoots, trustedRoots } from './trusted-roots';

const codeSigning = '1.3.6.1.5.5.7.3.3';

/**
 * Usages that let a signer count as a Windows signing authority, under a Microsoft root only.
 * Source: WHQL, NT5, OEM WHQL, embedded NT, attested and extended WHQL of wincrypt.h; the exact set that Windows
 * accepts is unconfirmed.
 */
const driverUsages = [
  '1.3.6.1.4.1.311.10.3.5',
  '1.3.6.1.4.1.311.10.3.5.1',
  '1.3.6.1.4.1.311.10.3.6',
  '1.3.6.1.4.1.311.10.3.7',
  '1.3.6.1.4.1.311.10.3.8',
  '1.3.6.1.4.1.311.10.3.39',
] as const;

/** One policy's answer: the code, what decided it, and the path it concerns. */
export interface PolicyAnswer {
  readonly code: string;
  readonly detail: string;
  readonly result: PathResult | null;
}

/** Who signed, in the eyes of one PC. */
export interface SignerJudgement {
  readonly reason: Extract<
    VerdictReason,
    | 'microsoft'
    | 'trusted'
    | 'unknown'
    | 'untrusted'
    | 'untrusted-root'
    | 'untrusted-test-root'
    | 'no-chain'
    | 'expired'
    | 'bad-timestamp'
    | 'wrong-usage'
    | 'other-chain-error'
  >;
  readonly code: string;
  readonly timestamp: TimestampJudgement;
  readonly driverPolicy: PolicyAnswer;
  /** `null` when the driver policy was satisfied and Authenticode was not asked. */
  readonly authenticode: PolicyAnswer | null;
  /** All paths, the one that was taken first. */
  readonly paths: readonly PathResult[];
  readonly roots: TrustedRoots;
}

/**
 * Judges the signer of a mathematically valid catalog signature: first by the driver policy, then by Authenticode,
 * then by the publisher stores.
 * Source: evaluation order steps 5 to 8b; DRIVER_ACTION_VERIFY and WINTRUST_ACTION_GENERIC_VERIFY_V2 (softpub.h);
 * WDD using-setupapi-to-verify-driver-authenticode-signatures for 0xE0000241 and 0xE0000242.
 */
export function judgeSigner(
  signer: Certificate,
  signature: Signature,
  catalog: Catalog,
  trust: TrustContext,
): SignerJudgement {
  const roots = trustedRoots(trust);
  const timestamp = judgeTimestamp(signature, roots, trust);
  const at = new Date(timestamp.at.time);
  const found = findPaths(signer, roots.pool(signature.certificates));
  const evaluate = (usage: string) =>
    found
      .map((path) =>
        evaluatePath(path, {
          at,
          usage,
          trusted: roots.isTrusted,
          disallowed: roots.isDisallowed,
          rootKind: roots.kindOf,
        }),
      )
      .toSorted(byQuality);

  const driver = askDriverPolicy(signer, catalog, trust, evaluate);
  const common = { timestamp, driverPolicy: driver, roots };
  if (timestamp.state === 'broken') {
    const paths = evaluate(codeSigning);
    const answer = { code: code.timestamp, detail: timestamp.detail, result: paths[0] ?? null };
    return { ...common, reason: 'bad-timestamp', code: code.timestamp, authenticode: answer, paths };
  }
  if (driver.code === code.ok && driver.result !== null) {
    const others = evaluate(codeSigning).filter(
      (result) => result.path.certificates.at(-1) !== driver.result?.path.certificates.at(-1),
    );
    const paths = [driver.result, ...others];
    return { ...common, reason: 'microsoft', code: code.ok, authenticode: null, paths };
  }

  const paths = evaluate(codeSigning);
  const best = paths[0] ?? null;
  const authenticode = {
    code: best?.code ?? code.chaining,
    detail: best?.detail ?? 'No chain could be built from the signer.',
    result: best,
  };
  if (authenticode.code !== code.ok) {
    const reason = failureReason(authenticode.code);
    const shown = reason === 'untrusted' ? code.publisherNotTrusted : authenticode.code;
    return { ...common, reason, code: shown, authenticode, paths };
  }
  return roots.isPublisherTrusted(signer)
    ? { ...common, reason: 'trusted', code: code.trustedPublisher, authenticode, paths }
    : { ...common, reason: 'unknown', code: code.trustNotEstablished, authenticode, paths };
}

/** The driver policy: a Windows or WHQL usage, a Microsoft root, and a catalog made for this Windows. */
function askDriverPolicy(
  signer: Certificate,
  catalog: Catalog,
  trust: TrustContext,
  evaluate: (usage: string) => readonly PathResult[],
): PolicyAnswer {
  const usage = driverUsages.find((candidate) => signer.ekus?.includes(candidate));
  const results = evaluate(usage ?? codeSigning);
  // Test roots count as Microsoft's while the PC takes them; that the category follows is unconfirmed.
  const microsoft = results.filter(
    ({ rootKind }) => rootKind === 'microsoft' || (rootKind === 'test' && trust.testRoots),
  );
  if (usage === undefined || microsoft.length === 0) {
    const end =
      microsoft.length === 0 ? 'its chain does not end in a Microsoft root' : 'it lacks a driver usage';
    const detail = `${signer.subject} is not a Windows signing authority: ${end}.`;
    const fault = results.find((result) => result.code !== code.ok && result.code !== code.untrustedRoot);
    const distrust = fault?.code === code.explicitDistrust ? fault.code : code.untrustedRoot;
    return { code: distrust, detail, result: null };
  }
  const best = microsoft[0];
  if (best === undefined || best.code !== code.ok) {
    return { code: best?.code ?? code.untrustedRoot, detail: best?.detail ?? '', result: null };
  }
  const { major, minor, name } = trust.windows;
  if (!osAttributeAllows(catalog, major, minor)) {
    const detail = `The catalog's OSAttr does not reach down to ${name} (${major}.${minor}): Microsoft's signature does not count there.`;
    return { code: code.osAttributeMismatch, detail, result: null };
  }
  const detail = `${signer.subject} signed it under ${best.root?.subject ?? 'a Microsoft root'}.`;
  return { code: code.ok, detail, result: best };
}

/** Good paths first, then those that reach a trusted root, then those that reach any root, then shorter ones. */
function byQuality(a: PathResult, b: PathResult): number {
  return score(b) - score(a) || a.path.certificates.length - b.path.certificates.length;
}

function score(result: PathResult): number {
  if (result.code === code.ok) return 8;
  return (result.rootTrusted ? 4 : 0) + (result.path.end === 'root' ? 2 : 0);
}

function failureReason(
  failure: string,
): Extract<
  VerdictReason,
  | 'untrusted'
  | 'untrusted-root'
  | 'untrusted-test-root'
  | 'no-chain'
  | 'expired'
  | 'wrong-usage'
  | 'other-chain-error'
> {
  switch (failure) {
    case code.explicitDistrust:
      return 'untrusted';
    case code.untrustedRoot:
      return 'untrusted-root';
    case code.untrustedTestRoot:
      return 'untrusted-test-root';
    case code.chaining:
      return 'no-chain';
    case code.expired:
      return 'expired';
    case code.wrongUsage:
    case code.purpose:
      return 'wrong-usage';
    default:
      return 'other-chain-error';
  }
}
