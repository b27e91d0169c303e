#!/usr/bin/env node
import { CommanderError } from 'commander';
import { type ExitStatus, exitStatus, worst } from './cli/exit-status';
import { isReaderGone, outputFailureText, standardOutput } from './cli/output';
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

// Standard output keeps its own errors; of one of standard error there is nobody left to tell.
process.stderr.on('error', () => undefined);

const status = await run();
const failure = await standardOutput.finish();
const failed = failure !== null && !isReaderGone(failure);
if (failed) process.stderr.write(`${outputFailureText(failure)}\n`);
// Worker threads may linger; what was written must reach its reader first.
process.stderr.write('', () => process.exit(failed ? worst(status, exitStatus.inputOutputError) : status));
