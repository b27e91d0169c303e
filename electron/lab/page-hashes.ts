import { createHash } from 'node:crypto';
import { OID } from '../../shared/windows/oids';
import { context, type DerNode, octets, oid, seq, set } from './der';
import { layoutOf } from './pe-layout';

/** {A6B586D5-B4A1-2466-AE05-A217DA8E60D6}: the class of serialized objects that page hashes are kept as. */
const serializedObject = Buffer.from('A6B586D5B4A12466AE05A217DA8E60D6', 'hex');

/**
 * The page hash table of an image: file offset and digest of the headers, of each page of each section as it lies in
 * the file, both filled up with zeros, and at last the end of the sections with a digest of zeros. The headers are
 * hashed without the checksum and the certificate table's entry. Offsets are 32 bits, little-endian.
 * Source: "Windows Authenticode Portable Executable Signature Format", section "SpcPeImagePageHashes" structures.
 */
export function pageHashTable(image: Uint8Array, digest: 'sha1' | 'sha256'): Uint8Array {
  const { checksum, securityEntry, certificateTable, optional } = layoutOf(image);
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const page = view.getUint32(optional + 32, true);
  const headers = Math.min(view.getUint32(optional + 60, true), image.length);
  const entries: Buffer[] = [];
  const add = (offset: number, value: Uint8Array): void => {
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    entries.push(place, Buffer.from(value));
  };
  const padded = (length: number) => new Uint8Array(Math.max(0, page - length));
  add(
    0,
    createHash(digest)
      .update(image.subarray(0, checksum))
      .update(image.subarray(checksum + 4, securityEntry))
      .update(image.subarray(securityEntry + 8, headers))
      .update(padded(headers))
      .digest(),
  );
  let end = headers;
  for (const { start, size } of sectionsOf(view, optional)) {
    const last = Math.min(start + size, certificateTable);
    for (let at = start; at < last; at += page) {
      const bytes = image.subarray(at, Math.min(at + page, last));
      add(at, createHash(digest).update(bytes).update(padded(bytes.length)).digest());
    }
    end = last;
  }
  add(end, new Uint8Array(digest === 'sha1' ? 20 : 32));
  return Buffer.concat(entries);
}

/** The table as the link of SpcPeImageData: a moniker whose data is an attribute. */
export function pageHashLink(image: Uint8Array, digest: 'sha1' | 'sha256'): DerNode {
  const type = digest === 'sha1' ? OID.pageHashesV1 : OID.pageHashesV2;
  const attribute = set(seq(oid(type), set(octets(pageHashTable(image, digest)))));
  return context(1, octets(serializedObject), octets(attribute));
}

/** Sections that lie in the file, in the table's order. Source: PE Format, section "Section Table". */
function sectionsOf(view: DataView, optional: number): { readonly start: number; readonly size: number }[] {
  const count = view.getUint16(optional - 18, true);
  const table = optional + view.getUint16(optional - 4, true);
  const sections: { start: number; size: number }[] = [];
  for (let i = 0; i < count && table + i * 40 + 40 <= view.byteLength; i += 1) {
    const size = view.getUint32(table + i * 40 + 16, true);
    const start = view.getUint32(table + i * 40 + 20, true);
    if (size > 0) sections.push({ start, size });
  }
  return sections;
}
