import { assertNever } from '../../assert-never';
import type { WindowsProfile } from '../../model/pc';
import type { StoryWindow } from '../../model/story';
import { dialogString } from '../dialog-strings';
import { filled, type SurroundingStringId, surroundingString } from '../surrounding-strings';
import type { SurroundingString } from './row';

/** One line of a window, in reading order. */
export interface WindowLine {
  readonly role: 'caption' | 'text' | 'choice';
  readonly text: string;
  /** The row that it comes from; `null` for texts of codes, of the questions, and for facts. */
  readonly row: SurroundingString | null;
}

type Windows = Pick<WindowsProfile, 'build'>;
type Fill = Readonly<Record<string, string>>;

/**
 * All that a reproduced window says, as plain lines: for the command line, for screen readers, and to know which texts
 * of a scene are unconfirmed. Texts that this Windows does not show are left out.
 */
export function windowLines(window: StoryWindow, windows: Windows): readonly WindowLine[] {
  const say = sayer(windows);
  switch (window.kind) {
    case 'desktop':
      return window.watermark.map(fact);
    case 'uac':
      return uacLines(window, say);
    case 'found-new-hardware':
      return foundLines(window, say);
    case 'balloon':
      return [
        ...say('text', [`balloon.${window.says}`]),
        fact(window.device),
        ...(window.custom === null ? [] : [fact(window.custom)]),
      ];
    case 'devices-page':
      return [
        ...say('caption', ['devices.caption']),
        fact(window.device),
        ...say('text', [`devices.${window.state}`]),
      ];
    case 'device-manager':
      return [
        ...say('caption', ['devmgr.caption']),
        fact(window.className),
        fact(window.problem ? `  ! ${window.device}` : `  ${window.device}`),
        ...say('choice', ['devmgr.update']),
      ];
    case 'device-properties':
      return propertiesLines(window, say);
    case 'update-wizard':
      return wizardLines(window, say);
    case 'explorer-menu':
      return [fact(window.file), ...say('choice', ['explorer.open', 'explorer.install', 'explorer.more'])];
    case 'message-box':
      return messageLines(window, say);
    case 'console':
      return [{ role: 'caption', text: window.title, row: null }, ...window.lines.map(fact)];
    case 'dpinst':
      return dpinstLines(window, say);
    case 'prompt':
      return promptLines(window);
    case 'compatibility-assistant':
      return [
        ...say('caption', ['pca.caption']),
        ...say('text', ['pca.instruction', 'pca.body', 'pca.program'], window),
        ...say('text', window.publisher === null ? [] : ['pca.publisher'], {
          publisher: window.publisher ?? '',
        }),
        ...say('choice', ['pca.close']),
      ];
    default:
      return assertNever(window);
  }
}

type Say = (
  role: WindowLine['role'],
  ids: readonly SurroundingStringId[],
  fill?: object,
) => readonly WindowLine[];
type Of<K extends StoryWindow['kind']> = Extract<StoryWindow, { kind: K }>;

const fact = (text: string): WindowLine => ({ role: 'text', text, row: null });

function sayer(windows: Windows): Say {
  return (role, ids, fill = {}) =>
    ids.flatMap((id) => {
      const row = surroundingString(id, windows);
      return row === null ? [] : [{ role, text: filled(row.text, textsOf(fill)), row }];
    });
}

