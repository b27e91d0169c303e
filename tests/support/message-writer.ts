import {
  constants,
  createHash,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
  sign,
} from 'node:crypto';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import * as der from './der-writer';

/** A key with its certificate. */
export interface TestSigner {
  readonly kind: 'rsa' | 'ec';
  readonly key: KeyObject;
  readonly certificate: Uint8Array;
  readonly subject: Uint8Array;
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
}

let nextSerial = 1000;
const keys = new Map<string, ReturnType<typeof generateKeyPairSync>>();

interface SignerShape {
  readonly kind?: 'rsa' | 'ec';
  readonly ekus?: readonly string[];
  /** Stands in the certificate in place of the key that signs. */
  readonly spki?: Uint8Array;
  /** Who made the certificate; itself unless given. */
  readonly by?: TestSigner;
}

/** Makes a signer. Keys are made once per name: they are slow to make, and tests do not care. */
export function makeSigner(
  commonName: string,
  { kind = 'rsa', ekus = [OID.ekuCodeSigning], spki, by }: SignerShape = {},
): TestSigner {
  const known = keys.get(kind + commonName);
  const pair =
    known ??
    (kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 1024 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  keys.set(kind + commonName, pair as ReturnType<typeof generateKeyPairSync>);
  const { publicKey, privateKey } = pair as unknown as { publicKey: KeyObject; privateKey: KeyObject };
  const subject = der.sequence(der.setOf(der.sequence(der.oid('2.5.4.3'), der.utf8(commonName))));
  const issuer = by?.subject ?? subject;
  nextSerial += 1;
  const serial = der.integer(nextSerial);
  const signature = kind === 'rsa' ? der.algorithm(OID.sha256Rsa) : der.sequence(der.oid(OID.ecdsaSha256));
  const eku = der.sequence(
    der.oid(OID.extEku),
    der.octets(der.sequence(...ekus.map((usage) => der.oid(usage)))),
  );
  const body = der.sequence(
    der.context(0, der.integer(2)),
    serial,
    signature,
    issuer,
    der.sequence(der.utcTime('200101000000Z'), der.utcTime('300101000000Z')),
    subject,
    spki ?? Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' })),
    der.context(3, der.sequence(eku)),
  );
  const certificate = der.sequence(body, signature, der.bits(sign('sha256', body, by?.key ?? privateKey)));
  return { kind, key: privateKey, certificate, subject, issuer, serial };
}

export interface MessageOptions {
  readonly signer: TestSigner;
  readonly contentType?: string;
  /** The eContent element, or `null` to leave it out; the digest is over its content octets. */
  readonly content: Uint8Array | null;
  /** What is signed instead of the content octets. */
  readonly signedContent?: Uint8Array;
  readonly digest?: DigestAlgorithm;
  readonly pss?: boolean;
  readonly signedAttributes?: boolean;
  readonly certificates?: readonly Uint8Array[];
  readonly unsigned?: (signature: Uint8Array) => readonly Uint8Array[];
  readonly signers?: number;
}

/** Content octets of one encoded element. */
export function contentOf(element: Uint8Array): Uint8Array {
  const first = element[1] ?? 0;
  return element.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
}

/** A signed CMS message as Windows' tools write them. */
export function signMessage(options: MessageOptions): Uint8Array {
  const { signer, content, contentType = OID.ctl, signers = 1 } = options;
  const signedContent = options.signedContent ?? (content === null ? new Uint8Array() : contentOf(content));
  const info = signerInfo({ ...options, contentType, signedContent });
  return der.sequence(
    der.oid(OID.signedData),
    der.context(
      0,
      der.sequence(
        der.integer(1),
        der.setOf(der.algorithm(OID[options.digest ?? 'sha256'])),
        der.sequence(der.oid(contentType), ...(content === null ? [] : [der.context(0, content)])),
        der.context(0, ...(options.certificates ?? [signer.certificate])),
        der.tlv(0x31, ...Array.from({ length: signers }, () => info)),
      ),
    ),
  );
}

export interface SignerOptions extends Omit<MessageOptions, 'content'> {
  readonly signedContent: Uint8Array;
  readonly signingTime?: string;
  /** Sign the digest without DigestInfo, as VeriSign's time stamping service did. */
  readonly bareHash?: boolean;
}

/** One SignerInfo: of a message, or of a countersignature. */
export function signerInfo(options: SignerOptions): Uint8Array {
  const {
    signer,
    signedContent,
    contentType = OID.data,
    digest = 'sha256',
    signedAttributes = true,
  } = options;
  const attributes = [
    der.attribute(OID.contentType, der.oid(contentType)),
    der.attribute(OID.messageDigest, der.octets(createHash(digest).update(signedContent).digest())),
    ...(options.signingTime ? [der.attribute(OID.signingTime, der.utcTime(options.signingTime))] : []),
  ];
  const set = der.setOf(...attributes);
  const message = signedAttributes ? set : signedContent;
  const signature = makeSignature(options, digest, message);
  const unsigned = options.unsigned?.(signature) ?? [];
  return der.sequence(
    der.integer(1),
    der.sequence(signer.issuer, signer.serial),
    der.algorithm(OID[digest]),
    ...(signedAttributes ? [der.tlv(0xa0, contentOf(set))] : []),
    signatureAlgorithm(options, digest),
    der.octets(signature),
    ...(unsigned.length === 0 ? [] : [der.context(1, ...unsigned)]),
  );
}

function makeSignature(options: SignerOptions, digest: DigestAlgorithm, message: Uint8Array): Uint8Array {
  const { key } = options.signer;
  if (options.bareHash) return privateEncrypt(key, createHash(digest).update(message).digest());
  if (!options.pss) return sign(digest, message, key);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return sign(digest, message, { key, padding, saltLength: 32 });
}

function signatureAlgorithm(options: SignerOptions, digest: DigestAlgorithm): Uint8Array {
  if (options.signer.kind === 'ec') return der.sequence(der.oid(OID.ecdsaSha256));
  if (!options.pss) return der.algorithm(OID.rsa);
  const parameters = der.sequence(
    der.context(0, der.algorithm(OID[digest])),
    der.context(1, der.sequence(der.oid(OID.mgf1), der.algorithm(OID[digest]))),
    der.context(2, der.integer(32)),
  );
  return der.sequence(der.oid(OID.rsaPss), parameters);
}

/** An RFC 3161 token over a signature value. */
export function timestampToken(
  authority: TestSigner,
  countersigned: Uint8Array,
  time: string,
  imprintDigest: DigestAlgorithm = 'sha256',
): Uint8Array {
  const info = der.sequence(
    der.integer(1),
    der.oid('1.2.3.4'),
    der.sequence(
      der.algorithm(OID[imprintDigest]),
      der.octets(createHash(imprintDigest).update(countersigned).digest()),
    ),
    der.integer(7),
    der.generalizedTime(time),
  );
  return signMessage({ signer: authority, content: der.octets(info), contentType: OID.tstInfo });
}
