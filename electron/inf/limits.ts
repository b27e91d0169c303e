/**
 * Bounds for INFs, which are hostile until proven otherwise. Real ones stay below 1 MB and some ten thousand
 * fields; every bound leaves an order of magnitude above that and keeps memory in the low hundreds of MB.
 */
export const limits = {
  /** Bytes of an INF. */
  bytes: 16 * 1024 * 1024,
  /** Keys and values of one INF. */
  fields: 500_000,
  /** Section headers of one INF. */
  sectionHeaders: 65_536,
  /** Characters of a section's name (WDD general-syntax-rules-for-inf-files). */
  sectionName: 255,
  /** Characters of a value with its NUL, before and after substitution (WDD inf-strings-section). */
  fieldWithNul: 4096,
  /** Characters that SetupAPI returns at most after substitution: measured on Windows by Wine's tests. */
  substituted: 4097,
  /** Characters of one token's replacement that SetupAPI keeps: measured on Windows by Wine's tests. */
  tokenValue: 511,
  devices: 65_536,
  files: 65_536,
  /** Services, co-installers, CopyINF and Include names, each. */
  names: 8_192,
  /** Sections that are walked for directives, and links of one Needs chain. */
  walkedSections: 131_072,
  needsDepth: 32,
  /** Characters of all texts that one description of an INF may hold. */
  characters: 32 * 1024 * 1024,
  problems: 200,
} as const;
