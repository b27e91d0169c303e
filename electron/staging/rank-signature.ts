/** What a package's signature is worth when drivers are ranked. */
export type SignatureGroup = 'microsoft' | 'authenticode' | 'unsigned' | 'unknown';

/**
 * The group of a 32-bit signer score: 0x0D… Microsoft (inbox and WHQL), 0x0F… Authenticode, 0x80… and 0xC0… not
 * signed, anything else unknown.
 * Source: SIGNERSCORE values of setupapi.h; driver-rank-information-in-the-setupapi-log.
 */
export function signatureGroup(signerScore: string): SignatureGroup {
  switch (Number.parseInt(signerScore, 16) >>> 24) {
    case 0x0d:
      return 'microsoft';
    case 0x0f:
      return 'authenticode';
    case 0x80:
    case 0xc0:
      return 'unsigned';
    default:
      return 'unknown';
  }
}

export interface SignatureScore {
  /** 8 bits: the highest byte of the rank. */
  readonly score: number;
  /** Only the order is documented, not the number. */
  readonly unconfirmed: boolean;
}

/**
 * The signature score. With "Treat all digitally signed drivers equally" on, every signature is 0x00. With it off
 * Microsoft's come first; that the numbers are then 0x0D and 0x0F follows from the signer scores and is unconfirmed.
 * A package without a valid signature is 0x80, or 0xC0 when its DDInstall section has no `.nt` extension.
 * Source: signature-score--windows-vista-and-later-; allsigningequal-group-policy.
 */
export function signatureScore(
  group: SignatureGroup,
  hasNtSection: boolean,
  allSignersEqual: boolean,
): SignatureScore {
  switch (group) {
    case 'microsoft':
      return { score: allSignersEqual ? 0x00 : 0x0d, unconfirmed: !allSignersEqual };
    case 'authenticode':
      return { score: allSignersEqual ? 0x00 : 0x0f, unconfirmed: !allSignersEqual };
    case 'unsigned':
      return { score: hasNtSection ? 0x80 : 0xc0, unconfirmed: false };
    case 'unknown':
      return { score: 0xff, unconfirmed: false };
  }
}
