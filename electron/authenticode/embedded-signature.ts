import type { DigestAlgorithm, EmbeddedSignature, Signature } from '../../shared/model/signature';
import { outcome } from './outcome';
import type { SignedMessage } from './read-message';

/** Digests of a file under the rules of its kind, upper-case hex. */
export type FileDigests = Readonly<Partial<Record<DigestAlgorithm, string>>>;

/** The digests that a message and its nested ones vouch for: what must be computed to judge them. */
export function digestsOfMessage(message: SignedMessage): readonly DigestAlgorithm[] {
  const own = message.indirect?.algorithm ?? null;
  return [...(own === null ? [] : [own]), ...message.nested.flatMap(digestsOfMessage)];
}

/**
 * Binds the signature inside a file to the file: a signature that is sound by itself is of status `bad-digest`
 * when it vouches for other bytes. Nested signatures, and those in further entries of the certificate table, are
 * bound likewise and stand under `nested`.
 */
export function bindToFile(
  message: SignedMessage,
  further: readonly SignedMessage[],
  digests: FileDigests,
): EmbeddedSignature {
  return {
    ...bind(message, digests),
    nested: [...message.nested, ...further].map((nested) => bind(nested, digests)),
    fileDigest: message.indirect?.digest ?? null,
    fileDigestMatches: vouchesFor(message, digests),
    hasPageHashes: message.indirect?.hasPageHashes ?? false,
  };
}

function bind(message: SignedMessage, digests: FileDigests): Signature {
  const { signature, indirect } = message;
  const nested = message.nested.map((inner) => bind(inner, digests));
  if (signature.status !== 'valid' || vouchesFor(message, digests)) return { ...signature, nested };
  const fault =
    indirect === null
      ? outcome('malformed', 'The signature does not say which file it vouches for.')
      : indirect.algorithm === null
        ? outcome('unsupported', 'The signature vouches for the file by a digest that is not supported.')
        : outcome('bad-digest', `The file's ${indirect.algorithm} digest is not the one that was signed.`);
  return { ...signature, ...fault, nested };
}

function vouchesFor({ indirect }: SignedMessage, digests: FileDigests): boolean {
  if (indirect === null || indirect.algorithm === null) return false;
  return digests[indirect.algorithm] === indirect.digest;
}
