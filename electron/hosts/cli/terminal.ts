import { createColors } from 'picocolors';
import { standardOutput } from './output';

export type Colors = ReturnType<typeof createColors>;

/** Where a command writes: results to standard output, everything else to standard error. */
export interface Terminal {
  readonly colors: Colors;
  /** Columns to fill: those of the terminal up to 100, else 80. */
  readonly width: number;
  readonly interactive: boolean;
  out(content: string | Uint8Array): void;
  /** The same for much of it: resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** Whether nobody takes results any more: a full disk, a reader that has seen enough. */
  readonly closed: boolean;
  /** A message for the person. */
  tell(text: string): void;
  /** The same, unless `--quiet` was given. */
  hint(text: string): void;
  /** Replaces the current line of an interactive standard error; nothing elsewhere. */
  status(text: string): void;
}

export interface TerminalOptions {
  readonly quiet: boolean;
  readonly color: boolean;
}

export function processTerminal({ quiet, color }: TerminalOptions): Terminal {
  const { stdout, stderr, stdin, env } = process;
  const capable = env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY && env.TERM !== 'dumb';
  return {
    colors: createColors(color && !env.NO_COLOR && Boolean(capable)),
    width: Math.min(Math.max(stdout.columns ?? 80, 40), 100),
    interactive: Boolean(stdin.isTTY && stderr.isTTY),
    out: (content) => void standardOutput.write(content),
    write: (text) => standardOutput.write(text),
    get closed() {
      return standardOutput.closed;
    },
    tell: (text) => stderr.write(`${text}\n`),
    hint: (text) => quiet || stderr.write(`${text}\n`),
    status: (text) => quiet || !stderr.isTTY || stderr.write(`\r\u001b[K${text}`),
  };
}
