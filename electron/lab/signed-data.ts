import type { Certificate } from '../../shared/model/certificate';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { context, type DerNode, integer, oid, seq, set } from './der';
import { digestAlgorithm } from './keys';

/** The parts of a SignedData message. */
export interface SignedDataParts {
  readonly version: 1 | 3;
  readonly digest: DigestAlgorithm | null;
  readonly contentType: string;
  /** The content as it stands inside `[0]`. */
  readonly content: DerNode;
  readonly certificates: readonly Certificate[];
  readonly signers: readonly DerNode[];
}

/** ContentInfo with SignedData (RFC 2315 section 9.1 for version 1, RFC 5652 section 5.1 for version 3). */
export function signedData(parts: SignedDataParts): Uint8Array {
  const unique = new Map(parts.certificates.map((certificate) => [certificate.thumbprint256, certificate]));
  const certificates = [...unique.values()].map(({ der }) => der);
  const body = seq(
    integer(parts.version),
    set(...(parts.digest === null ? [] : [digestAlgorithm(parts.digest)])),
    seq(oid(parts.contentType), context(0, parts.content)),
    ...(certificates.length === 0 ? [] : [context(0, ...certificates)]),
    set(...parts.signers),
  );
  return seq(oid(OID.signedData), context(0, body));
}
