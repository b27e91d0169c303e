import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { bits, context, contextOctets, type DerNode, octets, oid, seq } from './der';
import { digestAlgorithm } from './keys';

/** What a digest is of: an image, a cabinet, or anything else. */
export type Subject = 'pe' | 'cab' | 'flat';

/**
 * SpcIndirectDataContent: the digest of a file, and what kind of file it is. Flat files go by SPC_CAB_DATA.
 * `pageHashes` stands in an image's link, which is empty else.
 * Source: "Windows Authenticode Portable Executable Signature Format", section "Authenticode-Specific Structures";
 * the empty link is what inf2cat and makecat write.
 */
export function indirectData(
  subject: Subject,
  digest: DigestAlgorithm,
  hash: Uint8Array,
  pageHashes?: DerNode,
): DerNode {
  const emptyFile = context(2, contextOctets(0));
  const data =
    subject === 'pe'
      ? seq(oid(OID.peImageData), seq(bits(Uint8Array.of(0xa0), 5), context(0, pageHashes ?? emptyFile)))
      : seq(oid(OID.cabData), emptyFile);
  return seq(data, seq(digestAlgorithm(digest), octets(hash)));
}
