import { OID } from '../../shared/windows/oids';
import {
  contextConstructed,
  type DerElement,
  DerError,
  decodeInteger,
  decodeOid,
  readDer,
  readDigestAlgorithm,
  TAG,
} from '../der';
import { signatureOids } from './oids';
import type { SignatureAlgorithm } from './types';

/**
 * Names the algorithm of an AlgorithmIdentifier (the whole SEQUENCE). `null` for one that is not supported
 * (MD2, SHA-224, GOST, a PSS whose mask uses another digest than its message, …) or broken: callers report it as
 * unsupported, never as a bad signature.
 */
export function signatureAlgorithmOf(algorithmIdentifier: Uint8Array): SignatureAlgorithm | null {
  try {
    const cursor = readDer(algorithmIdentifier, { lenientLengths: true })
      .expect(TAG.sequence, 'algorithm')
      .cursor();
    const oid = decodeOid(cursor.next(TAG.oid, 'algorithm'));
    if (oid === OID.rsaPss) return pssOf(cursor.optional(TAG.sequence));
    return signatureOids[oid] ?? null;
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** RSASSA-PSS-params with its defaults. Source: RFC 4055 section 3.1. */
function pssOf(parameters: DerElement | null): SignatureAlgorithm | null {
  if (parameters === null) return null;
  const cursor = parameters.cursor();
  const hash = cursor.optional(contextConstructed(0));
  const mask = cursor.optional(contextConstructed(1));
  const salt = cursor.optional(contextConstructed(2));
  const digest = hash === null ? 'sha1' : readDigestAlgorithm(hash.inner());
  const maskDigest = mask === null ? 'sha1' : maskDigestOf(mask.inner());
  const saltLength = salt === null ? 20 : decodeInteger(salt.inner());
  if (digest === null || maskDigest !== digest || saltLength < 0) return null;
  return { kind: 'rsa-pss', digest, saltLength };
}

function maskDigestOf(mask: DerElement) {
  const cursor = mask.expect(TAG.sequence, 'mask function').cursor();
  if (decodeOid(cursor.next(TAG.oid)) !== OID.mgf1) return null;
  return readDigestAlgorithm(cursor.next(TAG.sequence, 'mask digest'));
}
