import { randomBytes } from 'node:crypto';
import type { Certificate } from '../../shared/model/certificate';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { type KeyType, type LabKey, labKey } from './keys';
import { type CertificateRequest, type LabIdentity, makeCertificate } from './make-certificate';

/** How the lab's certificates should be. */
export interface AuthorityOptions {
  /** The moment that validity is counted from; the computer's clock unless given. */
  readonly now?: Date;
  /** Common name of the publisher's certificate. */
  readonly publisher?: string;
  /** Validity of the publisher's certificate; a year back to two years ahead unless given. */
  readonly validFrom?: Date;
  readonly validTo?: Date;
  /** Extended key usages of the publisher's certificate; code signing unless given. */
  readonly ekus?: readonly string[];
  readonly keyType?: KeyType;
  /** Digest of the certificates' signatures; SHA-256 unless given. */
  readonly digest?: DigestAlgorithm;
  /** The publisher's certificate is its own root, as test certificates often are. */
  readonly selfSigned?: boolean;
  /** What the authorities are called between "Driver Preflight Lab" and "Root" or "CA". */
  readonly authorityName?: string;
  /** The chain holds a cross-certificate for the root, under another root of the lab, in place of the root. */
  readonly crossCertified?: boolean;
  /** Make new keys; else those of this process are used again, under new names. */
  readonly freshKeys?: boolean;
}

/** A PKI of the lab's own: a root, an intermediate, a publisher, and a time-stamping branch. */
export interface Authority {
  readonly root: LabIdentity;
  readonly intermediate: LabIdentity;
  /** The signer of packages. */
  readonly publisher: LabIdentity;
  readonly timestamping: { readonly authority: LabIdentity; readonly signer: LabIdentity };
  /** Stands in for a code verification root, where the root is cross-certified; else `null`. */
  readonly verificationRoot: LabIdentity | null;
  /** What a signature of the publisher carries, leaf first, the root or its cross-certificate included. */
  readonly chain: readonly Certificate[];
  readonly timestampingChain: readonly Certificate[];
}

const LAB = 'Driver Preflight Lab';
const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/**
 * Sets up a lab authority. Every certificate is named as the lab's, and each authority has a mark of its own in its
 * names, so that chains of two authorities never cross although they share keys.
 */
export async function createAuthority(options: AuthorityOptions = {}): Promise<Authority> {
  const { keyType = 'rsa', digest = 'sha256', freshKeys = false, selfSigned = false } = options;
  const now = options.now ?? new Date();
  const years = (count: number) => new Date(now.getTime() + count * YEAR);
  const earliest = new Date(Math.min(years(-20).getTime(), (options.validFrom ?? now).getTime()));
  const mark = randomBytes(3).toString('hex').toUpperCase();
  const key = (role: string) => labKey(role, keyType, freshKeys);
  const [rootKey, intermediateKey, publisherKey, timestampCaKey, timestampKey] = await Promise.all(
    ['root', 'intermediate', 'publisher', 'timestamp-ca', 'timestamp'].map(key),
  );
  if (!rootKey || !intermediateKey || !publisherKey || !timestampCaKey || !timestampKey) {
    throw new Error('A lab key is missing');
  }
  const long = { notBefore: earliest, notAfter: years(20), digest };
  const signs = ['keyCertSign', 'cRLSign'] as const;
  const lab = options.authorityName === undefined ? LAB : `${LAB} ${options.authorityName}`;
  const rootName = `${lab} Root ${mark}`;
  const root = makeCertificate({
    ...long,
    commonName: rootName,
    key: rootKey,
    issuer: null,
    authority: {},
    keyUsage: signs,
  });
  const intermediate = makeCertificate({
    ...long,
    commonName: `${lab} Code Signing CA ${mark}`,
    key: intermediateKey,
    issuer: root,
    authority: { pathLength: 0 },
    keyUsage: signs,
  });
  const publisher = makeCertificate({
    commonName: options.publisher ?? `${LAB} Publisher`,
    key: publisherKey,
    issuer: selfSigned ? null : intermediate,
    notBefore: options.validFrom ?? years(-1),
    notAfter: options.validTo ?? years(2),
    ekus: options.ekus ?? [OID.ekuCodeSigning],
    keyUsage: ['digitalSignature'],
    digest,
  });
  const authority = makeCertificate({
    ...long,
    commonName: `${LAB} Time Stamping CA ${mark}`,
    key: timestampCaKey,
    issuer: root,
    authority: { pathLength: 0 },
    keyUsage: signs,
  });
  const signer = makeCertificate({
    ...long,
    commonName: `${LAB} Time Stamping Signer ${mark}`,
    key: timestampKey,
    issuer: authority,
    ekus: [OID.ekuTimeStamping],
    ekusCritical: true,
    keyUsage: ['digitalSignature'],
  });
  const verificationRoot = options.crossCertified
    ? makeCertificate({
        ...long,
        commonName: `${LAB} Code Verification Root ${mark}`,
        key: await key('verification-root'),
        issuer: null,
        authority: {},
        keyUsage: signs,
      })
    : null;
  const anchor =
    verificationRoot === null ? root : crossCertificate(rootName, rootKey, verificationRoot, long);
  const certificates = (...identities: LabIdentity[]) => identities.map(({ certificate }) => certificate);
  return {
    root: selfSigned ? publisher : root,
    verificationRoot,
    intermediate,
    publisher,
    timestamping: { authority, signer },
    chain: selfSigned ? certificates(publisher) : certificates(publisher, intermediate, anchor),
    timestampingChain: certificates(signer, authority, root),
  };
}

type LongLived = Pick<CertificateRequest, 'notBefore' | 'notAfter' | 'digest'>;

/**
 * A certificate that lets a root count under another one, which stands in for a code verification root.
 * Source: WDD cross-certificates-for-kernel-mode-code-signing.
 */
function crossCertificate(
  commonName: string,
  key: LabKey,
  issuer: LabIdentity,
  long: LongLived,
): LabIdentity {
  return makeCertificate({
    ...long,
    commonName,
    key,
    issuer,
    authority: {},
    keyUsage: ['keyCertSign', 'cRLSign'],
  });
}
