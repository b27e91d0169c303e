import type { ExplainedSection, LogDocument } from '../../../shared/model/explanation';
import { categoryFacts } from '../../../shared/windows/categories';
import type { ExplainedLog, ShownSection } from '../../app';
import { evidenceText } from './evidence-text';
import { questionWords } from './question-words';
import type { Terminal } from './terminal';
import { fit, labelled, plain, wrap } from './text';

/** Columns of the labels at the left. */
const LABEL = 15;
/** Sections shown in full; a log of years has hundreds that failed. */
const MOST_SHOWN = 20;

/** What `explain` shows a person: what log it is, and each section with what was decided, why, and what to do. */
export function explainText({ document, shown }: ExplainedLog, terminal: Terminal): string {
  const { colors, width } = terminal;
  const left = shown.length - MOST_SHOWN;
  const lines = [
    colors.bold(plain(document.source.path)),
    ...(document.source.member === null ? [] : wrap(`Log ${document.source.member}`, width)),
    ...wrap(headWords(document), width),
    ...document.problems.map(({ message }) => labelled(colors.yellow('!'), message, width, 2)),
    ...(shown.length === 0 ? ['', colors.green('No section failed.')] : []),
    ...shown.slice(0, MOST_SHOWN).flatMap((each) => ['', ...sectionLines(each, terminal)]),
    ...(left > 0
      ? [
          '',
          ...wrap(
            `${left} more sections are not shown: name one with --section, or print all with --json.`,
            width,
          ),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function headWords({ header, summary, source }: LogDocument): string {
  const { sections, failed, refusals } = summary;
  const where = [header?.windowsName ?? null, header?.osVersion ?? null, header?.architecture ?? null];
  const known = where.filter((text) => text !== null);
  const counts = `${counted(source.lines, 'line')}, ${counted(sections, 'section')}: ${failed} failed, ${refusals} refused`;
  return `${known.length === 0 ? 'No header' : known.join(', ')}; ${counts}`;
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

function sectionLines({ number, explained, evidence }: ShownSection, terminal: Terminal): readonly string[] {
  const { colors, width } = terminal;
  const [first, ...others] = explained.findings;
  const paint =
    explained.status === 'FAILURE'
      ? colors.red
      : explained.status === 'SUCCESS'
        ? colors.green
        : colors.yellow;
  const mark = explained.status === 'FAILURE' ? '✗' : explained.status === 'SUCCESS' ? '✓' : '?';
  const row = (label: string, text: string | null): readonly string[] =>
    text === null ? [] : [labelled(label, text, width, LABEL)];
  return [
    colors.bold(paint(labelled(mark, `Section ${number}: ${explained.title}`, width, 2))),
    ...wrap(explained.summary, width - 2).map((line) => `  ${line}`),
    '',
    ...row('When', explained.start === null ? null : explained.start.replace('T', ' ')),
    ...row('Command', explained.command),
    ...row('INF', explained.inf),
    ...row('Device', explained.deviceInstanceId),
    ...row('Driver', driverWords(explained)),
    ...row('Signer', explained.signer),
    ...row('Category', categoryLine(explained)),
    ...row('Asked', explained.prompt === null ? null : questionWords(explained.prompt)),
    ...(first === undefined
      ? []
      : [
          ...row('Why', first.explanation),
          ...first.causes.map((cause, at) =>
            labelled(at === 0 ? 'Usual causes' : '', `- ${cause}`, width, LABEL),
          ),
          ...(first.confirmed ? [] : row('Unconfirmed', sentence(first.source))),
        ]),
    ...evidenceText(explained, evidence, terminal),
    ...(first === undefined
      ? []
      : [
          colors.cyan(labelled('Do first', first.remedy, width, LABEL)),
          ...row('Person', otherThan(first.remedy, first.remedies.person)),
          ...row('Administrator', otherThan(first.remedy, first.remedies.administrator)),
          ...row('Vendor', otherThan(first.remedy, first.remedies.vendor)),
        ]),
    ...others.map((each, at) =>
      labelled(at === 0 ? 'Also' : '', `line ${each.line}: ${each.title}`, width, LABEL),
    ),
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const otherThan = (first: string, text: string | null): string | null => (text === first ? null : text);

function driverWords({ provider, driverVersion, publishedName }: ExplainedSection): string | null {
  const parts = [provider, driverVersion?.version, driverVersion?.date, publishedName].filter(
    (text) => text != null,
  );
  return parts.length === 0 ? null : parts.join(', ');
}

function categoryLine({ category, categoryIs, otherCategories }: ExplainedSection): string | null {
  if (category === null) return null;
  const names = [category, ...otherCategories].map((each) => categoryFacts(each).name);
  return `${names.join(', or ')}${categoryIs === 'inferred' ? ' (inferred)' : ''}`;
}

/** One line for each of several logs; the folder that all lie in goes without saying. */
export function logTable(documents: readonly LogDocument[], { colors, width }: Terminal): string {
  const columns = Math.max(20, width - 44);
  const row = (name: string, ...rest: readonly string[]): string =>
    `${fit(name, columns)}${rest.map((text, at) => (at < 3 ? text.padStart(10) : `  ${text}`)).join('')}`;
  const folder = sharedFolder(documents.map(({ source }) => source.path));
  const rows = documents.map(({ source, summary, sections }) => {
    const latest = sections.filter(({ status }) => status === 'FAILURE').at(-1);
    const name = [source.path.slice(folder), source.member].filter((part) => part !== null).join('/');
    const counts = [summary.sections, summary.failed, summary.refusals].map(String);
    const text = row(name, ...counts, latest?.code ?? '').trimEnd();
    return summary.refusals > 0 ? colors.red(text) : summary.failed > 0 ? colors.yellow(text) : text;
  });
  const head = row('Log', 'Sections', 'Failed', 'Refused', 'Latest code');
  return `${[colors.bold(head), ...rows].join('\n')}\n`;
}

/** How many characters all paths begin with alike, up to a separator. */
function sharedFolder(paths: readonly string[]): number {
  const [first = '', ...others] = paths;
  let shared = 0;
  for (let at = 0; at < first.length && others.every((path) => path[at] === first[at]); at += 1) {
    if (/[\\/]/.test(first[at] ?? '')) shared = at + 1;
  }
  return shared;
}
