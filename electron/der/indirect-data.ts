import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { digestAlgorithmOf } from './digest-algorithm';
import { toHex } from './hex';
import type { DerReader } from './reader';
import { contextConstructed, TAG } from './tags';
import { decodeOid } from './values';

/** Moniker class of "serialized objects": {A6B586D5-B4A1-2466-AE05-A217DA8E60D6}, bytes in order of the text. */
const SERIALIZED_OBJECT = 'A6B586D5B4A12466AE05A217DA8E60D6';

/** SpcIndirectDataContent: what a signature or a catalog member says of the file that it vouches for. */
export interface IndirectData {
  /** Dotted type of the subject: a PE image, a cabinet or plain file, a link. */
  readonly type: string;
  /** Of the file's digest; `null` when it is not supported. */
  readonly algorithm: DigestAlgorithm | null;
  /** Whether the digest of every page of the image is in it, too. */
  readonly hasPageHashes: boolean;
}

/**
 * Reads the SpcIndirectDataContent on which `reader` stands ("Windows Authenticode Portable Executable Signature
 * Format", section "Authenticode-Specific Structures in SignedData"). The reader is left standing on the OCTET STRING
 * that holds the digest.
 * @throws DerError
 */
export function readIndirectData(reader: DerReader): IndirectData {
  reader.expect(TAG.sequence, 'SpcIndirectDataContent').enter();
  reader.next(TAG.sequence, 'data').enter();
  const inside = reader.entered;
  const type = decodeOid(reader.next());
  const value = reader.done ? null : reader.next();
  const hasPageHashes = value !== null && type === OID.peImageData && holdsPageHashes(value);
  reader.leave(inside - 1);
  reader.next(TAG.sequence, 'messageDigest').enter();
  const identifier = reader.next(TAG.sequence, 'algorithm identifier').enter().next();
  const algorithm = digestAlgorithmOf(decodeOid(identifier));
  reader.leave();
  reader.next(TAG.octetString, 'digest');
  return { type, algorithm, hasPageHashes };
}

/** SpcPeImageData: flags, then `[0]` SpcLink, whose moniker may carry the hash of every page of the image. */
function holdsPageHashes(reader: DerReader): boolean {
  if (reader.tag !== TAG.sequence) return false;
  reader.enter().optional(TAG.bitString);
  if (!reader.optional(contextConstructed(0)) || reader.length === 0) return false;
  if (reader.enter().next().tag !== contextConstructed(1)) return false;
  const object = reader.enter().next(TAG.octetString, 'class of the object');
  if (toHex(object.bytes, object.contentStart, object.end) !== SERIALIZED_OBJECT) return false;
  reader.next(TAG.octetString, 'page hashes').enterWrapped().expect(TAG.set).enter();
  const type = decodeOid(reader.next().enter().next());
  if (type !== OID.pageHashesV1 && type !== OID.pageHashesV2) return false;
  reader.next(TAG.set).enter().next(TAG.octetString, 'page hash table');
  return true;
}
