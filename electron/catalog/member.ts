import type { CatalogMember } from '../../shared/model/catalog';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import {
  type DerReader,
  decodeOid,
  decodeString,
  type IndirectData,
  readIndirectData,
  rememberTexts,
  TAG,
  toHex,
} from '../der';
import { type MemberTag, readMemberTag } from './member-tag';
import { decodeText, readName } from './name-value';

type Subject = CatalogMember['subject'];

/** Subject interface packages, which tell how a member's hash was made (mssip.h, wintrust.h). */
const SUBJECT_BY_GUID = new Map<string, Subject>([
  ['{C689AAB8-8E78-11D0-8C47-00C04FC295EE}', 'pe'],
  ['{C689AABA-8E78-11D0-8C47-00C04FC295EE}', 'cab'],
  ['{DE351A42-8E59-11D0-8C47-00C04FC295EE}', 'flat'],
]);

/** CAT_MEMBERINFO2 is a bare context tag; `[1]` stands for any other subject. */
const SUBJECT_BY_CONTEXT_TAG = new Map<number, Subject>([
  [0x80, 'pe'],
  [0x82, 'flat'],
]);

/** Most members are for the same systems. */
const systemsOf = rememberTexts(decodeText);

/**
 * Reads the trusted subject on which `reader` stands: its tag and the attributes that say which file it is, of which
 * kind, for which systems. Attributes come in any order; of two with one name the first counts; unknown ones are passed
 * over. The reader is left inside of it.
 * @throws DerError
 */
export function readMember(reader: DerReader): CatalogMember {
  const { bytes } = reader.expect(TAG.sequence, 'trusted subject').enter();
  const tag = readMemberTag(reader.next());
  const { contentStart, end } = reader;
  let file: string | null = null;
  let osAttr: string | null = null;
  let subject: Subject = 'unknown';
  let indirect: IndirectData | null = null;
  let digest = tag.text;

  const inside = reader.optional(TAG.set) ? reader.enter().entered : 0;
  while (inside > 0 && !reader.done) {
    const type = decodeOid(reader.next(TAG.sequence, 'attribute').enter().next());
    reader.next(TAG.set, 'attribute values').enter().next();
    if (type === OID.catNameValue) {
      const name = readName(reader);
      if (name === 'File') file ??= decodeText(bytes, reader.contentStart, reader.end);
      else if (name === 'OSAttr') osAttr ??= systemsOf(bytes, reader.contentStart, reader.end);
    } else if (type === OID.indirectData && indirect === null) {
      indirect = readIndirectData(reader);
      // Most tags are this very digest, whose hex is there already.
      if (!hasSameBytes(reader, contentStart, end)) digest = toHex(bytes, reader.contentStart, reader.end);
    } else if (type === OID.catMemberInfo) {
      const guid = decodeString(reader.expect(TAG.sequence, 'member information').enter().next());
      subject = SUBJECT_BY_GUID.get(guid.toUpperCase()) ?? subject;
    } else if (type === OID.catMemberInfo2) {
      subject = SUBJECT_BY_CONTEXT_TAG.get(reader.tag) ?? subject;
    }
    reader.leave(inside);
  }
  if (subject === 'unknown' && indirect?.type === OID.peImageData) subject = 'pe';
  const digests = digestsOf(tag, { algorithm: indirect?.algorithm ?? null, text: digest });
  return { tag: tag.text, digests, file, osAttr, subject, hasIndirectData: indirect !== null };
}

/** What the tag is, and what the indirect data holds when that is another. */
function digestsOf(tag: MemberTag, indirect: MemberTag): CatalogMember['digests'] {
  const hasOther = indirect.algorithm !== null && indirect.text !== tag.text;
  if (!hasOther) return tag.algorithm === null ? [] : [digestOf(tag.algorithm, tag.text)];
  const other = digestOf(indirect.algorithm, indirect.text);
  return tag.algorithm === null ? [other] : [digestOf(tag.algorithm, tag.text), other];
}

const digestOf = (algorithm: DigestAlgorithm, value: string) => ({ algorithm, value });

/** Whether the bytes from `start` up to `end` are the content of the element on which `reader` stands. */
function hasSameBytes({ bytes, contentStart, length }: DerReader, start: number, end: number): boolean {
  if (end - start !== length) return false;
  for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[contentStart + at]) return false;
  return true;
}
