import type { Diagnosis } from '../../../shared/model/diagnosis';
import type { Terminal } from './terminal';
import { labelled, plain } from './text';

/** How each altered file was altered, beneath the files of its package; no lines when there is nothing to say. */
export function diagnosisLines(diagnoses: readonly Diagnosis[], terminal: Terminal): readonly string[] {
  return diagnoses.flatMap((diagnosis) => ['', ...oneFile(diagnosis, terminal)]);
}

function oneFile(
  { path, findings, advice, repair }: Diagnosis,
  { colors, width }: Terminal,
): readonly string[] {
  return [
    colors.bold(plain(`How ${path} was altered`)),
    ...findings.flatMap(({ proven, text, causes }) => [
      labelled(
        proven ? colors.green('!') : colors.yellow('?'),
        `${proven ? 'Proven' : 'Looks like it'}: ${text}`,
        width,
        2,
      ),
      ...(causes.length === 0 ? [] : [labelled('', `Usually by: ${causes.join('; ')}.`, width, 2)]),
    ]),
    labelled(colors.cyan('→'), repair === null ? advice : `${advice} (driver-preflight repair)`, width, 2),
  ];
}
