/** What the process tells its caller. Source: the command line's contract, "Exit status". */
export const exitStatus = {
  done: 0,
  expectationNotMet: 1,
  wrongUsage: 2,
  inputOutputError: 3,
  internalError: 4,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Several inputs: the worst status wins. */
export function worst(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}

/** Takes the exit status of a command that has ended. */
export type Report = (status: ExitStatus) => void;
