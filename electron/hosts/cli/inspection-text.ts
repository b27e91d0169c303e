import type { InspectedPackage, Inspection } from '../../../shared/model/inspection';
import { shownCategory } from '../../../shared/windows/categories';
import { signatureTypeName } from '../../../shared/windows/signature-types';
import { diagnosisLines } from './diagnosis-text';
import type { Terminal } from './terminal';
import { fit, labelled, plain, wrap } from './text';

type Check = InspectedPackage['verdict']['checks'][number];

/** What `inspect` shows a person: verdict first, then why, then what is in the package. */
export function inspectionText(inspection: Inspection, terminal: Terminal): string {
  const { colors, width } = terminal;
  const { source, pc } = inspection;
  const read = `${source.kind}, ${count(source.files, 'file')}, ${size(source.bytes)}`;
  const lines = [
    colors.bold(wrap(source.path, width).join('\n')),
    colors.dim(
      wrap(`${read}; judged for Windows ${pc.windows} ${inspection.architecture}`, width).join('\n'),
    ),
    ...inspection.packages.flatMap((item) => [
      '',
      ...packageLines(item, terminal),
      ...diagnosisLines(
        (inspection.diagnoses ?? []).filter(({ inf }) => inf === item.inf.path),
        terminal,
      ),
    ]),
    ...inspection.problems.flatMap((problem) => [
      '',
      labelled(colors.yellow('!'), place(problem) + problem.message, width, 2),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function packageLines(item: InspectedPackage, terminal: Terminal): readonly string[] {
  const { colors, width } = terminal;
  const { inf, verdict } = item;
  const paint = { good: colors.green, question: colors.yellow, danger: colors.red, blocked: colors.red };
  const category = shownCategory(verdict);
  return [
    colors.bold(plain(inf.path)),
    paint[category.intent](colors.bold(wrap(`${category.name} (${verdict.code})`, width).join('\n'))),
    ...wrap(verdict.summary, width),
    '',
    ...factLines(item, width),
    '',
    ...verdict.checks.flatMap((check) => checkLines(check, terminal)),
    '',
    ...fileLines(item, terminal),
    ...inf.problems.map((problem) =>
      labelled(colors.yellow('!'), place({ ...problem, path: inf.path }) + problem.message, width, 2),
    ),
  ];
}

/** A catalog that cannot be read has no version. */
function catalogWords({ path, version, members, digests }: NonNullable<InspectedPackage['catalog']>): string {
  if (version === null) return `${path}, not a readable catalog`;
  return [path, count(members, 'member'), ...(members > 0 ? [digests.join(' + ')] : [])].join(', ');
}

/** Labels are at most twelve columns wide. */
function factLines(
  { inf, catalog, signatureType, standIn, verdict }: InspectedPackage,
  width: number,
): readonly string[] {
  const device = inf.devices[0]?.description;
  const more = inf.devices.length > 1 ? ` and ${inf.devices.length - 1} more` : '';
  const version = [inf.driverVersion?.version, inf.driverVersion?.date].filter(Boolean).join(' of ');
  const root = catalog?.root;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['Device', device && device + more],
    ['Class', inf.class],
    ['Provider', inf.provider],
    ['Version', version],
    ['Catalog', catalog && catalogWords(catalog)],
    ['Signature', signatureTypeName(signatureType, standIn)],
    ['Publisher', verdict.publisher],
    ['Signer', catalog?.signer?.subjectName],
    ['Issuer', catalog?.signer?.issuerName],
    ['Thumbprint', catalog?.signer?.thumbprint],
    ['Valid', catalog?.signer && `${catalog.signer.notBefore} to ${catalog.signer.notAfter}`],
    ['Timestamp', catalog?.timestamp && `${catalog.timestamp.time}, ${catalog.timestamp.authority}`],
    [
      'Root',
      root &&
        `${root.subject} (${root.standIn ? 'the lab’s stand-in for Microsoft’s' : root.kind}, ${root.trusted ? '' : 'not '}trusted here)`,
    ],
  ];
  return facts.flatMap(([label, value]) => (value ? [labelled(label, value, width, 12)] : []));
}

function checkLines(check: Check, { colors, width }: Terminal): readonly string[] {
  const mark = {
    pass: colors.green('✓'),
    fail: colors.red('✗'),
    skipped: colors.dim('–'),
    info: colors.cyan('i'),
  }[check.result];
  const code = check.code === '0x00000000' ? '' : ` (${check.code})`;
  const doubt = check.unconfirmed ? ' (unconfirmed)' : '';
  const lines = [`${mark} ${indented(`${check.title}${code}${doubt}`, width, 2)}`];
  if (check.result === 'skipped') return lines;
  if (check.detail !== '') lines.push(`  ${indented(check.detail, width, 2)}`);
  if (check.remedy !== null) lines.push(`  ${colors.cyan('→')} ${indented(check.remedy, width, 4)}`);
  return lines;
}

function indented(text: string, width: number, indent: number): string {
  return wrap(text, width - indent).join(`\n${' '.repeat(indent)}`);
}

function fileLines({ files }: InspectedPackage, { colors, width }: Terminal): readonly string[] {
  return files.map((file) => {
    const status = file.status.padEnd(14);
    const painted = file.status === 'altered' || file.status === 'missing' ? colors.red(status) : status;
    return `${painted} ${(file.size === null ? '–' : size(file.size)).padStart(9)}  ${fit(file.path, width - 26).trimEnd()}`;
  });
}

function place({ path, line }: { path?: string | undefined; line?: number | undefined }): string {
  if (path === undefined) return '';
  return line === undefined ? `${path}: ` : `${path}:${line}: `;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Bytes as people read them. */
export function size(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
