import type { Signature } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import {
  type DerElement,
  DerError,
  DerReader,
  type IndirectData,
  readDer,
  readIndirectData,
  readSignedData,
  type SignedDataFrame,
  toHex,
} from '../der';
import { readCertificates } from './message-certificates';
import { readOpusInfo } from './opus-info';
import { type Outcome, outcome } from './outcome';
import { readTimestamps } from './read-timestamps';
import { readSignerInfo } from './signer-info';
import { verifySigner } from './verify-signer';
import { WorkBudget } from './work-budget';

/** A nested signature with nested ones of its own is legal, but nobody makes more than one level. */
const MAX_NESTING = 3;

/** What a signature says of the file that it vouches for, with the file's digest: upper-case hex. */
interface SignedDigest extends IndirectData {
  readonly digest: string;
}

/** A signature together with the file digest it vouches for, which the model of a catalog's signature has no need of. */
export interface SignedMessage {
  /** Its `nested` are the signatures of `nested`. */
  readonly signature: Signature;
  /** `null` for a catalog, and for content that cannot be read. */
  readonly indirect: SignedDigest | null;
  readonly nested: readonly SignedMessage[];
}

/** Reads what `readSignature` gives, with the signed file digests. Never throws for any bytes. */
export function readMessage(bytes: Uint8Array): SignedMessage | null {
  // A Buffer's slices share memory with it; a plain view's are copies, which is what certificates keep.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const message = readDer(plain, { allowTrailing: true, lenientLengths: true });
    return readSigned(message, null, new WorkBudget(), 0);
  } catch (error) {
    return malformed(error);
  }
}

function readSigned(
  message: DerElement,
  outerContent: DerElement | null,
  budget: WorkBudget,
  depth: number,
): SignedMessage | null {
  const frame = readSignedData(message);
  const [first, second] = frame.signerInfos.children();
  if (first === undefined) return null;

  const certificates = readCertificates(frame.certificates);
  const signer = readSignerInfo(first);
  // A detached nested signature is over the outer content, tag and length included; others over the octets inside.
  const content = frame.content?.content ?? outerContent?.encoded ?? null;
  const verdict =
    content === null
      ? { ...outcome('malformed', 'The message does not hold what it signs.'), certificate: null }
      : verifySigner(signer, certificates, { content, contentType: frame.contentType, allowBareHash: false });
  const opus = readOpusInfo(signer.signed.all(OID.opusInfo)[0]);
  const result: Outcome =
    second === undefined
      ? verdict
      : outcome('unsupported', 'The message has more than one signer, which Authenticode does not allow.');
  const nested = signer.unsigned
    .all(OID.nestedSignature)
    .flatMap((value) => readNested(value, frame.content ?? outerContent, budget, depth + 1));
  const signature: Signature = {
    status: result.status,
    code: result.code,
    detail: result.detail,
    digestAlgorithm: signer.digest,
    signatureAlgorithm: signer.algorithm?.kind ?? null,
    signer: verdict.certificate,
    certificates,
    ...opus,
    timestamps: readTimestamps(signer, certificates, budget),
    nested: nested.map((message) => message.signature),
  };
  return { signature, indirect: readIndirect(frame), nested };
}

function readNested(
  value: DerElement,
  outerContent: DerElement | null,
  budget: WorkBudget,
  depth: number,
): SignedMessage[] {
  if (depth > MAX_NESTING || !budget.take()) return [];
  try {
    const nested = readSigned(value, outerContent, budget, depth);
    return nested === null ? [] : [nested];
  } catch (error) {
    return [malformed(error)];
  }
}

function readIndirect(frame: SignedDataFrame): SignedDigest | null {
  if (frame.contentType !== OID.indirectData || frame.content === null) return null;
  try {
    const reader = new DerReader(frame.content);
    const data = readIndirectData(reader);
    return { ...data, digest: toHex(reader.bytes, reader.contentStart, reader.end) };
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** A signature that cannot be read. Anything but broken DER is a fault of ours and goes on up. */
function malformed(error: unknown): SignedMessage {
  if (!(error instanceof DerError)) throw error;
  const signature = unreadableSignature(`The signature cannot be read: ${error.message}.`);
  return { signature, indirect: null, nested: [] };
}

/** A signature of status `malformed` of which nothing is known. */
export function unreadableSignature(detail: string): Signature {
  return {
    ...outcome('malformed', detail),
    digestAlgorithm: null,
    signatureAlgorithm: null,
    signer: null,
    certificates: [],
    programName: null,
    moreInfoUrl: null,
    timestamps: [],
    nested: [],
  };
}
