import type { Certificate } from '../../shared/model/certificate';
import { OID } from '../../shared/windows/oids';
import { type Authority, createAuthority } from './authority';
import { signCatalog } from './catalog';
import { labKey } from './keys';
import { LabError } from './lab-error';
import type { Files, LabSource } from './lab-source';
import { type LabIdentity, makeCertificate } from './make-certificate';
import { checkOwnName } from './own-names';
import { listOf } from './package-catalog';
import { driversOf } from './package-files';
import { signPe, withoutSignature } from './pe';
import type { PfxIdentity } from './pfx-read';
import type { SignOptions } from './sign';

export interface TestSignOptions {
  /** Who signs. */
  readonly identity: PfxIdentity;
  readonly now: Date;
  /** Witness the moment by the lab's own time-stamping authority, which nobody trusts. */
  readonly timestamp: boolean;
  readonly pageHashes: boolean;
  /** SHA-1 throughout, for Windows that cannot read SHA-2. */
  readonly sha1: boolean;
}

/** A test-signed copy of a package. */
export interface TestSigned {
  readonly files: Files;
  /** Catalogs and images that were signed, in that order. */
  readonly signed: readonly string[];
  /** What the test PC's Root store needs, and its Trusted Publishers. */
  readonly root: Certificate;
  readonly publisher: Certificate;
  /** Root of the timestamps; `null` without. */
  readonly timestampRoot: Certificate | null;
}

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/**
 * A self-signed certificate for code signing with a new key, as MakeCert makes it: five years, from yesterday on.
 * Source: WDD makecert-test-certificate, creating-test-certificates.
 * @throws LabError NAME_REFUSED
 */
export async function newTestIdentity(name: string, now: Date, sha1 = false): Promise<PfxIdentity> {
  checkOwnName(name);
  const identity: LabIdentity = makeCertificate({
    commonName: name,
    organization: 'Test certificate - not for release',
    key: await labKey('test-signer', 'rsa', true),
    issuer: null,
    notBefore: new Date(now.getTime() - 24 * 60 * 60 * 1000),
    notAfter: new Date(now.getTime() + 5 * YEAR),
    ekus: [OID.ekuCodeSigning],
    keyUsage: ['digitalSignature'],
    digest: sha1 ? 'sha1' : 'sha256',
  });
  return { ...identity, above: [] };
}

/**
 * Signs a copy of a package for test PCs: first the drivers, then the catalogs over them.
 * Source: WDD test-signing-driver-packages.
 * @throws LabError NOT_POSSIBLE for a certificate that cannot sign code, or an image that cannot be signed
 */
export async function testSign(source: LabSource, options: TestSignOptions): Promise<TestSigned> {
  const { identity, now, timestamp, pageHashes, sha1 } = options;
  checkIdentity(identity, now);
  const lab = await createAuthority({ now });
  const chain = [identity.certificate, ...identity.above];
  const signer: Authority = { ...lab, publisher: identity, chain };
  const digest = sha1 ? 'sha1' : 'sha256';
  const signing: SignOptions = { digest, timestamp: timestamp ? { kind: 'rfc3161', time: now } : null };
  const files = new Map(source.files);
  const drivers = driversOf(files);
  for (const [path, bytes] of drivers) {
    files.set(path, signPe(withoutSignature(bytes, path), signer, { ...signing, pageHashes }));
  }
  for (const catalog of source.catalogs) {
    const list = listOf({ digest, pageHashes, catalogVersion: sha1 ? 1 : 2 }, catalog, files, now);
    files.set(catalog.path, signCatalog(list, signer, signing));
  }
  return {
    files,
    signed: [...source.catalogs.map(({ path }) => path), ...drivers.map(([path]) => path)],
    root: identity.above.at(-1) ?? identity.certificate,
    publisher: identity.certificate,
    timestampRoot: timestamp ? lab.root.certificate : null,
  };
}

function checkIdentity({ certificate }: PfxIdentity, now: Date): void {
  const { subject, ekus, notBefore, notAfter } = certificate;
  const signsCode = ekus === null || ekus.includes(OID.ekuCodeSigning) || ekus.includes(OID.ekuAny);
  if (!signsCode) {
    throw new LabError('NOT_POSSIBLE', `The certificate of ${subject} is not for code signing: use another.`);
  }
  if (now < new Date(notBefore) || now > new Date(notAfter)) {
    const days = `${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}`;
    throw new LabError('NOT_POSSIBLE', `The certificate of ${subject} is valid from ${days}: use another.`);
  }
}
