import type { DigestAlgorithm } from '../../shared/model/signature';
import { type SignatureAlgorithm, signatureAlgorithmOf } from '../certificates';
import {
  contextConstructed,
  contextPrimitive,
  type DerElement,
  decodeOctets,
  decodeOid,
  digestAlgorithmOf,
  TAG,
} from '../der';
import { Attributes } from './attributes';

/** Which certificate a signer claims: by issuer and serial number, or by subject key identifier. */
export type SignerIdentifier =
  | { readonly kind: 'issuer-serial'; readonly issuer: Uint8Array; readonly serial: Uint8Array }
  | { readonly kind: 'key-id'; readonly keyId: Uint8Array };

/** One SignerInfo, read but not judged. */
export interface SignerInfo {
  readonly identifier: SignerIdentifier;
  readonly digestOid: string;
  /** `null` when it is not supported. */
  readonly digest: DigestAlgorithm | null;
  readonly signatureOid: string;
  readonly algorithm: SignatureAlgorithm | null;
  readonly signature: Uint8Array;
  readonly signed: Attributes;
  /** The signed attributes as they were signed: under the tag of a SET. `null` when there are none. */
  readonly signedBytes: Uint8Array | null;
  readonly unsigned: Attributes;
}

/**
 * Reads a SignerInfo (RFC 5652 section 5.3).
 * @throws DerError
 */
export function readSignerInfo(element: DerElement): SignerInfo {
  const fields = element.expect(TAG.sequence, 'SignerInfo').cursor();
  fields.next(TAG.integer, 'version');
  const identifier = readIdentifier(fields.next());
  const digestOid = decodeOid(fields.next(TAG.sequence, 'digest algorithm').first());
  const signedSet = fields.optional(contextConstructed(0));
  const algorithm = fields.next(TAG.sequence, 'signature algorithm');
  const signature = decodeOctets(fields.next());
  const unsignedSet = fields.optional(contextConstructed(1));
  return {
    identifier,
    digestOid,
    digest: digestAlgorithmOf(digestOid),
    signatureOid: decodeOid(algorithm.first()),
    algorithm: signatureAlgorithmOf(algorithm.encoded),
    signature,
    signed: signedSet === null ? Attributes.none : Attributes.read(signedSet),
    signedBytes: signedSet === null ? null : asSet(signedSet.encoded),
    unsigned: unsignedSet === null ? Attributes.none : Attributes.read(unsignedSet),
  };
}

function readIdentifier(element: DerElement): SignerIdentifier {
  if (element.tag === contextPrimitive(0)) return { kind: 'key-id', keyId: element.content };
  const fields = element.expect(TAG.sequence, 'issuer and serial number').cursor();
  const issuer = fields.next(TAG.sequence, 'issuer').encoded;
  const serial = fields.next(TAG.integer, 'serial number').content;
  return { kind: 'issuer-serial', issuer, serial };
}

/** Signed attributes travel as `[0]` but are signed as a SET OF (RFC 5652 section 5.4). */
function asSet(encoded: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(encoded);
  copy[0] = TAG.set;
  return copy;
}
