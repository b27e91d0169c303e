import type { Simulation } from '../../../shared/model/simulation';
import { shownCategory } from '../../../shared/windows/categories';
import type { Terminal } from './terminal';
import { labelled, plain, wrap } from './text';

type Run = Simulation['runs'][number];

const outcomeWords: Readonly<Record<Run['outcome'], string>> = {
  installed: 'Installed',
  refused: 'Refused',
  error: 'Failed',
};

/** What `simulate` shows a person: for each package the outcome, the questions on the way, and the log. */
export function simulationText(simulation: Simulation, terminal: Terminal): string {
  const { colors, width } = terminal;
  const { pc } = simulation;
  const switches = [
    pc.testSigning ? 'test signing on' : '',
    pc.enforcement ? '' : 'enforcement off',
    pc.interactive ? '' : 'no prompts possible',
  ].filter((text) => text !== '');
  const where = [
    `Windows ${pc.windows} ${pc.architecture}`,
    pc.user === 'admin' ? 'administrator' : 'standard user',
  ];
  const lines = [
    colors.bold(wrap([...where, ...switches].join(', '), width).join('\n')),
    ...simulation.runs.flatMap((run) => ['', ...runLines(run, terminal)]),
    ...simulation.problems.map(({ path, message }) =>
      labelled(colors.yellow('!'), path === undefined ? message : `${path}: ${message}`, width, 2),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function runLines(run: Run, { colors, width }: Terminal): readonly string[] {
  const paint = run.outcome === 'installed' ? colors.green : colors.red;
  const told = run.callerCode === run.code ? '' : `; the installer is told ${run.callerCode}`;
  const load = run.willLoad.ok ? 'yes' : `no: ${run.willLoad.problem?.name ?? run.willLoad.detail}`;
  return [
    colors.bold(plain(run.inf)),
    paint(colors.bold(wrap(`${outcomeWords[run.outcome]} (${run.code}${told})`, width).join('\n'))),
    ...wrap(run.explanation, width),
    '',
    labelled('Category', shownCategory(run).name, width, 12),
    ...run.prompts.map(({ dialog, answer }) => labelled('Asked', `${dialog}, answered ${answer}`, width, 12)),
    ...(run.publishedName === null ? [] : [labelled('Published', run.publishedName, width, 12)]),
    labelled('Loads', load, width, 12),
    ...run.trustAdded.map((thumbprint) => labelled('Now trusted', thumbprint, width, 12)),
    ...run.unconfirmed.map((text) => labelled('Unconfirmed', text, width, 12)),
    '',
    // The log keeps its own line ends and lengths: it is compared with real ones.
    ...run.log.trimEnd().split(/\r?\n/).map(plain),
  ];
}
