import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import type { Authority } from './authority';
import { attribute, context, contextOctets, type DerNode, oid, seq } from './der';
import { draftSigner } from './draft-signer';
import { signedData } from './signed-data';
import { countersign, timestampToken } from './timestamps';

/** How a signature's moment is witnessed. */
export interface TimestampOptions {
  readonly kind: 'rfc3161' | 'authenticode';
  readonly time: Date;
  /** Whose time-stamping branch signs; the signer's own authority unless given. */
  readonly authority?: Authority;
}

export interface SignOptions {
  readonly digest?: DigestAlgorithm;
  readonly timestamp?: TimestampOptions | null;
  readonly programName?: string | null;
  /** Leave certificates out of the message: by default it carries the whole chain, the root included. */
  readonly withoutChain?: boolean;
  /** Further unsigned attributes, such as a nested signature. */
  readonly unsigned?: readonly DerNode[];
}

/**
 * Signs content with the authority's publisher and wraps it as Authenticode does. `octets` is what the digest is
 * over: the content without its tag and length.
 * Source: "Windows Authenticode Portable Executable Signature Format"; RFC 2315 section 9.3.
 */
export function signContent(
  authority: Authority,
  contentType: string,
  content: DerNode,
  octets: Uint8Array,
  options: SignOptions = {},
): Uint8Array {
  const { digest = 'sha256', timestamp = null, programName = null, unsigned = [] } = options;
  const draft = draftSigner(
    authority.publisher,
    digest,
    contentType,
    octets,
    authenticodeAttributes(programName),
  );
  const witness = timestamp === null ? null : witnessed(draft.signature, timestamp, authority, digest);
  return signedData({
    version: 1,
    digest,
    contentType,
    content,
    certificates: [
      ...(options.withoutChain ? authority.chain.slice(0, 1) : authority.chain),
      ...(timestamp?.kind === 'authenticode' ? (timestamp.authority ?? authority).timestampingChain : []),
    ],
    signers: [draft.finish(witness === null ? unsigned : [...unsigned, witness])],
  });
}

function witnessed(
  signature: Uint8Array,
  timestamp: TimestampOptions,
  own: Authority,
  digest: DigestAlgorithm,
): DerNode {
  const { timestamping, timestampingChain } = timestamp.authority ?? own;
  return timestamp.kind === 'rfc3161'
    ? timestampToken(timestamping.signer, timestampingChain, digest, signature, timestamp.time)
    : countersign(timestamping.signer, digest, signature, timestamp.time);
}

/** SPC_SP_OPUS_INFO with a program name, and the statement that an individual signed, as signtool writes them. */
function authenticodeAttributes(programName: string | null): DerNode[] {
  const name =
    programName === null ? [] : [context(0, contextOctets(0, Buffer.from(programName, 'utf16le').swap16()))];
  const individual = '1.3.6.1.4.1.311.2.1.21';
  return [attribute(OID.opusInfo, seq(...name)), attribute(OID.statementType, seq(oid(individual)))];
}
