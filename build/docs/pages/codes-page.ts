import type { Advice } from '../../../electron/explain';
import { adviceForCode, findingRules } from '../../../electron/explain';
import { errorCodes } from '../../../shared/windows/error-codes';
import { deviceProblems } from '../../../shared/windows/problem-codes';
import { code, generated, page, plain, point } from './markdown';

/** Every code and log line that the app explains, with its remedy. */
export function codesPage(): string {
  return page(
    '# Codes and their remedies',
    generated,
    'A row marked _(unconfirmed)_ rests on research or single reports only.',
    '',
    '- [What a driver log says](#what-a-driver-log-says)',
    '- [Codes of Windows](#codes-of-windows)',
    '- [Problems in Device Manager](#problems-in-device-manager)',
    '',
    '## What a driver log says',
    'The findings of the Staging log page and of `driver-preflight explain`.',
    ...findingRules.flatMap((rule) => ['', `### ${plain(rule.title)}${doubt(rule)}`, ...told(rule)]),
    '',
    '## Codes of Windows',
    ...errorCodes.flatMap((row) => {
      const both =
        row.hresult === undefined ? code(row.code) : `${code(row.code)}, also ${code(row.hresult)}`;
      const advice = adviceForCode(row.code);
      const own =
        advice.title === row.text ? [] : [`**${plain(advice.title)}.**${doubt(advice)}`, ...told(advice)];
      return [
        '',
        `### ${code(row.name)}`,
        `${both}: ${plain(row.text)}`,
        '',
        ...own,
        ...point('Source', row.source),
      ];
    }),
    '',
    '## Problems in Device Manager',
    ...deviceProblems.flatMap((row) => [
      '',
      `### Code ${row.code}, ${code(row.name)}`,
      plain(row.text),
      '',
      ...point('Usually', row.when),
      ...point('Source', row.source),
    ]),
  );
}

const doubt = ({ confirmed }: Advice): string => (confirmed ? '' : ' _(unconfirmed)_');

function told(advice: Advice): readonly string[] {
  return [
    plain(advice.explanation),
    '',
    ...advice.causes.map(({ text }) => `- **Cause** ${plain(text)}`),
    ...point('First do', advice.remedy),
    ...point('The person at the PC', advice.person === advice.remedy ? null : advice.person),
    ...point('The administrator', advice.administrator),
    ...point('The vendor', advice.vendor),
  ];
}
