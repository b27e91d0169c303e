import type { CatalogMember } from '../../shared/model/catalog';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { type DerElement, decodeOid, decodeString, type IndirectData, readIndirectData, TAG } from '../der';
import { readMemberTag } from './member-tag';
import { type NameValue, readNameValue } from './name-value';

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
  const tag = readMemberTag(fields.next());
  const attributes: Record<string, string> = {};
  let subject: Subject = 'unknown';
  let indirect: IndirectData | null = null;

  const set = fields.optional(TAG.set);
  const walk = set?.cursor();
  while (walk && !walk.done) {
    const attribute = walk.next(TAG.sequence, 'attribute').cursor();
    const type = decodeOid(attribute.next());
    const value = attribute.next(TAG.set, 'attribute values').first();
    if (type === OID.catNameValue) {
      addAttribute(attributes, readNameValue(value));
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
    file: attributes.File ?? null,
    osAttr: attributes.OSAttr ?? null,
    subject,
    hasIndirectData: indirect !== null,
    pageHashes: indirect?.pageHashes ?? null,
    attributes,
  };
}

/** The first of a name counts. An own property whatever its name: the one name that is none is defined. */
function addAttribute(attributes: Record<string, string>, { name, value }: NameValue): void {
  if (Object.hasOwn(attributes, name)) return;
  if (name !== '__proto__') attributes[name] = value;
  else
    Object.defineProperty(attributes, name, { value, enumerable: true, writable: true, configurable: true });
}
