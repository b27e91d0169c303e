import { describeOid, OID } from '../../shared/windows/oids';
import {
  type DerElement,
  decodeBits,
  decodeBoolean,
  decodeInteger,
  decodeOctets,
  decodeOid,
  TAG,
  toHex,
} from '../der';
import { generalName } from './general-name';
import type { CertificateField } from './types';

/** Bounds of what is shown: real certificates have a dozen extensions of some hundred characters. */
const mostExtensions = 128;
const mostEntries = 200;
const mostBytes = 1024;

/** Friendly names of extensions beside those in the table of identifiers. Source: szOID_* of wincrypt.h; RFC 5280. */
const names: Readonly<Record<string, string>> = {
  '2.5.29.1': 'Authority Key Identifier',
  '2.5.29.10': 'Basic Constraints',
  '2.5.29.17': 'Subject Alternative Name',
  '2.5.29.18': 'Issuer Alternative Name',
  '2.5.29.31': 'CRL Distribution Points',
  '2.5.29.33': 'Policy Mappings',
  '2.5.29.36': 'Policy Constraints',
  '2.5.29.46': 'Freshest CRL',
  '1.3.6.1.5.5.7.1.1': 'Authority Information Access',
  '1.3.6.1.4.1.11129.2.4.2': 'SCT List',
  '1.3.6.1.4.1.311.10.3.100': 'Application Policies',
  '1.3.6.1.4.1.311.20.2': 'Certificate Template Name',
  '1.3.6.1.4.1.311.21.1': 'CA Version',
  '1.3.6.1.4.1.311.21.2': 'Previous CA Certificate Hash',
  '1.3.6.1.4.1.311.21.7': 'Certificate Template Information',
  '1.3.6.1.4.1.311.21.10': 'Application Policies',
  '2.16.840.1.113730.1.1': 'Netscape Cert Type',
};

/**
 * The extensions in the certificate's order, decoded into text; one that is broken or not known is shown in hex.
 * Rules: RFC 5280 section 4.2. @throws DerError when the list itself is broken
 */
export function listExtensions(extensions: DerElement | null): readonly CertificateField[] {
  if (extensions === null) return [];
  const found: CertificateField[] = [];
  const list = extensions.expect(TAG.sequence, 'extensions').cursor();
  while (!list.done && found.length < mostExtensions) {
    const cursor = list.next(TAG.sequence, 'extension').cursor();
    const oid = decodeOid(cursor.next(TAG.oid, 'extension type'));
    const flag = cursor.optional(TAG.boolean);
    const value = cursor.next(TAG.octetString, 'extension value');
    found.push({
      name: names[oid] ?? describeOid(oid)?.name ?? oid,
      value: textOf(oid, value),
      critical: flag !== null && decodeBoolean(flag),
    });
  }
  return found;
}

function textOf(oid: string, value: DerElement): string {
  try {
    const text = decoders[oid]?.(value.inner());
    if (text !== undefined && text !== '') return text;
  } catch {
    // Shown as bytes below: an odd extension must not hide the certificate.
  }
  return hexOf(value.content);
}

const lower = (bytes: Uint8Array): string => toHex(bytes.subarray(0, mostBytes)).toLowerCase();

function hexOf(bytes: Uint8Array): string {
  const text = (lower(bytes).match(/../g) ?? []).join(' ');
  return bytes.length > mostBytes ? `${text} … (${bytes.length} bytes)` : text;
}

const decoders: Readonly<Record<string, (value: DerElement) => string>> = {
  [OID.extKeyUsage]: keyUsage,
  [OID.extEku]: (value) => entriesOf(value).map(usage).join('\n'),
  [OID.extBasicConstraints]: basicConstraints,
  '2.5.29.10': oldBasicConstraints,
  [OID.extSubjectKeyId]: (value) => lower(decodeOctets(value)),
  [OID.extAuthorityKeyId]: authorityKeyId,
  [OID.extPolicies]: (value) => entriesOf(value).map(policy).join('\n'),
  '2.5.29.17': (value) => entriesOf(value).map(generalName).join('\n'),
  '2.5.29.18': (value) => entriesOf(value).map(generalName).join('\n'),
  '2.5.29.31': (value) => entriesOf(value).map(distributionPoint).join('\n'),
  '2.5.29.46': (value) => entriesOf(value).map(distributionPoint).join('\n'),
  '1.3.6.1.5.5.7.1.1': (value) => entriesOf(value).map(authorityAccess).join('\n'),
};

