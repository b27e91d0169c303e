/** Lazy reader of DER that copies nothing: the ground under certificates, catalogs and signatures. */

export { digestAlgorithmOf, readDigestAlgorithm } from './digest-algorithm';
export { DerElement, type DerOptions, readDer } from './element';
export { DerError, type DerErrorCode } from './error';
export { toHex } from './hex';
export { type IndirectData, readIndirectData } from './indirect-data';
export { DerReader } from './reader';
export { rememberTexts } from './remember';
export { readSignedData, type SignedDataFrame } from './signed-data';
export { decodeLatin1, decodeString, decodeUtf16Be, decodeUtf16Le } from './strings';
export { contextConstructed, contextPrimitive, TAG } from './tags';
export { decodeTime } from './time';
export {
  decodeBits,
  decodeBoolean,
  decodeInteger,
  decodeIntegerHex,
  decodeOctets,
  decodeOid,
  decodeOidContent,
} from './values';
