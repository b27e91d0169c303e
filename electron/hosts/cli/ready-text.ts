import type { Finding, PackageReadiness, Readiness } from '../../../shared/model/readiness';
import type { Terminal } from './terminal';
import { labelled, plain } from './text';

const marks: Readonly<Record<Finding['level'], string>> = { fail: '✗', warn: '!', info: 'i', pass: '✓' };

/** What `ready` shows a person: each check, what is wrong and where, which signature would do, what ends when. */
export function readyText(readiness: Readiness, terminal: Terminal): string {
  const { colors, width } = terminal;
  const names = readiness.pcs.map(({ windowsName }) => windowsName).join(', ');
  const head = `For the ${readiness.audience} audience by ${readiness.distribution}, on ${names}`;
  const lines = [
    labelled(colors.bold('Release'), head, width, 9),
    ...readiness.packages.flatMap((each) => ['', ...packageLines(each, terminal)]),
    ...readiness.problems.map(({ path, message }) =>
      labelled(colors.yellow('!'), path === undefined ? message : `${path}: ${message}`, width, 2),
    ),
    '',
    readiness.ready ? colors.green('Ready for release.') : colors.red('Not ready for release.'),
  ];
  return `${lines.join('\n')}\n`;
}

function packageLines(item: PackageReadiness, terminal: Terminal): readonly string[] {
  const { colors, width } = terminal;
  const { advice, board } = item;
  const fitting = advice.types.filter(({ id }) => advice.recommended.includes(id)).map(({ name }) => name);
  return [
    colors.bold(plain(item.inf)),
    ...item.findings.flatMap((finding) => findingLines(finding, terminal)),
    labelled('Signature', advice.present.name, width, 14),
    labelled(
      'Would do',
      fitting.length === 0 ? 'no type on all of these Windows' : fitting.join('; '),
      width,
      14,
    ),
    ...board.certificates.map(({ subject, notAfter, consequence }) =>
      labelled(notAfter.slice(0, 10), `${subject}. ${consequence}`, width, 14),
    ),
  ];
}

function findingLines(finding: Finding, { colors, width }: Terminal): readonly string[] {
  const { level, title, reason, places, windows, remedy, unconfirmed } = finding;
  const paint = { fail: colors.red, warn: colors.yellow, info: colors.dim, pass: colors.green }[level];
  const on = windows.length === 0 ? '' : ` On ${windows.join(', ')}.`;
  const said = labelled(
    marks[level],
    `${title}. ${reason}${on}${unconfirmed ? ' (unconfirmed)' : ''}`,
    width,
    2,
  );
  return [
    paint(marks[level]) + said.slice(marks[level].length),
    ...places
      .slice(0, 10)
      .map(({ path, line, text }) =>
        labelled('  -', `${line === null ? path : `${path}:${line}`}: ${text}`, width, 4),
      ),
    ...(places.length > 10 ? [`  - and ${places.length - 10} more`] : []),
    ...(remedy === null || level === 'info' ? [] : [labelled('  →', remedy, width, 4)]),
  ];
}
