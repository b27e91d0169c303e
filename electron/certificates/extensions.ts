import type { Certificate } from '../../shared/model/certificate';
import { OID } from '../../shared/windows/oids';
import {
  contextPrimitive,
  type DerElement,
  decodeBits,
  decodeBoolean,
  decodeInteger,
  decodeOctets,
  decodeOid,
  TAG,
  toHex,
} from '../der';
import { CertificateError } from './error';
import { recognisedExtensions } from './oids';

/** The part of a certificate that its extensions fill. */
export type ExtensionFacts = Pick<
  Certificate,
  'ekus' | 'keyUsage' | 'basicConstraints' | 'unknownCriticalExtensions' | 'subjectKeyId' | 'authorityKeyId'
>;

/** Bit names of RFC 5280 section 4.2.1.3, bit 0 first. */
const keyUsageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

const MAX_EXTENSIONS = 128;

const none: ExtensionFacts = {
  ekus: null,
  keyUsage: null,
  basicConstraints: null,
  unknownCriticalExtensions: [],
  subjectKeyId: null,
  authorityKeyId: null,
};

/**
 * Reads the extensions that decide about chains. The first of a repeated extension counts.
 * Rules: RFC 5280 section 4.2. Basic constraints fall back on 2.5.29.10, their forerunner in Microsoft's
 * intermediates of the 1990s (szOID_BASIC_CONSTRAINTS, wincrypt.h).
 * @throws DerError, CertificateError BAD_EXTENSION
 */
export function parseExtensions(extensions: DerElement | null): ExtensionFacts {
  if (extensions === null) return none;
  const found = new Map<string, DerElement>();
  const unknownCritical: string[] = [];
  const list = extensions.expect(TAG.sequence, 'extensions').cursor();
  for (let count = 0; !list.done; count += 1) {
    const extension = list.next(TAG.sequence, 'extension');
    if (count >= MAX_EXTENSIONS) {
      throw new CertificateError('BAD_EXTENSION', extension.start, `More than ${MAX_EXTENSIONS} extensions`);
    }
    const cursor = extension.cursor();
    const oid = decodeOid(cursor.next(TAG.oid, 'extension type'));
    const flag = cursor.optional(TAG.boolean);
    const critical = flag !== null && decodeBoolean(flag);
    const value = cursor.next(TAG.octetString, 'extension value');
    if (critical && !recognisedExtensions.has(oid)) unknownCritical.push(oid);
    if (!found.has(oid)) found.set(oid, value);
  }
  const read = <T>(oid: string, parse: (value: DerElement) => T): T | null => {
    const value = found.get(oid);
    return value === undefined ? null : parse(value.inner());
  };
  return {
    ekus: read(OID.extEku, (value) => value.expect(TAG.sequence, 'usages').children().map(decodeOid)),
    keyUsage: read(OID.extKeyUsage, keyUsage),
    basicConstraints:
      read(OID.extBasicConstraints, basicConstraints) ?? read('2.5.29.10', oldBasicConstraints),
    unknownCriticalExtensions: unknownCritical,
    subjectKeyId: read(OID.extSubjectKeyId, (value) => toHex(decodeOctets(value))),
    authorityKeyId: read(OID.extAuthorityKeyId, authorityKeyId),
  };
}

function keyUsage(value: DerElement): string[] {
  const { octets } = decodeBits(value);
  return keyUsageNames.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

function basicConstraints(value: DerElement): Certificate['basicConstraints'] {
  const cursor = value.expect(TAG.sequence, 'basic constraints').cursor();
  const flag = cursor.optional(TAG.boolean);
  return { ca: flag !== null && decodeBoolean(flag), pathLength: pathLength(cursor.optional(TAG.integer)) };
}

/** SEQUENCE { subjectType BIT STRING (bit 0: CA), pathLength INTEGER OPTIONAL, … }. */
function oldBasicConstraints(value: DerElement): Certificate['basicConstraints'] {
  const cursor = value.expect(TAG.sequence, 'basic constraints').cursor();
  const { octets } = decodeBits(cursor.next(TAG.bitString, 'subject type'));
  return { ca: ((octets[0] ?? 0) & 0x80) !== 0, pathLength: pathLength(cursor.optional(TAG.integer)) };
}

function pathLength(value: DerElement | null): number | null {
  return value === null ? null : Math.max(0, decodeInteger(value));
}

function authorityKeyId(value: DerElement): string | null {
  const id = value.expect(TAG.sequence, 'authority key id').cursor().optional(contextPrimitive(0));
  return id === null ? null : toHex(id.content);
}
