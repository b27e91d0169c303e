/** Authenticode: who signed these bytes, when, and does the mathematics hold; and the hash of any file. */
export { hashBytes, hashInPieces } from './hash-bytes';
export { type HashedFile, hashFile, readEmbeddedSignatureOfFile } from './hash-file';
export { createHashPool, type HashPool, type HashPoolOptions } from './hash-pool';
export { type ImageExtent, imageExtent } from './image-extent';
export { readSignature } from './read-signature';
