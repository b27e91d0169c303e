/** That there is no room, by the system's code, as the midst of a sentence has it. Source: errno(3). */
export const fullDiskReasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
};
