/** How much an exported PC may hold. An archive comes from anywhere: nothing beyond is written to disk. */
export const archiveLimits = {
  /** Four stores of as many certificates as one store is read, packages of as many files, and the rest. */
  files: 40_100,
  /** All files together, unpacked. */
  bytes: 512 << 20,
  /** One file of each kind, unpacked. Bytes. */
  perFile: { document: 64 << 20, log: 256 << 20, certificate: 1 << 20, package: 256 << 20 },
  /** Entries that are looked at, known or not. */
  entries: 50_000,
} as const;

/** How much of the files of staged packages a PC keeps. Beyond, a package is staged and only its record is kept. */
export const repositoryLimits = {
  /** One package. Real ones stay below, but for a few of graphics cards. */
  package: { files: 5_000, bytes: 256 << 20 },
  /** All packages of one PC: more would not fit into one exported file. */
  all: { files: 20_000, bytes: 384 << 20 },
} as const;
