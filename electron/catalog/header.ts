import type { Catalog } from '../../shared/model/catalog';
import { OID } from '../../shared/windows/oids';
import { type DerElement, DerReader, decodeOid, TAG } from '../der';
import { decodeText, readName } from './name-value';

/**
 * Attributes of the catalog itself (OS, HWID1…n, Submission ID, …): extensions of the CTL whose OCTET STRING wraps
 * a CAT_NAMEVALUE. Names may repeat; order is kept. Other extensions are passed over.
 * @throws DerError
 */
export function readHeaderAttributes(explicit: DerElement): Catalog['attributes'] {
  const attributes: Catalog['attributes'][number][] = [];
  const extensions = explicit.first().expect(TAG.sequence, 'extensions').cursor();
  while (!extensions.done) {
    const fields = extensions.next(TAG.sequence, 'extension').cursor();
    const type = decodeOid(fields.next());
    fields.optional(TAG.boolean);
    if (type !== OID.catNameValue) continue;
    const reader = new DerReader(fields.next(TAG.octetString, 'extension value').inner());
    const name = readName(reader);
    attributes.push({ name, value: decodeText(reader.bytes, reader.contentStart, reader.end) });
  }
  return attributes;
}
