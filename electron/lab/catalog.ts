import { randomBytes } from 'node:crypto';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import type { Authority } from './authority';
import {
  attribute,
  bmp,
  contentOf,
  context,
  contextOctets,
  type DerNode,
  integer,
  nothing,
  octets,
  oid,
  seq,
  sortedSet,
  utcTime,
  utf16,
} from './der';
import { indirectData, type Subject } from './indirect-data';
import { type SignOptions, signContent } from './sign';
import { signedData } from './signed-data';

/** A file that a catalog vouches for. */
export interface MemberInput {
  /** Name without a path; catalogs hold it in lower case. */
  readonly file: string;
  readonly subject: Subject;
  readonly digests: Readonly<Record<'sha1' | 'sha256', Uint8Array>>;
  /** Link of an image with the hash of each of its pages. */
  readonly pageHashes?: Readonly<Record<'sha1' | 'sha256', DerNode>>;
}

export interface CatalogInput {
  readonly members: readonly MemberInput[];
  readonly version: 1 | 2;
  /** Digests to list; a version 2 catalog lists both, one entry each. */
  readonly digests: readonly ('sha1' | 'sha256')[];
  /** Systems of each member, such as `2:6.1,2:10.0`. */
  readonly osAttr: string;
  /** Header attributes in order: OS, HWID1, … */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly thisUpdate: Date;
}

/** CRYPTCAT_ATTR_AUTHENTICATED | NAMEASCII | DATAASCII of mscat.h, as every real catalog has it. */
const ATTRIBUTE_FLAGS = Uint8Array.of(0x10, 0x01, 0x00, 0x01);

/** Subject interface packages of mssip.h. The one of cabinets is unconfirmed in catalogs. */
const subjectGuids: Readonly<Record<Subject, string>> = {
  pe: '{C689AAB8-8E78-11D0-8C47-00C04FC295EE}',
  cab: '{C689AABA-8E78-11D0-8C47-00C04FC295EE}',
  flat: '{DE351A42-8E59-11D0-8C47-00C04FC295EE}',
};

/**
 * The certificate trust list of a catalog, as DER, in the layout of real ones: version 1 with hexadecimal tags as
 * UTF-16 text and CAT_MEMBERINFO, version 2 with raw tags and CAT_MEMBERINFO2, its SHA-1 entries without indirect
 * data. Entries are in order of their tags.
 * Source: wincrypt.h (CTL_INFO), mscat.h; layouts measured on published catalogs.
 */
export function writeCatalog(input: CatalogInput): Uint8Array {
  const { version, members, digests } = input;
  const entries = members.flatMap((member) => digests.map((digest) => entryOf(member, digest, input)));
  entries.sort((a, b) => Buffer.compare(a.tag, b.tag));
  const header = input.attributes.map(([name, value]) =>
    seq(oid(OID.catNameValue), octets(nameValue(name, value))),
  );
  return seq(
    seq(oid(OID.catalogList)),
    octets(randomBytes(16)),
    utcTime(input.thisUpdate),
    seq(oid(version === 1 ? OID.catalogMemberV1 : OID.catalogMemberV2), nothing()),
    seq(...entries.map((entry) => entry.node)),
    context(0, seq(...header)),
  );
}

/** Signs a trust list: a catalog file. The digest leaves out the list's own tag and length (RFC 2315 section 9.3). */
export function signCatalog(list: Uint8Array, authority: Authority, options: SignOptions = {}): Uint8Array {
  return signContent(authority, OID.ctl, list, contentOf(list), options);
}

/** A catalog as tools leave it before signing: a message without signers. */
export function unsignedCatalog(list: Uint8Array): Uint8Array {
  return signedData({
    version: 1,
    digest: null,
    contentType: OID.ctl,
    content: list,
    certificates: [],
    signers: [],
  });
}

function entryOf(member: MemberInput, digest: 'sha1' | 'sha256', { version, osAttr }: CatalogInput) {
  const hash = member.digests[digest];
  const tag = version === 1 ? utf16(Buffer.from(hash).toString('hex').toUpperCase()) : hash;
  const pairs = [nameValue('File', member.file.toLowerCase()), nameValue('OSAttr', osAttr)];
  const attributes = [
    ...pairs.map((pair) => attribute(OID.catNameValue, pair)),
    memberInfo(member, version),
    ...(version === 1 || digest === 'sha256' ? [vouchFor(member, digest)] : []),
  ];
  return { tag, node: seq(octets(tag), sortedSet(...attributes)) };
}

function memberInfo({ subject }: MemberInput, version: 1 | 2): DerNode {
  return version === 1
    ? attribute(OID.catMemberInfo, seq(bmp(subjectGuids[subject]), integer(0x200)))
    : attribute(OID.catMemberInfo2, contextOctets(subject === 'pe' ? 0 : 2));
}

function vouchFor(member: MemberInput, digest: DigestAlgorithm & ('sha1' | 'sha256')): DerNode {
  const { subject, digests, pageHashes } = member;
  return attribute(OID.indirectData, indirectData(subject, digest, digests[digest], pageHashes?.[digest]));
}

function nameValue(name: string, value: string): DerNode {
  return seq(bmp(name), integer(ATTRIBUTE_FLAGS), octets(utf16(value)));
}
