import type { Certificate } from '../../shared/model/certificate';
import { partsOf } from './parts';
import { signatureAlgorithmOf } from './signature-algorithm';
import { verifySignedBytes, whyNotComputed } from './verify';

/**
 * `unsupported`: the algorithm is not known here (MD2 of the oldest roots) or the key too large to compute with, so
 * nothing can be said.
 */
export type LinkSignature = 'valid' | 'invalid' | 'unsupported';

const MAX_REMEMBERED = 8192;
const remembered = new Map<string, LinkSignature>();

/** Whether the answer is at hand without arithmetic. */
export function isLinkKnown(certificate: Certificate, issuer: Certificate): boolean {
  return remembered.has(linkKey(certificate, issuer));
}

/**
 * Whether `issuer`'s key signed `certificate`. Says nothing of names, dates or rights. Remembered by content: every
 * package of a kind has the same chain.
 * Rules: RFC 5280 section 4.1.1.3.
 */
export function checkLink(certificate: Certificate, issuer: Certificate): LinkSignature {
  const key = linkKey(certificate, issuer);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const answer = compute(certificate, issuer);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, answer);
  return answer;
}

function compute(certificate: Certificate, issuer: Certificate): LinkSignature {
  const parts = partsOf(certificate);
  const algorithm = signatureAlgorithmOf(parts.signatureAlgorithm.encoded);
  if (algorithm === null || issuer.publicKey.algorithm === 'unknown') return 'unsupported';
  if (whyNotComputed(issuer) !== null) return 'unsupported';
  return verifySignedBytes(issuer, algorithm, parts.tbs.encoded, parts.signature) ? 'valid' : 'invalid';
}

function linkKey(certificate: Certificate, issuer: Certificate): string {
  return certificate.thumbprint256 + issuer.thumbprint256;
}
