import {
  contextConstructed,
  contextPrimitive,
  type DerElement,
  DerError,
  decodeLatin1,
  decodeUtf16Be,
  TAG,
} from '../der';

/** SpcSpOpusInfo: what the signer says of the program. Shown, never trusted. */
export interface OpusInfo {
  readonly programName: string | null;
  readonly moreInfoUrl: string | null;
}

/**
 * Reads SpcSpOpusInfo ("Windows Authenticode Portable Executable Signature Format"). A broken one reads as empty:
 * Windows does not refuse a signature for it (unconfirmed).
 */
export function readOpusInfo(value: DerElement | undefined): OpusInfo {
  const none: OpusInfo = { programName: null, moreInfoUrl: null };
  if (value === undefined) return none;
  try {
    const fields = value.expect(TAG.sequence, 'SpcSpOpusInfo').cursor();
    const name = fields.optional(contextConstructed(0));
    const link = fields.optional(contextConstructed(1));
    return {
      programName: name === null || name.length === 0 ? null : readSpcString(name.first()),
      moreInfoUrl: link === null || link.length === 0 ? null : readSpcLink(link.first()),
    };
  } catch (error) {
    if (error instanceof DerError) return none;
    throw error;
  }
}

/** SpcString: `[0]` BMPString or `[1]` IA5String. */
function readSpcString(element: DerElement): string | null {
  if (element.tag === contextPrimitive(0)) return decodeUtf16Be(element.content) || null;
  if (element.tag === contextPrimitive(1)) return decodeLatin1(element.content) || null;
  return null;
}

/** SpcLink: `[0]` URL, `[1]` moniker, `[2]` file. */
function readSpcLink(element: DerElement): string | null {
  if (element.tag === contextPrimitive(0)) return decodeLatin1(element.content) || null;
  if (element.tag === contextConstructed(2) && element.length > 0) return readSpcString(element.first());
  return null;
}
