/**
 * When `setupapi.dev.log` is set aside and begun anew. Sources: SetupAPI logs in forensic references
 * (artefacts.help, "setupapi") for the name `setupapi.dev.<date>_<time>.log`; nothing public says at which size, how
 * many are kept, or whose clock the name tells, so those are this program's own.
 */
export const logRollover = {
  /** A log that would pass this is set aside first. Bytes. */
  bytes: 16 << 20,
  /** Older ones are removed, so that a PC does not grow without bound. */
  kept: 8,
  unconfirmed: [
    'That Windows sets setupapi.dev.log aside at a size, and at which, is not documented: 16 MiB is this program’s own choice.',
  ],
} as const;
