import type { ExplainedSection } from '../../shared/model/explanation';
import { categoryFacts } from '../../shared/windows/categories';
import { dialogWords } from './dialog-words';
import type { Report } from './report-types';

/** A name and what stands beside it. */
export type Fact = readonly [name: string, value: string];

/** What the report answers. */
export function headingOf({ sections }: Report): string {
  const failed = sections.filter(({ explained }) => explained.status === 'FAILURE');
  if (failed.length === 0) return 'What the log tells of the driver';
  const device = failed.every(({ explained }) => explained.kind === 'device-install');
  return device ? 'Why the device was not installed' : 'Why the driver was not installed';
}

/** The finding in two sentences: how it ended, and what that means. */
export function findingOf({ summary, findings }: ExplainedSection): string {
  const [first] = findings;
  return first === undefined ? summary : `${summary} ${first.explanation}`;
}

/** Who can do what, of the first finding: the one that decided. */
export function remediesOf({ findings }: ExplainedSection): readonly Fact[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { person, administrator, vendor } = first.remedies;
  const told: readonly (readonly [string, string | null])[] = [
    ['First', first.remedy],
    ['The person at the PC', person],
    ['The administrator', administrator],
    ['The vendor of the driver', vendor],
  ];
  return told.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** What the section says of the package, as far as it does. */
export function sectionFacts(explained: ExplainedSection): readonly Fact[] {
  const { code, inf, publishedName, provider, driverVersion, signer, deviceInstanceId, category, prompt } =
    explained;
  const others = explained.otherCategories.map((each) => categoryFacts(each).name);
  const version = [driverVersion?.version, driverVersion?.date].filter((text) => text != null).join(', ');
  const told: readonly (readonly [string, string | null])[] = [
    ['Time', explained.start?.replace('T', ' ') ?? null],
    ['Command', explained.command],
    ['Device', deviceInstanceId],
    ['INF', inf],
    ['Published as', publishedName],
    ['Provider', provider],
    ['Driver version', version === '' ? null : version],
    ['Signer', signer],
    [
      'Signature category',
      category === null ? null : [categoryFacts(category).name, ...others].join(', or '),
    ],
    ['Question', prompt === null ? null : dialogWords(prompt.dialog, prompt.answer)],
    ['Code', code],
  ];
  return told.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** Where the log comes from. */
export function logFacts({ log }: Report): readonly Fact[] {
  const told: readonly (readonly [string, string | null])[] = [
    ['Log', log.member === null ? log.name : `${log.member} of ${log.name}`],
    ['Windows', log.windows],
    ['Version', log.osVersion],
    ['Architecture', log.architecture],
    [
      'Length',
      `${counted(log.lines, 'line')}, ${counted(log.sections, 'section')}, ${log.failedSections} failed`,
    ],
  ];
  return told.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** The package that was held against the log. */
export function packageFacts(report: Report): readonly Fact[] {
  const { package: mine } = report;
  if (mine === null) return [];
  const version = [mine.version, mine.date].filter((text) => text !== null).join(', ');
  const told: readonly (readonly [string, string | null])[] = [
    ['Package', mine.path],
    ['INF', mine.inf],
    ['Provider', mine.provider],
    ['Class', mine.className],
    ['Driver version', version === '' ? null : version],
    ['Catalog', mine.catalog],
    ['Signer', mine.signer],
    ['On that PC', mine.category],
  ];
  return told.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** What is said at the end of every report. */
export function closing({ made, version, redacted }: Report): string {
  const secrets = redacted
    ? ' User, computer and network names and serial numbers were replaced.'
    : ' Nothing was taken out of the lines of the log.';
  return `Made by Driver Preflight ${version} on ${made.slice(0, 16).replace('T', ' ')} UTC.${secrets}`;
}
