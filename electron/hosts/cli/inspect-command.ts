import { resolve } from 'node:path';
import type { PcOptions } from '../../app';
import { inspectOnce, withDiagnoses } from '../../app';
import { engineOptions } from './engine-options';
import { type ExitStatus, exitStatus, worst } from './exit-status';
import { inspectionText } from './inspection-text';
import { runInput } from './run-input';
import type { Terminal } from './terminal';

/** Inspects each path in the order given. One document for one path; for several, one compact one a line. */
export async function inspect(
  paths: readonly string[],
  pc: PcOptions,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  const engine = engineOptions(terminal);
  const indent = paths.length === 1 ? 2 : 0;
  let status: ExitStatus = exitStatus.done;
  for (const [index, path] of paths.entries()) {
    if (terminal.closed) break;
    const one = await runInput(terminal, path, async () => {
      const inspection = await withDiagnoses(await inspectOnce(resolve(path), { ...pc, ...engine }), engine);
      terminal.status('');
      const text = json
        ? `${JSON.stringify(inspection, null, indent)}\n`
        : inspectionText(inspection, terminal);
      await terminal.write(index > 0 && !json ? `\n${text}` : text);
      return undefined;
    });
    status = worst(status, one);
  }
  return status;
}
