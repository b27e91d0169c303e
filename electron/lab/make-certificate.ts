import { createHash, randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Certificate } from '../../shared/model/certificate';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { parseCertificate } from '../certificates';
import { bits, oid, seq, set, utf8 } from './der';
import { type LabKey, signatureAlgorithm, signBytes } from './keys';

/** A certificate together with the key that it speaks of. */
export interface LabIdentity {
  readonly certificate: Certificate;
  readonly key: LabKey;
}

/** What goes into a certificate. */
export interface CertificateRequest {
  readonly commonName: string;
  readonly organization?: string;
  readonly key: LabKey;
  /** `null` for a self-signed one. */
  readonly issuer: LabIdentity | null;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Absent for an end entity without the extension. */
  readonly authority?: { readonly pathLength?: number };
  /** Extended key usages; the extension is left out when absent. */
  readonly ekus?: readonly string[];
  /** RFC 3161 section 2.3 wants it of time-stamping certificates. */
  readonly ekusCritical?: boolean;
  /** Bit names as in `Certificate.keyUsage`; the extension is left out when absent. */
  readonly keyUsage?: readonly KeyUsage[];
  readonly digest: DigestAlgorithm;
  /** Further critical extensions by OID: for certificates that a verifier must refuse. */
  readonly unknownCritical?: readonly string[];
}

const keyUsageBits = {
  digitalSignature: 0x80,
  nonRepudiation: 0x40,
  keyEncipherment: 0x20,
  keyCertSign: 0x04,
  cRLSign: 0x02,
};
export type KeyUsage = keyof typeof keyUsageBits;

/**
 * Makes a certificate of version 3. Built with PKI.js; signed with node:crypto, so that MD5 and SHA-1 are possible.
 * Rules: RFC 5280 section 4.
 */
export function makeCertificate(request: CertificateRequest): LabIdentity {
  const { key, issuer, digest } = request;
  const signer = issuer?.key ?? key;
  const template = new pkijs.Certificate();
  template.version = 2;
  template.serialNumber = new asn1js.Integer({ valueHex: serialNumber() });
  template.subject = nameOf(request);
  template.issuer =
    issuer === null ? template.subject : pkijs.Certificate.fromBER(buffer(issuer.certificate.der)).subject;
  template.notBefore = timeOf(request.notBefore);
  template.notAfter = timeOf(request.notAfter);
  template.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(buffer(key.spki));
  template.extensions = extensionsOf(request);
  const algorithm = signatureAlgorithm(signer, digest);
  template.signature = pkijs.AlgorithmIdentifier.fromBER(buffer(algorithm));

  const tbs = new Uint8Array(template.encodeTBS().toBER(false));
  const der = seq(tbs, algorithm, bits(signBytes(signer, digest, tbs)));
  return { certificate: parseCertificate(der), key };
}

/** One attribute to a set: PKI.js' own encoder would put all of them into one. */
function nameOf({ commonName, organization = 'Driver Preflight Lab' }: CertificateRequest) {
  const part = (type: string, value: string) => set(seq(oid(type), utf8(value)));
  const name = seq(part('2.5.4.10', organization), part('2.5.4.3', commonName));
  return pkijs.RelativeDistinguishedNames.fromBER(buffer(name));
}

/** UTCTime to the end of 2049, GeneralizedTime from then on (RFC 5280 section 4.1.2.5). */
function timeOf(date: Date) {
  const value = new Date(Math.floor(date.getTime() / 1000) * 1000);
  return new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

function extensionsOf(request: CertificateRequest): pkijs.Extension[] {
  const extensions: pkijs.Extension[] = [];
  const add = (extnID: string, critical: boolean, value: ArrayBuffer) =>
    extensions.push(new pkijs.Extension({ extnID, critical, extnValue: value }));
  if (request.authority !== undefined) {
    const { pathLength } = request.authority;
    const constraints = { cA: true, ...(pathLength === undefined ? {} : { pathLenConstraint: pathLength }) };
    add(OID.extBasicConstraints, true, new pkijs.BasicConstraints(constraints).toSchema().toBER(false));
  }
  if (request.keyUsage !== undefined) {
    const octet = request.keyUsage.reduce((sum, usage) => sum | keyUsageBits[usage], 0);
    const unusedBits = octet === 0 ? 0 : 31 - Math.clz32(octet & -octet);
    const value = new asn1js.BitString({ valueHex: Uint8Array.of(octet).buffer, unusedBits });
    add(OID.extKeyUsage, true, value.toBER(false));
  }
  if (request.ekus !== undefined) {
    const value = new pkijs.ExtKeyUsage({ keyPurposes: [...request.ekus] });
    add(OID.extEku, request.ekusCritical ?? false, value.toSchema().toBER(false));
  }
  add(OID.extSubjectKeyId, false, new asn1js.OctetString({ valueHex: keyId(request.key) }).toBER(false));
  if (request.issuer !== null) {
    const keyIdentifier = new asn1js.OctetString({ valueHex: keyId(request.issuer.key) });
    const value = new pkijs.AuthorityKeyIdentifier({ keyIdentifier });
    add(OID.extAuthorityKeyId, false, value.toSchema().toBER(false));
  }
  for (const extension of request.unknownCritical ?? []) {
    add(extension, true, new asn1js.Null().toBER(false));
  }
  return extensions;
}

/** RFC 5280 section 4.2.1.2, first method, over the whole key structure: any unique value will do. */
function keyId(key: LabKey): ArrayBuffer {
  return buffer(createHash('sha1').update(key.spki).digest());
}

/** Positive, not zero, 16 octets. */
function serialNumber(): ArrayBuffer {
  const octets = randomBytes(16);
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return buffer(octets);
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