function entriesOf(value: DerElement): readonly DerElement[] {
  return value.expect(TAG.sequence, 'list').children().slice(0, mostEntries);
}

function usage(element: DerElement): string {
  const oid = decodeOid(element);
  return `${describeOid(oid)?.name ?? 'Unknown Key Usage'} (${oid})`;
}

/** Bits of RFC 5280 section 4.2.1.3 in the words of Windows' viewer, which names the CRL bit twice. */
const keyUsages = [
  'Digital Signature',
  'Non-Repudiation',
  'Key Encipherment',
  'Data Encipherment',
  'Key Agreement',
  'Certificate Signing',
  'Off-line CRL Signing, CRL Signing',
  'Encipher Only',
  'Decipher Only',
];

function keyUsage(value: DerElement): string {
  const { octets } = decodeBits(value);
  const set = keyUsages.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
  const bits = lower(octets.subarray(0, 2)).match(/../g) ?? [];
  return `${set.join(', ')} (${bits.join(' ')})`;
}

function basicConstraints(value: DerElement): string {
  const cursor = value.expect(TAG.sequence, 'basic constraints').cursor();
  const flag = cursor.optional(TAG.boolean);
  const length = cursor.optional(TAG.integer);
  const subject = flag !== null && decodeBoolean(flag) ? 'CA' : 'End Entity';
  return `Subject Type=${subject}\nPath Length Constraint=${length === null ? 'None' : decodeInteger(length)}`;
}

/** Its forerunner: SEQUENCE { subjectType BIT STRING (CA, end entity), … }. Source: szOID_BASIC_CONSTRAINTS (wincrypt.h). */
function oldBasicConstraints(value: DerElement): string {
  const cursor = value.expect(TAG.sequence, 'basic constraints').cursor();
  const { octets } = decodeBits(cursor.next(TAG.bitString, 'subject type'));
  const bits = octets[0] ?? 0;
  const subjects = [...((bits & 0x80) !== 0 ? ['CA'] : []), ...((bits & 0x40) !== 0 ? ['End Entity'] : [])];
  const length = cursor.optional(TAG.integer);
  return `Subject Type=${subjects.join(', ')}\nPath Length Constraint=${length === null ? 'None' : decodeInteger(length)}`;
}

function authorityKeyId(value: DerElement): string {
  const lines = value.children().map((element) => {
    switch (element.tag) {
      case 0x80:
        return `KeyID=${lower(element.content)}`;
      case 0xa1:
        return `Certificate Issuer:\n${indented(element.children().slice(0, mostEntries).map(generalName), 1)}`;
      case 0x82:
        return `Certificate SerialNumber=${lower(element.content)}`;
      default:
        return hexOf(element.encoded);
    }
  });
  return lines.join('\n');
}

function policy(element: DerElement, index: number): string {
  const oid = decodeOid(element.first());
  return `[${index + 1}]Certificate Policy:\n${indented([`Policy Identifier=${oid}`], 1)}`;
}

/** DistributionPoint, of which the full name is what issuers use. Source: RFC 5280 section 4.2.1.13. */
function distributionPoint(element: DerElement, index: number): string {
  const name = element.children().find(({ tag }) => tag === 0xa0);
  const full = name?.children().find(({ tag }) => tag === 0xa0);
  const head = `[${index + 1}]CRL Distribution Point`;
  if (full === undefined) return `${head}\n${indented([hexOf(element.content)], 1)}`;
  const urls = full.children().slice(0, mostEntries).map(generalName);
  return [
    head,
    indented(['Distribution Point Name:'], 1),
    indented(['Full Name:'], 2),
    indented(urls, 3),
  ].join('\n');
}

/** Source: RFC 5280 section 4.2.2.1. */
const accessMethods: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.48.1': 'On-line Certificate Status Protocol',
  '1.3.6.1.5.5.7.48.2': 'Certification Authority Issuer',
};

function authorityAccess(element: DerElement, index: number): string {
  const cursor = element.cursor();
  const oid = decodeOid(cursor.next(TAG.oid, 'access method'));
  const method = `Access Method=${accessMethods[oid] ?? 'Unknown Access Method'} (${oid})`;
  const head = `[${index + 1}]Authority Info Access`;
  const lines = [indented([method, 'Alternative Name:'], 1), indented([generalName(cursor.next())], 2)];
  return [head, ...lines].join('\n');
}

const indented = (lines: readonly string[], depth: number): string =>
  lines.map((line) => `${'     '.repeat(depth)}${line}`).join('\n');
