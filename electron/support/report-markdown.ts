import { noHashesInLogs } from '../../shared/windows/log-doubts';
import type { Report, ReportSection } from './report-types';
import {
  closing,
  type Fact,
  findingOf,
  headingOf,
  logFacts,
  packageFacts,
  remediesOf,
  sectionFacts,
} from './report-words';

/** A report as Markdown, for tickets and mails. Source of its syntax: CommonMark 0.31, GitHub's tables. */
export function reportMarkdown(report: Report): string {
  const blocks = [
    `# ${headingOf(report)}`,
    ...(report.question === ''
      ? []
      : [
          report.question
            .split(/\r?\n/)
            .map((line) => `> ${plain(line)}`)
            .join('\n'),
        ]),
    facts(logFacts(report)),
    ...report.sections.flatMap(sectionBlocks),
    ...packageBlocks(report),
    '---',
    plain(closing(report)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionBlocks({ explained, evidence }: ReportSection): readonly string[] {
  const { title, line, lines, findings } = explained;
  const [first, ...others] = findings;
  const width = String(evidence.at(-1)?.line ?? 0).length;
  const log = evidence.map(
    ({ line: number, text, decisive }) =>
      `${decisive ? '→' : ' '} ${String(number).padStart(width)}  ${text}`,
  );
  return [
    `## ${plain(title)}`,
    `Lines ${line} to ${line + lines - 1} of the log`,
    plain(findingOf(explained)),
    '### What to do',
    facts(remediesOf(explained)),
    ...(first === undefined || first.causes.length === 0 ? [] : ['### Usual causes', list(first.causes)]),
    '### Lines of the log',
    fenced(log),
    '### What the log says of it',
    facts(sectionFacts(explained)),
    ...(others.length === 0
      ? []
      : [
          '### Also noticed',
          list(others.map((each) => `Line ${each.line}: ${each.title}. ${each.explanation}`)),
        ]),
  ];
}

function packageBlocks(report: Report): readonly string[] {
  const mine = report.package;
  if (mine === null) return [];
  const { match } = mine;
  const rows = match.reasons.map(({ title, log, package: told, agrees }) => [
    title,
    log ?? '–',
    told ?? '–',
    agrees === null ? 'not told' : agrees ? 'the same' : 'another',
  ]);
  const table = [['What', 'Log', 'Package', 'Result'], ['---', '---', '---', '---'], ...rows];
  const fixes = match.fixes.map(
    ({ title, notPossible, result }) => `${title}: ${notPossible ?? result?.text ?? ''}`,
  );
  return [
    '## The package at hand',
    `**${plain(match.summary)}**`,
    plain(mine.summary),
    facts(packageFacts(report)),
    table
      .map((row, at) => `| ${row.map((cell) => (at === 1 ? cell : plain(cell))).join(' | ')} |`)
      .join('\n'),
    plain(noHashesInLogs),
    ...(fixes.length === 0 ? [] : ['### What would help on that PC', list(fixes)]),
  ];
}

const facts = (told: readonly Fact[]): string =>
  told.map(([name, value]) => `- ${plain(name)}: ${plain(value)}`).join('\n');
const list = (texts: readonly string[]): string => texts.map((text) => `- ${plain(text)}`).join('\n');

/** Texts of strangers say nothing in Markdown or HTML. */
function plain(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/([\\`*_[\]<>|#~!&])/g, '\\$1');
}

/** Lines as they are; the fence is longer than any within. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}
