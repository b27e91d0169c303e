import { OID } from '../../shared/windows/oids';
import { type DerElement, decodeOid, TAG } from '../der';
import { type NameValue, readNameValue } from './name-value';

/**
 * Attributes of the catalog itself (OS, HWID1…n, Submission ID, …): extensions of the CTL whose OCTET STRING wraps
 * a CAT_NAMEVALUE. Names may repeat; order is kept. Other extensions are passed over.
 * @throws DerError
 */
export function readHeaderAttributes(explicit: DerElement): NameValue[] {
  const attributes: NameValue[] = [];
  const extensions = explicit.first().expect(TAG.sequence, 'extensions').cursor();
  while (!extensions.done) {
    const fields = extensions.next(TAG.sequence, 'extension').cursor();
    const type = decodeOid(fields.next());
    fields.optional(TAG.boolean);
    if (type !== OID.catNameValue) continue;
    attributes.push(readNameValue(fields.next(TAG.octetString, 'extension value').inner()));
  }
  return attributes;
}
