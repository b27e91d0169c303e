import { execFileSync } from 'node:child_process';

/** Node cannot make a named pipe itself. */
export function mkfifoSync(path: string): void {
  execFileSync('mkfifo', [path]);
}
