import type { Pc, WindowsProfile } from '../../shared/model/pc';
import type { LoadCheck } from '../../shared/model/staging';
import {
  acceptedBy,
  cutOffDate,
  type KernelRule,
  upgradedFromBefore1607,
} from '../../shared/windows/kernel-signing';
import type { KernelSignature } from './kernel-signature';

/** What the kernel's rule says of one signature. */
export interface AuthorityAnswer {
  readonly ok: boolean;
  readonly detail: string;
  readonly remedy: string | null;
  readonly unconfirmed: boolean;
  readonly checks: readonly LoadCheck[];
}

interface Place {
  readonly pc: Pc;
  readonly windows: WindowsProfile;
}

const day = (moment: string): string => moment.slice(0, 10);
const cutOff = Date.parse(cutOffDate);
/** No real clock is before the year in which this was written; the last cross-certificate ended in 2021. */
const clockAtLeast = Date.UTC(2026, 0, 1);

/**
 * Judges who made a signature: the authority, and for cross-signed files the end of the cross-certificate, the
 * cut-off date of 29 July 2015 and the driver policy of 2026.
 *
 * Sources: as the rule names; deprecation-of-software-publisher-certificates (signatures made before the
 * cross-certificate ended go on); support page "The Windows Driver Policy".
 */
export function judgeAuthority(signature: KernelSignature, rule: KernelRule, place: Place): AuthorityAnswer {
  const { type } = signature;
  const answer = acceptedBy(rule, type, place.pc);
  const unsure = signature.guessed || rule.unconfirmed.includes(type);
  const checks: LoadCheck[] = [];
  const fails = (id: LoadCheck['id'], detail: string, remedy: string, doubt = unsure): AuthorityAnswer => {
    checks.push({ id, result: 'fail', detail: `${upper(detail)}.` });
    return { ok: false, detail: `${detail}.`, remedy, unconfirmed: doubt, checks };
  };
  if (answer === null) {
    return fails('authority', `this is not accepted (${rule.when})`, remedyFor(signature, place));
  }
  checks.push({
    id: 'authority',
    result: 'pass',
    detail: `A signature of type ${type} is accepted (${rule.when}).`,
  });
  if (type !== 'cross-signed') {
    return {
      ok: true,
      detail: `its signature is ${type} (${rule.when}).`,
      remedy: null,
      unconfirmed: unsure,
      checks,
    };
  }
  const ended = crossCertificateEnded(signature, place.pc);
  if (ended !== null) {
    return fails(
      'cross-certificate',
      ended.detail,
      'No new cross-certificate can be had: have the package signed by the Hardware Dev Center.',
      ended.unconfirmed,
    );
  }
  if (signature.crossCertificateEnds !== null) {
    const detail = `It was signed before its cross-certificate ended on ${day(signature.crossCertificateEnds)}.`;
    checks.push({ id: 'cross-certificate', result: 'pass', detail });
  }
  if (answer === 'issued-before-2015-07-29') {
    const issued = signature.issued === null ? Number.NaN : Date.parse(signature.issued);
    if (!(issued < cutOff)) {
      return fails(
        'cut-off-date',
        `its certificate was issued on ${signature.issued === null ? 'an unknown day' : day(signature.issued)}, not before 29 July 2015 (${rule.when})`,
        'Have the package signed by the Hardware Dev Center; on a PC for tests, turn Secure Boot off.',
      );
    }
    checks.push({
      id: 'cut-off-date',
      result: 'pass',
      detail: `The certificate was issued on ${day(signature.issued ?? '')}, before 29 July 2015.`,
    });
  } else if (place.windows.build >= 14393) {
    const why = upgradedFromBefore1607(place.pc)
      ? 'this PC was upgraded from a Windows before 10 1607'
      : 'Secure Boot is off';
    checks.push({
      id: 'cut-off-date',
      result: 'info',
      detail: `The cut-off date does not count here, since ${why}.`,
    });
  }
  return byDriverPolicy(signature, rule, place, unsure, checks, fails);
}

/** The Windows Driver Policy of April 2026 ends the trust in cross-signed drivers, after an evaluation. */
function byDriverPolicy(
  signature: KernelSignature,
  rule: KernelRule,
  { pc, windows }: Place,
  unsure: boolean,
  checks: LoadCheck[],
  fails: (id: LoadCheck['id'], detail: string, remedy: string, doubt?: boolean) => AuthorityAnswer,
): AuthorityAnswer {
  const policy = pc.driverPolicy ?? windows.driverPolicies[0];
  if (policy === 'enforced') {
    return fails(
      'driver-policy',
      'the Windows Driver Policy of 2026 is enforced and no longer trusts cross-signed drivers',
      'Have the package signed by the Hardware Dev Center, or allow it with an App Control policy.',
      // The allow list is not public, and the page does not say what Secure Boot changes.
      true,
    );
  }
  if (policy === 'evaluation') {
    checks.push({
      id: 'driver-policy',
      result: 'info',
      detail: `The Windows Driver Policy of 2026 is being evaluated: it loads, but restarts the evaluation, which otherwise ends in enforcement after 100 hours of run time and ${windows.productType === 'server' ? 'two' : 'three'} restarts.`,
    });
  }
  return {
    ok: true,
    detail: `its signature is ${signature.type} (${rule.when}).`,
    remedy: null,
    unconfirmed: unsure,
    checks,
  };
}

/** Without a timestamp the PC's clock stands for the moment of signing; that the kernel does so is unconfirmed. */
function crossCertificateEnded(
  { crossCertificateEnds: ends, signedAt }: KernelSignature,
  { now }: Pc,
): { readonly detail: string; readonly unconfirmed: boolean } | null {
  if (ends === null) return null;
  const end = Date.parse(ends);
  if (signedAt !== null) {
    if (!(Date.parse(signedAt) > end)) return null;
    const detail = `it was signed on ${day(signedAt)}, after its cross-certificate ended on ${day(ends)}`;
    return { detail, unconfirmed: false };
  }
  if (!((now === null ? clockAtLeast : Date.parse(now)) > end)) return null;
  const detail = `it carries no timestamp, and its cross-certificate ended on ${day(ends)}`;
  return { detail, unconfirmed: true };
}

function remedyFor({ type }: KernelSignature, { pc, windows }: Place): string {
  const server = windows.productType === 'server';
  if (type === 'attestation') {
    return server
      ? 'Pass the HLK tests: servers do not accept attestation signatures.'
      : 'Pass the HLK tests: only Windows 10 and later accept attestation signatures.';
  }
  const how = server || windows.build < 10240 ? 'through the HLK tests' : 'by attestation or the HLK tests';
  const sign = `Have the package signed by the Hardware Dev Center, ${how}`;
  if (windows.sMode) return `${sign}.`;
  if (type === 'whql-test' && pc.secureBoot && windows.build >= 22621) {
    return `${sign}; for tests enroll the preproduction keys in Secure Boot (EnableUefiSbTest).`;
  }
  const secureBoot = pc.secureBoot ? 'Secure Boot off and ' : '';
  return `${sign}; for tests turn ${secureBoot}test signing on.`;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
