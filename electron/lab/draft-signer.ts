import { createHash } from 'node:crypto';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import {
  attribute,
  context,
  type DerNode,
  integer,
  octets,
  oid,
  seq,
  sortByEncoding,
  sortedSet,
} from './der';
import { digestAlgorithm, signBytes, signerAlgorithm } from './keys';
import type { LabIdentity } from './make-certificate';
import { namesOf } from './names-of';

/** A signature value and the SignerInfo around it, still open for unsigned attributes. */
export interface SignerDraft {
  readonly signature: Uint8Array;
  readonly finish: (unsigned?: readonly DerNode[]) => DerNode;
}

/**
 * Signs content octets with signed attributes, the content type and digest among them.
 * Rules: RFC 5652 sections 5.3 and 5.4.
 */
export function draftSigner(
  signer: LabIdentity,
  digest: DigestAlgorithm,
  contentType: string,
  content: Uint8Array,
  attributes: readonly DerNode[] = [],
): SignerDraft {
  const signed = [
    attribute(OID.contentType, oid(contentType)),
    attribute(OID.messageDigest, octets(createHash(digest).update(content).digest())),
    ...attributes,
  ];
  const signature = signBytes(signer.key, digest, sortedSet(...signed));
  const { issuer, serial } = namesOf(signer.certificate);
  const finish = (unsigned: readonly DerNode[] = []) =>
    seq(
      integer(1),
      seq(issuer, serial),
      digestAlgorithm(digest),
      context(0, ...sortByEncoding(signed)),
      signerAlgorithm(signer.key, digest),
      octets(signature),
      ...(unsigned.length === 0 ? [] : [context(1, ...sortByEncoding(unsigned))]),
    );
  return { signature, finish };
}
