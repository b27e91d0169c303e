import type { Audience, Finding, FindingLevel } from '../../../shared/model/readiness';
import type { SignatureType } from '../../../shared/model/verdict';
import { signatureTypeName } from '../../../shared/windows/signature-types';
import { rule } from '../finding';
import type { Context } from '../types';

interface Fit {
  readonly level: FindingLevel;
  readonly reason: string;
  readonly remedy: string | null;
}

const attest = 'Have the package attested or, for all of Windows, HLK-tested by the Hardware Dev Center.';
const ok = (reason: string): Fit => ({ level: 'pass', reason, remedy: null });
const microsoft = ok('Windows installs it without asking, and the kernel loads it.');
const own: Fit = {
  level: 'warn',
  reason:
    'Windows asks about the publisher before it installs. Kernel-mode files that are newly signed so do not load on current Windows; older ones may.',
  remedy: attest,
};
const test: Fit = {
  level: 'fail',
  reason: 'It is for test PCs; elsewhere it counts as unsigned.',
  remedy: attest,
};
const none: Fit = {
  level: 'fail',
  reason: 'Nobody has signed it.',
  remedy: 'Sign it, as the advice below says.',
};

/** How a type of signature fits the public. Source: the release-readiness reading of the signing documentation. */
const forPublic: Readonly<Record<SignatureType, Fit>> = {
  inbox: microsoft,
  whql: microsoft,
  attestation: {
    level: 'warn',
    reason: 'Not for retail audiences of Windows Update, not for servers, not for Windows 7 and 8.',
    remedy: 'Pass the HLK tests where these matter.',
  },
  'cross-signed': own,
  commercial: own,
  'trusted-signing': own,
  enterprise: {
    level: 'fail',
    reason: 'Only PCs of the organisation trust its authority; elsewhere it counts as unsigned.',
    remedy: attest,
  },
  'whql-test': test,
  'self-signed': test,
  'unknown-authority': {
    level: 'fail',
    reason: 'Its root is not among those that Windows brings: it counts as unsigned.',
    remedy: attest,
  },
  none,
};

const managed = ok('Administrators can deploy what PCs need to trust it.');
const kernelToo: Fit = {
  level: 'warn',
  reason:
    'Administrators can deploy the trust, but the kernel of current Windows still loads no kernel-mode file so signed.',
  remedy: attest,
};

function fitFor(type: SignatureType, audience: Audience, hasKernelFiles: boolean): Fit {
  if (type === 'none') return none;
  if (audience === 'test') return ok('It carries a signature, as test PCs need.');
  if (audience === 'public') {
    const fit = forPublic[type];
    const asksOnly = fit === own && !hasKernelFiles;
    return asksOnly ? { ...own, reason: 'Windows asks about the publisher before it installs.' } : fit;
  }
  if (['inbox', 'whql', 'attestation'].includes(type))
    return type === 'attestation'
      ? ok('Windows 10 and later take it without asking; servers do not.')
      : microsoft;
  return hasKernelFiles ? kernelToo : managed;
}

/** Whether the kind of signature suits those whom the package is for. */
export function typeFinding({ facts, verdict, audience }: Context): Finding {
  const told = rule(
    'signature-type',
    'The kind of signature suits the release',
    'digital-signatures-and-pnp-device-installation; dashboard/code-signing-reqs',
  );
  const hasKernelFiles = facts.files.some(({ image }) => image?.kernelMode === true);
  const { level, reason, remedy } = fitFor(verdict.signatureType, audience, hasKernelFiles);
  const text = `${signatureTypeName(verdict.signatureType, verdict.standInRoots.length > 0)}. ${reason}`;
  return level === 'pass' ? told.pass(text) : told[level](text, remedy);
}
