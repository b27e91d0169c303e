import { OID } from '../../shared/windows/oids';
import * as der from './der-writer';

/** A member of a catalog made for a test. */
export interface TestMember {
  /** Content of the subjectIdentifier. */
  readonly tag: Uint8Array;
  /** Already encoded attributes, beyond those below. */
  readonly attributes?: readonly Uint8Array[];
  readonly names?: Readonly<Record<string, string>>;
  readonly indirect?: { readonly digest: Uint8Array; readonly oid: string; readonly type?: string };
}

/** Version 1 tag of a hash: UTF-16 hex with a NUL. */
export const tagText = (text: string): Uint8Array => der.utf16le(`${text}\0`);

export function nameValue(name: string, value: Uint8Array): Uint8Array {
  return der.sequence(der.bmp(name), der.integer(0x10010001), der.octets(value));
}

export function indirectData(digest: Uint8Array, digestOid: string, type: string = OID.cabData): Uint8Array {
  const value =
    type === OID.peImageData
      ? der.sequence(
          der.bits(new Uint8Array()),
          der.context(0, der.context(2, der.contextOf(0, new Uint8Array()))),
        )
      : der.context(2, der.contextOf(0, new Uint8Array()));
  return der.sequence(
    der.sequence(der.oid(type), value),
    der.sequence(der.algorithm(digestOid), der.octets(digest)),
  );
}

function member({ tag, attributes = [], names = {}, indirect }: TestMember): Uint8Array {
  const all = [
    ...attributes,
    ...Object.entries(names).map(([name, value]) =>
      der.attribute(OID.catNameValue, nameValue(name, der.utf16le(`${value}\0`))),
    ),
    ...(indirect
      ? [der.attribute(OID.indirectData, indirectData(indirect.digest, indirect.oid, indirect.type))]
      : []),
  ];
  return all.length === 0 ? der.sequence(der.octets(tag)) : der.sequence(der.octets(tag), der.setOf(...all));
}

/** A CertificateTrustList as it stands in a catalog: the eContent. A member may be bytes of its own. */
export function trustList(
  members: readonly (TestMember | Uint8Array)[],
  { version = 1, header = {} }: { version?: 1 | 2; header?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const extensions = Object.entries(header).map(([name, value]) =>
    der.sequence(der.oid(OID.catNameValue), der.octets(nameValue(name, der.utf16le(`${value}\0`)))),
  );
  return der.sequence(
    der.sequence(der.oid(OID.catalogList)),
    der.octets(new Uint8Array(16).fill(0xab)),
    der.utcTime('210708145418Z'),
    der.algorithm(version === 1 ? OID.catalogMemberV1 : OID.catalogMemberV2),
    der.sequence(...members.map((one) => (one instanceof Uint8Array ? one : member(one)))),
    ...(extensions.length === 0 ? [] : [der.context(0, der.sequence(...extensions))]),
  );
}
