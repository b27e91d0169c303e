import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { readDigestAlgorithm } from './digest-algorithm';
import type { DerElement } from './element';
import { toHex } from './hex';
import { contextConstructed, TAG } from './tags';
import { decodeOctets, decodeOid } from './values';

/** Moniker class of "serialized objects": {A6B586D5-B4A1-2466-AE05-A217DA8E60D6}, bytes in order of the text. */
const SERIALIZED_OBJECT = 'A6B586D5B4A12466AE05A217DA8E60D6';

/** SpcIndirectDataContent: the digest of a file that a signature or a catalog member vouches for. */
export interface IndirectData {
  /** Dotted type of the subject: a PE image, a cabinet or plain file, a link. */
  readonly type: string;
  readonly algorithm: DigestAlgorithm | null;
  /** Upper-case hex. */
  readonly digest: string;
  readonly pageHashes: { readonly algorithm: 'sha1' | 'sha256'; readonly count: number } | null;
}

/**
 * Reads SpcIndirectDataContent ("Windows Authenticode Portable Executable Signature Format", section
 * "Authenticode-Specific Structures in SignedData").
 * @throws DerError
 */
export function readIndirectData(element: DerElement): IndirectData {
  const fields = element.expect(TAG.sequence, 'SpcIndirectDataContent').cursor();
  const data = fields.next(TAG.sequence, 'data').cursor();
  const type = decodeOid(data.next());
  const value = data.done ? null : data.next();
  const digestInfo = fields.next(TAG.sequence, 'messageDigest').cursor();
  const algorithm = readDigestAlgorithm(digestInfo.next());
  const { bytes, contentStart, end } = digestInfo.next(TAG.octetString, 'digest');
  const digest = toHex(bytes, contentStart, end);
  const pageHashes = type === OID.peImageData && value !== null ? readPageHashes(value) : null;
  return { type, algorithm, digest, pageHashes };
}

/** SpcPeImageData: flags, then `[0]` SpcLink, whose moniker may carry the hash of every page of the image. */
function readPageHashes(imageData: DerElement): IndirectData['pageHashes'] {
  if (imageData.tag !== TAG.sequence) return null;
  const fields = imageData.cursor();
  fields.optional(TAG.bitString);
  const file = fields.optional(contextConstructed(0));
  if (file === null || file.length === 0) return null;
  const link = file.first();
  if (link.tag !== contextConstructed(1)) return null;

  const moniker = link.cursor();
  if (toHex(decodeOctets(moniker.next())) !== SERIALIZED_OBJECT) return null;
  const attribute = moniker.next(TAG.octetString, 'page hashes').inner().expect(TAG.set).first().cursor();
  const type = decodeOid(attribute.next());
  const algorithm = type === OID.pageHashesV1 ? 'sha1' : type === OID.pageHashesV2 ? 'sha256' : null;
  if (algorithm === null) return null;
  const table = attribute.next(TAG.set).first().expect(TAG.octetString, 'page hash table');
  return { algorithm, count: Math.floor(table.length / (algorithm === 'sha1' ? 24 : 36)) };
}
