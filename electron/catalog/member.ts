import type { CatalogMember } from '../../shared/model/catalog';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import {
  type DerElement,
  decodeOctets,
  decodeOid,
  decodeString,
  type IndirectData,
  readIndirectData,
  TAG,
} from '../der';
import { readMemberTag } from './member-tag';
import { readNameValue } from './name-value';

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

/**
 * Reads one trusted subject: its tag and the attributes that say which file it is, of which kind, for which
 * systems. Attributes come in any order; unknown ones are passed over.
 * @throws DerError
 */
export function readMember(element: DerElement): CatalogMember {
  const fields = element.expect(TAG.sequence, 'trusted subject').cursor();
  const tag = readMemberTag(decodeOctets(fields.next()));
  const attributes = new Map<string, string>();
  let subject: Subject = 'unknown';
  let indirect: IndirectData | null = null;

  const set = fields.optional(TAG.set);
  const walk = set?.cursor();
  while (walk && !walk.done) {
    const attribute = walk.next(TAG.sequence, 'attribute').cursor();
    const type = decodeOid(attribute.next());
    const value = attribute.next(TAG.set, 'attribute values').first();
    if (type === OID.catNameValue) {
      const pair = readNameValue(value);
      if (!attributes.has(pair.name)) attributes.set(pair.name, pair.value);
    } else if (type === OID.indirectData) {
      indirect ??= readIndirectData(value);
    } else if (type === OID.catMemberInfo) {
      const guid = decodeString(value.expect(TAG.sequence, 'member information').first());
      subject = SUBJECT_BY_GUID.get(guid.toUpperCase()) ?? subject;
    } else if (type === OID.catMemberInfo2) {
      subject = SUBJECT_BY_CONTEXT_TAG.get(value.tag) ?? subject;
    }
  }
  if (subject === 'unknown' && indirect?.type === OID.peImageData) subject = 'pe';

  const digests: { algorithm: DigestAlgorithm; value: string }[] = [];
  if (tag.algorithm !== null) digests.push({ algorithm: tag.algorithm, value: tag.text });
  if (indirect !== null && indirect.algorithm !== null && indirect.digest !== tag.text) {
    digests.push({ algorithm: indirect.algorithm, value: indirect.digest });
  }
  return {
    tag: tag.text,
    digests,
    file: attributes.get('File') ?? null,
    osAttr: attributes.get('OSAttr') ?? null,
    subject,
    hasIndirectData: indirect !== null,
    pageHashes: indirect?.pageHashes ?? null,
    // Own properties whatever their names: fromEntries never touches a prototype.
    attributes: Object.fromEntries(attributes),
  };
}
