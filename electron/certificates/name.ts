import { type DerElement, decodeOid, decodeString, TAG, toHex } from '../der';
import { nameLabels } from './oids';

/** A distinguished name, ready to show. */
export interface DistinguishedName {
  /** The common name, else the last OU, else O, else the whole name: what Windows shows in short. */
  readonly simple: string;
  /** Most specific part first, as Windows' certificate viewer has it. */
  readonly full: string;
}

interface NameAttribute {
  readonly oid: string;
  readonly value: string;
}

/**
 * Reads a Name. Values are T61, BMP, UTF-8 or whatever old issuers used; undecodable bytes become U+FFFD, and a
 * value of no string type is shown as hex, so that an odd name never hides a certificate.
 * Rules: RFC 5280 section 4.1.2.4; order and quoting as CertNameToStr with CERT_NAME_STR_REVERSE_FLAG.
 * @throws DerError when the structure is broken
 */
export function parseName(name: DerElement): DistinguishedName {
  const parts = name
    .expect(TAG.sequence, 'name')
    .children()
    .map((rdn) => rdn.expect(TAG.set, 'relative name').children().map(readAttribute));
  const full = parts
    .toReversed()
    .map((attributes) => attributes.map((a) => `${labelOf(a.oid)}=${quote(a.value)}`).join(' + '))
    .join(', ');
  const attributes = parts.flat();
  const last = (oid: string) => attributes.findLast((a) => a.oid === oid && a.value !== '')?.value;
  return { full, simple: last('2.5.4.3') ?? last('2.5.4.11') ?? last('2.5.4.10') ?? full };
}

function readAttribute(attribute: DerElement): NameAttribute {
  const cursor = attribute.expect(TAG.sequence, 'name attribute').cursor();
  const oid = decodeOid(cursor.next(TAG.oid, 'attribute type'));
  const value = cursor.next();
  return { oid, value: textOf(value) };
}

function textOf(value: DerElement): string {
  try {
    return decodeString(value).replace(/\0+$/, '');
  } catch {
    return `#${toHex(value.encoded)}`;
  }
}

function labelOf(oid: string): string {
  return nameLabels[oid] ?? `OID.${oid}`;
}

function quote(value: string): string {
  const special = value === '' || /[,+="\r\n<>#;]|^\s|\s$/.test(value);
  return special ? `"${value.replaceAll('"', '""')}"` : value;
}
