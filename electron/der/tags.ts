/** Identifier octets of the universal types in use (ITU-T X.680 section 8.6); constructed ones carry 0x20. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
  numericString: 0x12,
  printableString: 0x13,
  t61String: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  generalString: 0x1b,
  universalString: 0x1c,
  bmpString: 0x1e,
} as const;

/** `[n]` of the context-specific class, holding a primitive value (IMPLICIT of a simple type). */
export const contextPrimitive = (n: number): number => 0x80 | n;

/** `[n]` of the context-specific class, holding elements (EXPLICIT, or IMPLICIT of a SEQUENCE or SET). */
export const contextConstructed = (n: number): number => 0xa0 | n;
