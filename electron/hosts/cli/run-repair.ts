import { resolve } from 'node:path';
import type { Architecture } from '../../../shared/model/inf';
import { repairOnce } from '../../app';
import { diagnosisLines } from './diagnosis-text';
import { engineOptions } from './engine-options';
import { type ExitStatus, exitStatus } from './exit-status';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { wrap } from './text';

/** Writes the repaired copy, and says what was altered and what was changed back. */
export function repair(
  path: string,
  folder: string,
  architecture: Architecture,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, path, async () => {
    const target = resolve(folder);
    const engine = engineOptions(terminal);
    const { diagnoses, repaired } = await repairOnce(resolve(path), target, { ...engine, architecture });
    terminal.status('');
    const left = diagnoses.filter((diagnosis) => !repaired.includes(diagnosis.path)).map((each) => each.path);
    const written = repaired.length > 0 ? target : null;
    if (json) terminal.out(`${JSON.stringify({ folder: written, repaired, left, diagnoses }, null, 2)}\n`);
    else {
      const lines = [
        ...diagnosisLines(diagnoses, terminal).slice(1),
        ...(diagnoses.length === 0 ? [] : ['']),
        ...wrap(outcome(repaired, left, written), terminal.width),
      ];
      terminal.out(`${lines.join('\n')}\n`);
    }
    return repaired.length > 0 && left.length === 0 ? exitStatus.done : exitStatus.expectationNotMet;
  });
}

function outcome(repaired: readonly string[], left: readonly string[], folder: string | null): string {
  const still = left.length === 0 ? '' : ` Not repaired: ${left.join(', ')}.`;
  if (folder === null) return `Nothing was written: no altered file could be changed back.${still}`;
  return `Changed back: ${repaired.join(', ')}.${still} The repaired copy lies in ${folder}.`;
}
