import { constants, generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { context, type DerNode, integer, nothing, oid, seq } from './der';

/** How a lab key signs. `rsa-pss` is an RSA key like `rsa`; only its signatures differ. */
export type KeyType = 'rsa' | 'rsa-pss' | 'ecdsa';

/** A private key of the lab. It lives in memory and is never written anywhere. */
export interface LabKey {
  readonly type: KeyType;
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
}

/** RSA keys take a sixth of a second each: one per role serves a whole session. Names keep authorities apart. */
const sessionKeys = new Map<string, Promise<LabKey>>();

/**
 * A key for a role, such as `root`: RSA 2048 or ECDSA P-256. The same role gives the same key throughout the
 * process, unless `fresh`.
 */
export function labKey(role: string, type: KeyType, fresh = false): Promise<LabKey> {
  if (fresh) return generate(type);
  const id = `${role}/${type === 'ecdsa' ? 'ec' : 'rsa'}`;
  let key = sessionKeys.get(id);
  if (key === undefined) {
    key = generate(type);
    sessionKeys.set(id, key);
  }
  return key.then((found) => ({ ...found, type }));
}

async function generate(type: KeyType): Promise<LabKey> {
  const { privateKey, publicKey } =
    type === 'ecdsa'
      ? await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
      : await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { type, privateKey, spki: publicKey.export({ format: 'der', type: 'spki' }) };
}

/** Signs bytes; PSS with a salt as long as the digest (RFC 4055 section 3.1). */
export function signBytes(key: LabKey, digest: DigestAlgorithm, data: Uint8Array): Uint8Array {
  if (key.type === 'rsa-pss') {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const saltLength = constants.RSA_PSS_SALTLEN_DIGEST;
    return sign(digest, data, { key: key.privateKey, padding, saltLength });
  }
  return sign(digest, data, { key: key.privateKey, dsaEncoding: 'der' });
}

const rsaOids: Record<DigestAlgorithm, string> = {
  md5: OID.md5Rsa,
  sha1: OID.sha1Rsa,
  sha256: OID.sha256Rsa,
  sha384: OID.sha384Rsa,
  sha512: OID.sha512Rsa,
};

const ecdsaOids: Partial<Record<DigestAlgorithm, string>> = {
  sha1: OID.ecdsaSha1,
  sha256: OID.ecdsaSha256,
  sha384: OID.ecdsaSha384,
  sha512: OID.ecdsaSha512,
};

const saltLengths: Record<DigestAlgorithm, number> = {
  md5: 16,
  sha1: 20,
  sha256: 32,
  sha384: 48,
  sha512: 64,
};

/** AlgorithmIdentifier of a signature that names its digest, as certificates need it. */
export function signatureAlgorithm(key: LabKey, digest: DigestAlgorithm): DerNode {
  switch (key.type) {
    case 'rsa':
      return seq(oid(rsaOids[digest]), nothing());
    case 'ecdsa':
      return seq(oid(ecdsaOids[digest] ?? OID.ecdsaSha256));
    case 'rsa-pss': {
      const hash = digestAlgorithm(digest);
      const mask = seq(oid(OID.mgf1), hash);
      const salt = integer(saltLengths[digest]);
      return seq(oid(OID.rsaPss), seq(context(0, hash), context(1, mask), context(2, salt)));
    }
  }
}

/** AlgorithmIdentifier of a SignerInfo: Windows names the key alone for RSA (RFC 3370 section 3.2). */
export function signerAlgorithm(key: LabKey, digest: DigestAlgorithm): DerNode {
  return key.type === 'rsa' ? seq(oid(OID.rsa), nothing()) : signatureAlgorithm(key, digest);
}

export function digestAlgorithm(digest: DigestAlgorithm): DerNode {
  return seq(oid(OID[digest]), nothing());
}