const textsOf = (fill: object): Fill =>
  Object.fromEntries(
    Object.entries(fill).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

function uacLines({ ask, program, publisher }: Of<'uac'>, say: Say): readonly WindowLine[] {
  return [
    ...say('caption', ['uac.caption']),
    ...say('text', ['uac.instruction', 'uac.program'], { program }),
    ...say('text', [publisher === null ? 'uac.no-publisher' : 'uac.publisher'], { publisher }),
    ...(ask === 'credentials' ? say('text', ['uac.credentials', 'uac.user-name', 'uac.password']) : []),
    ...say('choice', ['uac.yes', 'uac.no']),
  ];
}

function foundLines({ page, device }: Of<'found-new-hardware'>, say: Say): readonly WindowLine[] {
  const choices = {
    start: ['fnh.locate', 'fnh.later', 'fnh.never'],
    disc: ['fnh.no-disc', 'fnh.no-online'],
    options: ['fnh.browse'],
  } as const;
  return [
    ...say('caption', ['fnh.caption']),
    ...say('text', [`fnh.${page}`], { device }),
    ...say('choice', choices[page]),
  ];
}

function propertiesLines(
  { device, className, manufacturer, problem }: Of<'device-properties'>,
  say: Say,
): readonly WindowLine[] {
  return [
    ...say('caption', ['properties.caption'], { device }),
    ...say('text', ['properties.type'], { class: className }),
    ...(manufacturer === null ? [] : say('text', ['properties.manufacturer'], { manufacturer })),
    ...say('text', ['properties.status']),
    ...(problem === null ? say('text', ['properties.working']) : [fact(problem.text)]),
  ];
}

function wizardLines({ page, device, folder, error }: Of<'update-wizard'>, say: Say): readonly WindowLine[] {
  const caption = say('caption', ['wizard.caption'], { device });
  const close = say('choice', ['wizard.close']);
  switch (page) {
    case 'search':
      return [
        ...caption,
        ...say('text', ['wizard.question']),
        ...say('choice', ['wizard.automatic', 'wizard.browse']),
        ...say('text', ['wizard.browse-note']),
      ];
    case 'folder':
      return [
        ...caption,
        ...say('text', ['wizard.folder']),
        fact(folder),
        ...say('choice', ['wizard.subfolders', 'wizard.pick', 'wizard.next', 'wizard.cancel']),
      ];
    case 'searching':
    case 'installing':
      return [...caption, ...say('text', [`wizard.${page}`])];
    case 'success':
    case 'already-best':
      return [...caption, ...say('text', [`wizard.${page}`, `wizard.${page}-note`]), fact(device), ...close];
    case 'failure':
      return error === null
        ? [...caption, ...say('text', ['wizard.unable'], { device }), ...close]
        : [
            ...caption,
            ...say('text', ['wizard.failure', 'wizard.failure-note']),
            fact(device),
            fact(error),
            ...say('text', ['wizard.failure-advice']),
            ...close,
          ];
    default:
      return assertNever(page);
  }
}

function messageLines({ from, says, text }: Of<'message-box'>, say: Say): readonly WindowLine[] {
  const own = {
    done: 'infinstall.success',
    unsupported: 'infinstall.unsupported',
    blocked: 'infinstall.blocked',
    notice: 'devmgr.read-only',
  } as const;
  const caption = from === 'right-click-install' ? 'infinstall.caption' : 'devmgr.caption';
  return [
    ...say('caption', [caption]),
    ...(says === 'refused' ? [fact(text)] : say('text', [own[says]])),
    ...say('choice', ['infinstall.ok']),
  ];
}

function dpinstLines({ page, rows }: Of<'dpinst'>, say: Say): readonly WindowLine[] {
  const table = rows.flatMap(({ driver, status }) => [
    fact(driver),
    ...say('text', [`dpinst.status-${status}`]),
  ]);
  const caption = say('caption', ['dpinst.caption']);
  switch (page) {
    case 'welcome':
      return [
        ...caption,
        ...say('text', ['dpinst.welcome', 'dpinst.welcome-note']),
        ...say('choice', ['dpinst.back', 'dpinst.next', 'dpinst.cancel']),
      ];
    case 'installing':
      return [...caption, ...say('text', ['dpinst.installing'])];
    case 'success':
    case 'failure':
      return [
        ...caption,
        ...say('text', [`dpinst.${page}`, `dpinst.${page}-note`]),
        ...say('text', page === 'success' ? ['dpinst.success-advice'] : []),
        ...say('text', ['dpinst.driver-name', 'dpinst.status']),
        ...table,
        ...say('choice', ['dpinst.finish']),
      ];
    default:
      return assertNever(page);
  }
}

function promptLines({ prompt }: Of<'prompt'>): readonly WindowLine[] {
  const { dialog, deviceName, publisher } = prompt;
  const fill = { deviceName: deviceName ?? '', publisher: publisher ?? '' };
  const line = (role: WindowLine['role'], id: Parameters<typeof dialogString>[0]): WindowLine => ({
    role,
    text: filled(dialogString(id).replace(/&(?=\w)/g, ''), fill),
    row: null,
  });
  return dialog === 'publisher-trust'
    ? [
        line('caption', 'caption'),
        line('text', 'trust.instruction'),
        line('text', 'trust.name'),
        line('text', 'trust.publisher'),
        line('choice', 'trust.always'),
        line('choice', 'trust.install'),
        line('choice', 'trust.dont-install'),
      ]
    : [
        line('caption', 'caption'),
        line('text', 'verify.banner'),
        line('choice', 'verify.dont-install'),
        line('choice', 'verify.install'),
      ];
}
