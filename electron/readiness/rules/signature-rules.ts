import type { Finding } from '../../../shared/model/readiness';
import type { CheckId, VerdictReason } from '../../../shared/model/verdict';
import { OID } from '../../../shared/windows/oids';
import { isSha2 } from '../../verdict';
import { listed, rule } from '../finding';
import type { Context } from '../types';
import { typeFinding } from './type-finding';

const day = (moment: string): string => moment.slice(0, 10);
const year = 365 * 24 * 60 * 60 * 1000;

/** The catalog's signature: whole, of today's algorithms, timestamped, of a kind that does, and under which name. */
export function signatureRules(context: Context): readonly Finding[] {
  return [catalogSignature(context), sha2(context), timestamp(context), typeFinding(context)];
}

/** Reasons by which a Windows takes a signature for none. */
const refused: Readonly<Partial<Record<VerdictReason, CheckId>>> = {
  'bad-digest': 'catalog-signature',
  'catalog-not-signed': 'catalog-signed',
  'untrusted-root': 'certificate-chain',
  'untrusted-test-root': 'certificate-chain',
  'no-chain': 'certificate-chain',
  expired: 'certificate-validity',
  'bad-timestamp': 'timestamp',
  'wrong-usage': 'certificate-usage',
  'other-chain-error': 'certificate-chain',
  untrusted: 'publisher-distrusted',
};

function catalogSignature({ facts, verdicts }: Context): Finding {
  const told = rule('catalog-signature', 'The catalog’s signature verifies', 'catalog files; WinVerifyTrust');
  const signature = facts.catalog?.signature ?? null;
  if (signature === null) return told.fail('The catalog is not there or not signed.', 'Sign the catalog.');
  if (signature.status !== 'valid') return told.fail(signature.detail, 'Sign the catalog again.');
  const bad = verdicts.filter(({ verdict }) => refused[verdict.reason] !== undefined);
  const [first] = bad;
  if (first !== undefined) {
    const check = first.verdict.checks.find(({ id }) => id === refused[first.verdict.reason]);
    return told.fail(
      check?.detail ?? first.verdict.summary,
      check?.remedy ?? 'Sign the catalog with a certificate that these PCs trust.',
      {
        windows: bad.map(({ on }) => on.windows.name),
      },
    );
  }
  if (signature.nested.length > 0) {
    return told.warn(
      'It verifies, but a second signature is nested in it: a catalog holds one.',
      'Sign the catalog once, with SHA-256.',
      { unconfirmed: true },
    );
  }
  return told.pass(`${signature.signer?.subject ?? 'The signer'} signed it, and the chain is trusted.`);
}

function sha2({ facts, pcs }: Context): Finding {
  const told = rule(
    'sha2',
    'SHA-256 throughout',
    'dashboard/code-signing-reqs; appendix-4--driver-signing-issues',
  );
  const signature = facts.catalog?.signature ?? null;
  if (signature === null) return told.info('There is no signature to look at.');
  const digest = (signature.digestAlgorithm ?? 'unknown').replace('sha', 'SHA-').toUpperCase();
  if (!isSha2(signature.digestAlgorithm)) {
    return told.warn(
      `The catalog is signed with ${digest}. New submissions and certificates must use SHA-2; SHA-1 counts only where it was timestamped before 2016.`,
      'Sign the catalog with SHA-256 (/fd sha256).',
    );
  }
  const blind = pcs
    .filter(({ windows }) => windows.sha2.signatures !== 'yes')
    .map(({ windows }) => windows.name);
  if (blind.length > 0) {
    return told.warn(
      `It is signed with ${digest}, which ${listed(blind)} cannot read.`,
      'Ask for the SHA-2 updates on those PCs.',
      {
        windows: blind,
      },
    );
  }
  const members = facts.catalog?.catalog?.members ?? [];
  const old =
    members.length > 0 &&
    members.every(({ digests }) => digests.every(({ algorithm }) => !isSha2(algorithm)));
  if (old)
    return told.info(
      `It is signed with ${digest}; the hashes of the files in it are SHA-1 alone.`,
      'Make the catalog for Windows 8 and later, which lists SHA-256.',
    );
  return told.pass(`It is signed with ${digest}.`);
}

function timestamp({ facts, verdict, now }: Context): Finding {
  const told = rule(
    'timestamp',
    'It is timestamped within the certificate’s life',
    'deprecation-of-software-publisher-certificates-and-commercial-release-certificates; time stamping of signatures',
  );
  const signature = facts.catalog?.signature ?? null;
  const signer = signature?.signer ?? null;
  if (signature === null || signer === null) return told.info('There is no signature to look at.');
  const sound = signature.timestamps.find(({ status }) => status === 'valid');
  if (sound === undefined) {
    const soon = Date.parse(signer.notAfter) < Date.parse(now) + year;
    const ends = `The certificate ${Date.parse(signer.notAfter) < Date.parse(now) ? 'ended' : 'ends'} on ${day(signer.notAfter)}`;
    const remedy = 'Sign again with a timestamp (signtool /tr with /td sha256).';
    if (signature.timestamps.length > 0) return told.fail('Its timestamp is broken.', remedy);
    return soon
      ? told.fail(`Nobody witnessed when it was signed. ${ends}, and the signature with it.`, remedy)
      : told.warn(
          `Nobody witnessed when it was signed. ${ends}; from then on it counts as unsigned.`,
          remedy,
        );
  }
  const inLife = sound.time >= signer.notBefore && sound.time <= signer.notAfter;
  if (!inLife) {
    return told.fail(
      `It was timestamped on ${day(sound.time)}, outside the life of the certificate (${day(signer.notBefore)} to ${day(signer.notAfter)}).`,
      'Sign again while the certificate is valid.',
    );
  }
  if (verdict.judgedAt !== null && verdict.judgedAt.by === 'clock') {
    const check = verdict.checks.find(({ id }) => id === 'timestamp');
    const lifetime = signer.ekus?.includes(OID.ekuLifetimeSigning) ?? false;
    return told.warn(
      check?.detail ?? 'Its timestamp does not count.',
      lifetime
        ? 'Sign with a certificate that lacks the lifetime-signing usage.'
        : 'Use a time-stamping authority that Windows trusts.',
    );
  }
  return told.pass(
    `Timestamped on ${day(sound.time)} by ${sound.authority}, while the certificate was valid.`,
  );
}
