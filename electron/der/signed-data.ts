import { OID } from '../../shared/windows/oids';
import type { DerElement } from './element';
import { DerError } from './error';
import { contextConstructed, TAG } from './tags';
import { decodeOid } from './values';

/** The parts of a CMS SignedData as they lie in the message; nothing in them is judged yet. */
export interface SignedDataFrame {
  /** Dotted type of the signed content. */
  readonly contentType: string;
  /**
   * The element inside `eContent [0]`: an OCTET STRING in CMS proper, the SEQUENCE itself in PKCS #7 as Windows
   * writes it for catalogs and files. `null` for a detached signature.
   */
  readonly content: DerElement | null;
  /** `certificates [0]`; its children are certificates, or the rarer other choices. */
  readonly certificates: DerElement | null;
  /** SET OF SignerInfo. */
  readonly signerInfos: DerElement;
}

/**
 * Opens a ContentInfo that must hold SignedData. Only tags and lengths on the way are read, so the cost does not
 * depend on what is inside. Layout: RFC 5652 sections 3 and 5.1, RFC 2315 section 9.1.
 * @throws DerError; BAD_VALUE when the message is of another kind
 */
export function readSignedData(contentInfo: DerElement): SignedDataFrame {
  const outer = contentInfo.expect(TAG.sequence, 'ContentInfo').cursor();
  const typeElement = outer.next(TAG.oid, 'content type');
  const type = decodeOid(typeElement);
  if (type !== OID.signedData) {
    throw new DerError('BAD_VALUE', typeElement.start, `Content type ${type} is not signed data`);
  }
  const fields = outer
    .next(contextConstructed(0), 'content')
    .first()
    .expect(TAG.sequence, 'SignedData')
    .cursor();
  fields.next(TAG.integer, 'version');
  fields.next(TAG.set, 'digest algorithms');
  const encapsulated = fields.next(TAG.sequence, 'encapsulated content').cursor();
  const contentType = decodeOid(encapsulated.next());
  const explicit = encapsulated.optional(contextConstructed(0));
  const content = explicit === null || explicit.length === 0 ? null : explicit.first();
  const certificates = fields.optional(contextConstructed(0));
  fields.optional(contextConstructed(1));
  const signerInfos = fields.next(TAG.set, 'signer infos');
  return { contentType, content, certificates, signerInfos };
}
