import type { PackageFacts } from '../../shared/model/package';
import type { TrustContext } from '../../shared/model/verdict';
import { code } from './codes';
import type { Decision } from './decision';
import { type Findings, fail, info, pass } from './finding';
import type { SignerJudgement } from './judge-signer';

/** The checks from the catalog's signature to the publisher stores. */
export function signerChecks(facts: PackageFacts, trust: TrustContext, decision: Decision): Findings {
  const signature = facts.catalog?.signature ?? null;
  if (signature === null) return {};
  if (signature.status === 'unsupported') {
    const remedy =
      'Sign the catalog with an RSA key of 2048 to 4096 bits and SHA-256, or try it on a test PC.';
    return { 'catalog-signature': fail(signature.code, signature.detail, remedy, true) };
  }
  if (signature.status !== 'valid') {
    return {
      'catalog-signature': fail(
        signature.code,
        signature.detail,
        'The catalog was damaged or edited after signing: take it from the vendor’s package again, or sign it again.',
      ),
    };
  }
  const verified = {
    'catalog-signature': pass(
      `${signature.signatureAlgorithm?.toUpperCase() ?? 'The'} signature with ${signature.digestAlgorithm?.toUpperCase() ?? 'an unknown digest'} verifies.`,
    ),
  };
  const { signer } = decision;
  if (signer === null) return verified;
  return {
    ...verified,
    timestamp: timestampFinding(signer),
    'driver-policy': driverFinding(signer),
    ...chainFindings(signer, trust),
    ...publisherFindings(facts, signer, trust),
  };
}

function timestampFinding(signer: SignerJudgement) {
  const { state, detail } = signer.timestamp;
  switch (state) {
    case 'good':
      return pass(detail);
    case 'broken':
      return fail(code.timestamp, detail, 'Sign and timestamp the catalog again.');
    case 'untrusted':
      return {
        ...info(detail, signer.timestamp.code, 'Timestamp with an authority whose root this PC trusts.'),
        unconfirmed: true,
      };
    case 'lifetime':
      return info(detail);
    case 'none':
      return info(
        detail,
        code.ok,
        'Timestamp the signature when signing; else it ends with the certificate.',
      );
  }
}

function driverFinding(signer: SignerJudgement) {
  const { driverPolicy } = signer;
  if (driverPolicy.code === code.ok) {
    const root = driverPolicy.result?.root ?? null;
    const standIn = root !== null && signer.roots.isStandIn(root);
    return pass(
      standIn
        ? `${driverPolicy.detail} That root is the lab's stand-in for Microsoft's: outside this simulated PC it means nothing.`
        : driverPolicy.detail,
    );
  }
  const unconfirmed = driverPolicy.code === code.osAttributeMismatch;
  return { ...info(`${driverPolicy.detail} Authenticode decides.`, driverPolicy.code), unconfirmed };
}

/** Which of the three chain checks a failure code belongs to. */
const checkOfFailure: Readonly<
  Record<string, 'certificate-chain' | 'certificate-validity' | 'certificate-usage' | 'publisher-distrusted'>
> = {
  [code.expired]: 'certificate-validity',
  [code.wrongUsage]: 'certificate-usage',
  [code.purpose]: 'certificate-usage',
  [code.explicitDistrust]: 'publisher-distrusted',
};

const remedies: Readonly<Record<string, string>> = {
  [code.untrustedRoot]:
    'For a test PC: import the root certificate into Trusted Root Certification Authorities of the computer. For a release: sign through the Hardware Dev Center or with a public authority’s certificate.',
  [code.untrustedTestRoot]:
    'Turn test signing on for this PC, enroll the preproduction keys in its Secure Boot (Windows 11 22H2 and later), or have the package signed for release.',
  [code.chaining]: 'Sign again and include the intermediate certificates, or import them on the PC.',
  [code.expired]:
    'Sign again with a certificate that is valid, and timestamp it: a timestamped signature outlives the certificate.',
  [code.wrongUsage]: 'Sign with a certificate whose enhanced key usage holds Code Signing.',
};

function chainFindings(signer: SignerJudgement, trust: TrustContext): Findings {
  const answer = signer.authenticode ?? signer.driverPolicy;
  const chain = answer.result?.path.certificates ?? [];
  const names = chain.map((certificate) => certificate.subject).join(' → ');
  const when =
    signer.timestamp.at.by === 'timestamp'
      ? 'at the time of its timestamp'
      : `by the PC's clock (${trust.now.slice(0, 10)})`;
  const good: Findings = {
    'certificate-chain': pass(`${names}.`),
    'certificate-validity': pass(`All certificates of the chain were valid ${when}.`),
    'certificate-usage': pass('The chain allows signing code.'),
    'publisher-distrusted': pass('Neither the signer nor an issuer is in Untrusted Certificates.'),
  };
  if (answer.code === code.ok || answer.code === code.timestamp) return good;
  const where = checkOfFailure[answer.code] ?? 'certificate-chain';
  const remedy =
    answer.code === code.expired && signer.timestamp.state === 'lifetime'
      ? 'Sign again with a valid certificate that lacks the lifetime-signing usage: then a timestamp outlives it.'
      : (remedies[answer.code] ?? 'Sign again with a certificate whose chain Windows accepts.');
  const failed = fail(answer.code, answer.detail, remedy);
  // A chain is judged as a whole: what comes after the deciding fault was not asked.
  const findings: Findings = {};
  for (const id of ['certificate-chain', 'certificate-validity', 'certificate-usage'] as const) {
    if (id === where) return { ...findings, [id]: failed };
    findings[id] = good[id] ?? pass('');
  }
  const distrusted = fail(
    code.publisherNotTrusted,
    answer.detail,
    'Remove the certificate from Untrusted Certificates of this PC, if it was put there by mistake.',
    true,
  );
  return { ...findings, 'publisher-distrusted': distrusted };
}

function publisherFindings(facts: PackageFacts, signer: SignerJudgement, trust: TrustContext): Findings {
  const name = facts.catalog?.signature?.signer?.subject ?? 'the signer';
  switch (signer.reason) {
    case 'trusted':
      return {
        'publisher-trusted': pass(
          `The certificate of ${name} is in Trusted Publishers.`,
          code.trustedPublisher,
        ),
      };
    case 'unknown':
      return {
        'publisher-trusted': info(
          `The certificate of ${name} is neither in Trusted Publishers nor in Untrusted Certificates${issuerInPublishers(facts, trust)}.`,
          code.trustNotEstablished,
          'To install without a question, an administrator puts the signer’s certificate into Trusted Publishers of the computer beforehand.',
        ),
      };
    default:
      return {};
  }
}

/** A frequent mistake: an issuing authority in Trusted Publishers has no effect. */
function issuerInPublishers(facts: PackageFacts, trust: TrustContext): string {
  const issuers = new Set(facts.catalog?.signature?.certificates.map((each) => each.thumbprint));
  const mistaken = trust.stores.trustedPublisher.find(
    (each) => issuers.has(each.thumbprint) && each.basicConstraints?.ca === true,
  );
  return mistaken === undefined
    ? ''
    : `; ${mistaken.subject} is there, but an authority has no effect in that store`;
}
