import type { Certificate } from '../../shared/model/certificate';
import type { Signature, Timestamp } from '../../shared/model/signature';
import type { TrustContext } from '../../shared/model/verdict';
import { evaluatePath, findPaths } from '../certificates';
import { code } from './codes';
import type { TrustedRoots } from './trusted-roots';

const timeStamping = '1.3.6.1.5.5.7.3.8';
const lifetimeSigning = '1.3.6.1.4.1.311.10.3.13';

/** What the countersignatures of a signature are worth on a PC. */
export interface TimestampJudgement {
  /** The moment at which the signer's chain is judged. */
  readonly at: { readonly time: string; readonly by: 'timestamp' | 'clock' };
  readonly state: 'none' | 'good' | 'broken' | 'untrusted' | 'lifetime';
  readonly code: string;
  readonly detail: string;
  readonly timestamp: Timestamp | null;
}

/**
 * Decides at which moment a signature is judged: at its timestamp when that is sound and its authority trusted,
 * else by the PC's clock.
 *
 * A broken countersignature fails the signature (TRUST_E_TIME_STAMP). One whose authority is not trusted only
 * loses its effect; that last rule is unconfirmed for driver packages. A signer with the lifetime-signing usage
 * gets no extension from a timestamp.
 * Source: signature-categories edge cases; WinVerifyTrust (win32 docs); szOID_KP_LIFETIME_SIGNING (wincrypt.h).
 */
export function judgeTimestamp(
  signature: Signature,
  roots: TrustedRoots,
  trust: TrustContext,
): TimestampJudgement {
  const clock = { time: trust.now, by: 'clock' } as const;
  const first = signature.timestamps[0];
  if (first === undefined) {
    const detail = `No timestamp: the signature is judged by the PC's clock, ${day(trust.now)}.`;
    return { at: clock, state: 'none', code: code.ok, detail, timestamp: null };
  }
  const sound = signature.timestamps.filter((timestamp) => timestamp.status === 'valid');
  if (sound.length === 0) {
    return { at: clock, state: 'broken', code: code.timestamp, detail: first.detail, timestamp: first };
  }
  if (signature.signer?.ekus?.includes(lifetimeSigning)) {
    const detail = `Timestamped ${day(first.time)}, but the signer's certificate has the lifetime-signing usage: the signature ends with the certificate on ${day(signature.signer.notAfter)}.`;
    return { at: clock, state: 'lifetime', code: code.ok, detail, timestamp: first };
  }
  const judged = sound.map((timestamp) => ({
    timestamp,
    fault: authorityFault(timestamp, signature.certificates, roots),
  }));
  const good = judged.find((entry) => entry.fault === null);
  if (good !== undefined) {
    const { timestamp } = good;
    const detail = `Timestamped ${timestamp.time} by ${timestamp.authority}: the signature is judged at that moment.`;
    return {
      at: { time: timestamp.time, by: 'timestamp' },
      state: 'good',
      code: code.ok,
      detail,
      timestamp,
    };
  }
  const fault = judged[0]?.fault;
  const detail = `The timestamp of ${day(first.time)} does not count: ${fault?.detail ?? 'its authority is unknown.'} The signature is judged by the PC's clock, ${day(trust.now)}.`;
  return { at: clock, state: 'untrusted', code: fault?.code ?? code.timestamp, detail, timestamp: first };
}

/**
 * Why the time-stamping authority is not believed on this PC; `null` when it is. A PKCS #9 countersignature has no
 * certificates of its own: the message around it carries them.
 */
function authorityFault(
  timestamp: Timestamp,
  carried: readonly Certificate[],
  roots: TrustedRoots,
): { readonly code: string; readonly detail: string } | null {
  if (timestamp.signer === null) return { code: code.timestamp, detail: 'its certificate is not there.' };
  const results = findPaths(timestamp.signer, roots.pool([...carried, ...timestamp.certificates])).map(
    (path) =>
      evaluatePath(path, {
        at: new Date(timestamp.time),
        usage: timeStamping,
        trusted: roots.isTrusted,
        disallowed: roots.isDisallowed,
        rootKind: roots.kindOf,
      }),
  );
  if (results.some((result) => result.code === code.ok)) return null;
  const result = results[0];
  return { code: result?.code ?? code.chaining, detail: result?.detail ?? 'no chain could be built.' };
}

function day(time: string): string {
  return time.slice(0, 10);
}
