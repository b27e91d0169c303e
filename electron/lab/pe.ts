import { createHash } from 'node:crypto';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import type { Authority } from './authority';
import { attribute, contentOf } from './der';
import { indirectData } from './indirect-data';
import { LabError } from './lab-error';
import { pageHashLink } from './page-hashes';
import { layoutOf } from './pe-layout';
import { type SignOptions, signContent } from './sign';

/**
 * The Authenticode digest of a PE image: everything but the checksum, the entry of the certificate table and the
 * table itself, with zeros up to a multiple of 8.
 * Source: "Windows Authenticode Portable Executable Signature Format", section "Calculating the PE Image Hash".
 */
export function peDigest(image: Uint8Array, digest: DigestAlgorithm): Uint8Array {
  const { checksum, securityEntry, certificateTable } = layoutOf(image);
  return createHash(digest)
    .update(image.subarray(0, checksum))
    .update(image.subarray(checksum + 4, securityEntry))
    .update(image.subarray(securityEntry + 8, certificateTable))
    .update(new Uint8Array(-certificateTable & 7))
    .digest();
}

export interface SignPeOptions extends SignOptions {
  /** The hash of each page as well. */
  readonly pageHashes?: boolean;
  /** A second signature inside the first, as files for old and new systems carry it. */
  readonly nested?: SignOptions;
}

/** Gives a PE image without a signature an embedded one. The image's own digest stays the same. */
export function signPe(image: Uint8Array, authority: Authority, options: SignPeOptions = {}): Uint8Array {
  const { nested, ...outer } = options;
  const { pageHashes = false } = options;
  const inner =
    nested === undefined
      ? []
      : [attribute(OID.nestedSignature, messageFor(image, authority, { ...nested, pageHashes }))];
  const message = messageFor(image, authority, { ...outer, unsigned: inner });

  const start = image.length + (-image.length & 7);
  const size = 8 + message.length + (-message.length & 7);
  const signed = new Uint8Array(start + size);
  signed.set(image);
  signed.set(message, start + 8);
  const view = new DataView(signed.buffer);
  // WIN_CERTIFICATE: length, revision 2.0, PKCS signed data (wintrust.h).
  view.setUint32(start, size, true);
  view.setUint16(start + 4, 0x0200, true);
  view.setUint16(start + 6, 0x0002, true);
  const layout = layoutOf(image);
  view.setUint32(layout.securityEntry, start, true);
  view.setUint32(layout.securityEntry + 4, size, true);
  view.setUint32(layout.checksum, peChecksum(signed), true);
  return signed;
}

/**
 * An image without its embedded signatures, as signing it anew begins.
 * @throws LabError NOT_POSSIBLE for an image that cannot be signed
 */
export function withoutSignature(image: Uint8Array, name: string): Uint8Array {
  const { securityEntry, certificateTable, optional } = layoutOf(image);
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const directories = view.getUint32(securityEntry - 4 * 8 - 4, true);
  if (directories <= 4 || securityEntry + 8 > image.length || optional > image.length) {
    throw new LabError('NOT_POSSIBLE', `${name} has no place for a signature in its headers.`);
  }
  const size = view.getUint32(securityEntry + 4, true);
  if (certificateTable + size > image.length) {
    throw new LabError('NOT_POSSIBLE', `${name} has a damaged certificate table; use an undamaged file.`);
  }
  if (size > 0 && certificateTable + size < image.length) {
    throw new LabError('NOT_POSSIBLE', `${name} has data behind its signature, which signing would lose.`);
  }
  const bare = Uint8Array.from(image.subarray(0, certificateTable));
  bare.fill(0, securityEntry, securityEntry + 8);
  return bare;
}

function messageFor(
  image: Uint8Array,
  authority: Authority,
  options: Omit<SignPeOptions, 'nested'>,
): Uint8Array {
  const digest = options.digest ?? 'sha256';
  const paged = options.pageHashes === true && (digest === 'sha1' || digest === 'sha256');
  const link = paged ? pageHashLink(image, digest) : undefined;
  const content = indirectData('pe', digest, peDigest(image, digest), link);
  return signContent(authority, OID.indirectData, content, contentOf(content), options);
}

/** The image checksum: 16-bit sums with carry over everything but the field itself, plus the length (ImageHlp). */
export function peChecksum(image: Uint8Array): number {
  const { checksum } = layoutOf(image);
  let sum = 0;
  for (let i = 0; i < image.length; i += 2) {
    if (i >= checksum && i < checksum + 4) continue;
    sum += (image[i] ?? 0) | ((image[i + 1] ?? 0) << 8);
    sum = (sum & 0xffff) + (sum >>> 16);
  }
  return sum + image.length;
}
