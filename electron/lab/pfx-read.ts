import { createPrivateKey, createPublicKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import * as pkijs from 'pkijs';
import type { Certificate } from '../../shared/model/certificate';
import { parseCertificate } from '../certificates';
import { LabError } from './lab-error';
import type { LabIdentity } from './make-certificate';
import { decryptPbe } from './pfx-cipher';
import { macOf } from './pfx-mac';

/** What a PFX file gives: who signs, and the certificates above. */
export interface PfxIdentity extends LabIdentity {
  /** Issuers of the certificate as far as the file holds them, nearest first. */
  readonly above: readonly Certificate[];
}

const bag = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
} as const;
const encryptedData = '1.2.840.113549.1.7.6';
/** A PFX holds a key and a few certificates. Bytes. */
const largest = 1 << 20;

/**
 * Reads the identity of a PFX (PKCS #12) file for one use; nothing of it is kept.
 * Rules: RFC 7292 section 4.
 * @throws LabError WRONG_PASSPHRASE; BAD_PFX for what is no PFX, has no key, or uses a cipher that is too old
 */
export function readPfx(bytes: Uint8Array, passphrase: string): PfxIdentity {
  if (bytes.length > largest)
    throw new LabError('BAD_PFX', 'The PFX file is over 1 MB: choose another file.');
  try {
    return identityOf(bytes, passphrase);
  } catch (error) {
    if (error instanceof LabError) throw error;
    throw new LabError('BAD_PFX', 'This is no readable PFX (PKCS #12) file: export the certificate again.', {
      cause: error,
    });
  }
}

function identityOf(bytes: Uint8Array, passphrase: string): PfxIdentity {
  const pfx = pkijs.PFX.fromBER(Uint8Array.from(bytes).buffer);
  const safe = octetsOf(pfx.authSafe.content);
  checkMac(pfx, safe, passphrase);
  const bags = pkijs.AuthenticatedSafe.fromBER(buffer(safe)).safeContents.flatMap((content) =>
    pkijs.SafeContents.fromBER(buffer(plainContent(content, passphrase))).safeBags.map((each) => each),
  );
  const key = bags.map((each) => keyOf(each, passphrase)).find((found) => found !== null);
  if (key === undefined || key === null) {
    throw new LabError('BAD_PFX', 'The PFX file holds no private key: export it with the key.');
  }
  const certificates = bags.flatMap((each) =>
    each.bagId === bag.certificate && each.bagValue instanceof pkijs.CertBag
      ? [parseCertificate(octetsOf(each.bagValue.certValue))]
      : [],
  );
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const certificate = certificates.find(({ der }) => publicKeyOf(der).equals(spki));
  if (certificate === undefined) {
    throw new LabError('BAD_PFX', 'The PFX file holds no certificate for its key: export both together.');
  }
  const type = key.asymmetricKeyType === 'ec' ? 'ecdsa' : key.asymmetricKeyType;
  if (type !== 'rsa' && type !== 'ecdsa') {
    throw new LabError('BAD_PFX', `The key is of the kind ${type ?? 'unknown'}: use an RSA or ECDSA key.`);
  }
  return { certificate, key: { type, privateKey: key, spki }, above: issuersOf(certificate, certificates) };
}

/** A wrong passphrase shows here first. Rules: RFC 7292 section 4, MacData. */
function checkMac({ macData }: pkijs.PFX, safe: Uint8Array, passphrase: string): void {
  if (macData === undefined) return;
  const { mac, macSalt, iterations = 1 } = macData;
  const made = macOf(mac.digestAlgorithm.algorithmId, passphrase, octetsOf(macSalt), iterations, safe);
  const given = octetsOf(mac.digest);
  if (made.length !== given.length || !timingSafeEqual(made, given)) {
    throw new LabError('WRONG_PASSPHRASE', 'The passphrase of the PFX file is wrong.');
  }
}

function plainContent({ contentType, content }: pkijs.ContentInfo, passphrase: string): Uint8Array {
  if (contentType !== encryptedData) return octetsOf(content);
  const { encryptedContentInfo } = new pkijs.EncryptedData({ schema: content });
  const { contentEncryptionAlgorithm } = encryptedContentInfo;
  const sealed = new Uint8Array(encryptedContentInfo.getEncryptedContent());
  return decryptPbe(contentEncryptionAlgorithm, sealed, passphrase);
}

function keyOf({ bagId, bagValue }: pkijs.SafeBag, passphrase: string): KeyObject | null {
  if (bagId !== bag.key && bagId !== bag.shroudedKey) return null;
  const key = Buffer.from(bagValue.toSchema().toBER(false));
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase });
  } catch (error) {
    throw new LabError(
      'WRONG_PASSPHRASE',
      'The key of the PFX file cannot be decrypted: the passphrase is wrong, or the cipher is too old. Export it again with AES.',
      { cause: error },
    );
  }
}

const publicKeyOf = (der: Uint8Array): Buffer =>
  Buffer.from(pkijs.Certificate.fromBER(buffer(der)).subjectPublicKeyInfo.toSchema().toBER(false));

function issuersOf(leaf: Certificate, all: readonly Certificate[]): readonly Certificate[] {
  const above: Certificate[] = [];
  let last = leaf;
  while (!last.selfIssued && above.length < 10) {
    const { issuerName } = last;
    const next = all.find((each) => each.subjectName === issuerName && !above.includes(each));
    if (next === undefined) break;
    above.push(next);
    last = next;
  }
  return above;
}

/** Bytes of an OCTET STRING, in one piece or in several as Windows writes them. */
function octetsOf(value: unknown): Uint8Array {
  if (
    typeof value === 'object' &&
    value !== null &&
    'getValue' in value &&
    typeof value.getValue === 'function'
  ) {
    const bytes: unknown = value.getValue();
    if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  }
  throw new LabError('BAD_PFX', 'The PFX file is damaged: export the certificate again.');
}

const buffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
