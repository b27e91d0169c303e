import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { OID } from '../../shared/windows/oids';
import { context, type DerNode, integer, nothing, octets, oid, seq } from './der';
import { digestAlgorithm } from './keys';
import type { LabIdentity } from './make-certificate';
import { macOf } from './pfx-mac';

const shroudedKeyBag = '1.2.840.113549.1.12.10.1.2';
const certificateBag = '1.2.840.113549.1.12.10.1.3';
const x509Certificate = '1.2.840.113549.1.9.22.1';
const iterations = 100_000;

/**
 * A PFX (PKCS #12) file with a key and its certificate. The key is encrypted by PBES2 with AES-256; it exists
 * nowhere else but in memory. Rules: RFC 7292 section 4; RFC 8018 section 6.2.
 */
export function writePfx({ certificate, key }: LabIdentity, passphrase: string): Uint8Array {
  const shrouded = encrypted(key.privateKey.export({ format: 'der', type: 'pkcs8' }), passphrase);
  const certified = seq(oid(x509Certificate), context(0, octets(certificate.der)));
  const contents = seq(
    seq(oid(shroudedKeyBag), context(0, shrouded)),
    seq(oid(certificateBag), context(0, certified)),
  );
  const safe = seq(data(contents));
  const salt = randomBytes(16);
  const mac = macOf(OID.sha256, passphrase, salt, iterations, safe);
  const macData = seq(seq(digestAlgorithm('sha256'), octets(mac)), octets(salt), integer(iterations));
  return seq(integer(3), data(safe), macData);
}

const data = (content: Uint8Array) => seq(oid(OID.data), context(0, octets(content)));

/** EncryptedPrivateKeyInfo. Rules: RFC 5958 section 3; RFC 8018 appendix A.2 and A.4; RFC 3565 section 4.1. */
function encrypted(privateKey: Buffer, passphrase: string): DerNode {
  const [salt, iv] = [randomBytes(16), randomBytes(16)];
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(passphrase, salt, iterations, 32, 'sha256'), iv);
  const sealed = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  privateKey.fill(0);
  const hmacSha256 = seq(oid('1.2.840.113549.2.9'), nothing());
  const derivation = seq(oid('1.2.840.113549.1.5.12'), seq(octets(salt), integer(iterations), hmacSha256));
  const aes256 = seq(oid('2.16.840.1.101.3.4.1.42'), octets(iv));
  return seq(seq(oid('1.2.840.113549.1.5.13'), seq(derivation, aes256)), octets(sealed));
}
