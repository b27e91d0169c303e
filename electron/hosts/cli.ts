#!/usr/bin/env node
import { CommanderError } from 'commander';
import { type ExitStatus, exitStatus } from './cli/exit-status';
import { createProgram, usageStatus } from './cli/program';

/** The command line's entry: `driver-preflight …`. */
async function run(): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.done;
  const program = createProgram((reported) => {
    status = reported;
  });
  try {
    // Electron as plain Node gives the script's path too, which commander would else take for an argument.
    await program.parseAsync(process.argv, { from: 'node' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return usageStatus(error.exitCode);
    const { internalErrorText } = await import('./cli/run-input');
    process.stderr.write(`${internalErrorText(error, null)}\n`);
    return exitStatus.internalError;
  }
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitStatus.done);
  throw error;
});

const status = await run();
// Worker threads may linger; what was written must reach its reader first.
process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
