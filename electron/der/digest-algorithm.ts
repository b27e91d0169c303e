import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import type { DerElement } from './element';
import { TAG } from './tags';
import { decodeOid } from './values';

const BY_OID = new Map<string, DigestAlgorithm>([
  [OID.md5, 'md5'],
  [OID.sha1, 'sha1'],
  [OID.sha256, 'sha256'],
  [OID.sha384, 'sha384'],
  [OID.sha512, 'sha512'],
  // Old signers name the digest by the signature algorithm that it is part of.
  [OID.md5Rsa, 'md5'],
  [OID.sha1Rsa, 'sha1'],
  [OID.sha1RsaOiw, 'sha1'],
  [OID.sha256Rsa, 'sha256'],
  [OID.sha384Rsa, 'sha384'],
  [OID.sha512Rsa, 'sha512'],
]);

/** The digest that a dotted identifier names; `null` for one that is not supported. */
export function digestAlgorithmOf(oid: string): DigestAlgorithm | null {
  return BY_OID.get(oid) ?? null;
}

/**
 * The digest of an AlgorithmIdentifier; `null` for one that is not supported.
 * @throws DerError
 */
export function readDigestAlgorithm(identifier: DerElement): DigestAlgorithm | null {
  return digestAlgorithmOf(decodeOid(identifier.expect(TAG.sequence, 'algorithm identifier').first()));
}
