import type { WindowsProfile } from '../../../shared/model/pc';
import { viewerTexts } from '../../../shared/windows/certificate-viewer';
import { dialogLooks, unconfirmedTraits } from '../../../shared/windows/dialog-looks';
import { dialogStrings } from '../../../shared/windows/dialog-strings';
import { inf2catSystems } from '../../../shared/windows/inf2cat-systems';
import { kernelRules } from '../../../shared/windows/kernel-signing';
import { namedRoots } from '../../../shared/windows/known-certificates';
import { logRollover } from '../../../shared/windows/log-rollover';
import { logTitles } from '../../../shared/windows/log-titles';
import { policyRows } from '../../../shared/windows/policy';
import { signatureTypeFacts } from '../../../shared/windows/signature-types-facts';
import { surroundingStrings } from '../../../shared/windows/surrounding-strings';
import { windowsVersions } from '../../../shared/windows/versions';
import { generated, page, plain } from './markdown';

/** A fact that no public source proves, and what it rests on. */
const item = (fact: string, basis: string): string => `- ${plain(fact)} — ${plain(basis)}`;

/** Every row of the tables that is marked unconfirmed. The app marks each where it shows it. */
export function unconfirmedPage(): string {
  return page(
    '# What is not confirmed',
    generated,
    'No public source proves these facts. Each is marked where the app, the command line or a report shows it.',
    ...section('How each Windows behaves', doubtsOfWindows()),
    ...section('What Windows does in a situation', doubtsOfPolicy()),
    ...section('Which kernel-mode signatures load', doubtsOfKernel()),
    ...section(
      'Types of signature',
      signatureTypeFacts.flatMap(({ name, unconfirmed }) => unconfirmed.map((fact) => item(name, fact))),
    ),
    ...section('Words of the two questions', unproved(dialogStrings)),
    ...section('Words of the windows around them', unproved(surroundingStrings)),
    ...section(
      'Words of the certificate viewer',
      Object.values(viewerTexts)
        .filter(({ unconfirmed }) => unconfirmed)
        .map(({ text, source }) => item(`“${text}”`, source)),
    ),
    ...section('How the questions look', doubtsOfLooks()),
    ...section('The staging log', [
      ...logRollover.unconfirmed.map(plain).map((fact) => `- ${fact}`),
      ...logTitles
        .filter(({ source }) => source.includes('unconfirmed'))
        .map(({ begins, source }) => item(`Sections that begin with “${begins}”`, source)),
    ]),
    ...section('Certificates and catalogs', [
      ...namedRoots
        .filter(({ unconfirmed }) => unconfirmed)
        .map(({ name, source }) => item(`Thumbprint of ${name}`, source)),
      ...inf2catSystems
        .filter(({ unconfirmed }) => unconfirmed)
        .map(({ name, catalogWord }) =>
          item(
            `${catalogWord} in catalogs for ${name}`,
            'formed as its neighbours are; no published catalog was seen',
          ),
        ),
    ]),
  );
}

const section = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : ['', `## ${title}`, '', ...items];

const names = (profiles: readonly Pick<WindowsProfile, 'name'>[]): string =>
  profiles.map(({ name }) => name).join(', ');

/** Doubts that several releases share are told once. */
function doubtsOfWindows(): readonly string[] {
  const notes = new Set(windowsVersions.flatMap(({ unconfirmed }) => unconfirmed.map(({ note }) => note)));
  return [...notes].map((note) => {
    const having = windowsVersions.filter(({ unconfirmed }) =>
      unconfirmed.some((each) => each.note === note),
    );
    return item(note, names(having));
  });
}

/** Cells that do the same for the same reason are told once. */
function doubtsOfPolicy(): readonly string[] {
  const columns = new Map<string, string[]>();
  for (const { situation, action, code, source, column, confirmed } of policyRows) {
    if (confirmed) continue;
    const fact = item(`${situation}: ${action}, ${code}`, source);
    columns.set(fact, [...(columns.get(fact) ?? []), column]);
  }
  return [...columns].map(([fact, where]) => `${fact} (${where.join(', ')})`);
}

function doubtsOfKernel(): readonly string[] {
  return kernelRules
    .filter(({ unconfirmed }) => unconfirmed.length > 0)
    .map(({ when, builds, products, unconfirmed, source }) => {
      const last = builds[1] === Number.MAX_SAFE_INTEGER ? 'on' : `to ${builds[1]}`;
      return item(
        `${unconfirmed.join(', ')} on ${products.join(' and ')} builds ${builds[0]} ${last}: ${when}`,
        source,
      );
    });
}

function unproved(
  rows: readonly { readonly text: string; readonly source: string; readonly confirmed: boolean }[],
): readonly string[] {
  return rows.filter(({ confirmed }) => !confirmed).map(({ text, source }) => item(`“${text}”`, source));
}

const traits = [
  'frame',
  'titleBar',
  'darkTitleBar',
  'button',
  'checkBox',
  'commandLink',
  'banner',
  'setupIcon',
  'shield',
  'arrow',
  'expander',
  'footerIcon',
  'classIcon',
  'accessKeys',
] as const;

const doubtsOfLooks = (): readonly string[] =>
  Object.values(dialogLooks).flatMap((look) =>
    unconfirmedTraits(look, traits).map((fact) => `- ${plain(fact)}`),
  );
