import { createHmac } from 'node:crypto';
import { OID } from '../../shared/windows/oids';
import { LabError } from './lab-error';
import { type KdfDigest, pkcs12Key, purpose } from './pkcs12-kdf';

const digests: Readonly<Record<string, readonly [digest: KdfDigest, size: number]>> = {
  [OID.sha1]: ['sha1', 20],
  [OID.sha256]: ['sha256', 32],
  [OID.sha384]: ['sha384', 48],
  [OID.sha512]: ['sha512', 64],
};
/** A hostile file must not keep the processor busy for long. */
export const mostIterations = 1_000_000;

/**
 * The MAC over the content of a PFX file. Rules: RFC 7292 section 5.1.
 * @throws LabError BAD_PFX for a digest that is not known
 */
export function macOf(
  digestOid: string,
  passphrase: string,
  salt: Uint8Array,
  iterations: number,
  content: Uint8Array,
): Uint8Array {
  const [digest, size] = digests[digestOid] ?? [];
  if (digest === undefined || size === undefined || iterations > mostIterations) {
    throw new LabError('BAD_PFX', `The PFX file is protected by ${digestOid}, which is not supported here.`);
  }
  const key = pkcs12Key(digest, passphrase, salt, iterations, purpose.mac, size);
  return createHmac(digest, key).update(content).digest();
}
