import type { DigestAlgorithm } from '../../shared/model/signature';
import { DerError, decodeOctets, decodeOid, digestAlgorithmOf, readDer, TAG } from '../der';
import { digestLengths } from './oids';

/**
 * Whether an encoded message is `digest` padded as PKCS#1 version 1.5 has it. The AlgorithmIdentifier may lack its
 * NULL, as some old signers wrote it. With `allowBareHash` the digest may also stand alone: VeriSign's and
 * Symantec's countersignatures leave the DigestInfo out, and Windows accepts them.
 * Rules: RFC 8017 section 9.2 and appendix B.1.
 */
export function isPkcs1Encoding(
  message: Uint8Array,
  algorithm: DigestAlgorithm,
  digest: Uint8Array,
  allowBareHash: boolean,
): boolean {
  if (digest.length !== digestLengths[algorithm]) return false;
  const payload = unpad(message);
  if (payload === null) return false;
  if (allowBareHash && equal(payload, digest)) return true;
  try {
    const info = readDer(payload).expect(TAG.sequence, 'digest info').cursor();
    const identifier = info.next(TAG.sequence, 'digest algorithm').cursor();
    const named = digestAlgorithmOf(decodeOid(identifier.next(TAG.oid, 'digest algorithm')));
    const parameters = identifier.optional(TAG.null);
    const value = decodeOctets(info.next());
    // Anything left over would be room for a forged signature under a small exponent (Bleichenbacher 2006).
    const exact = identifier.done && info.done && (parameters?.length ?? 0) === 0;
    return exact && named === algorithm && equal(value, digest);
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

/** What follows 00 01 FF … FF 00, with at least eight FF; `null` when the padding is another. */
function unpad(message: Uint8Array): Uint8Array | null {
  if (message[0] !== 0 || message[1] !== 1) return null;
  let end = 2;
  while (message[end] === 0xff) end += 1;
  return end < 10 || message[end] !== 0 ? null : message.subarray(end + 1);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
