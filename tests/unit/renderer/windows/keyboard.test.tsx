// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SceneWindow } from '../../../../renderer/windows';
import type { PromptAnswer } from '../../../../shared/model/staging';
import type { StoryWindow } from '../../../../shared/model/story';
import { trustPrompt } from '../../dialogs/prompt';
import { draw, windowsById } from './draw';

afterEach(cleanup);

const device = 'Fabrikam Sound Controller';
const wizard = (page: 'search' | 'folder' | 'success'): StoryWindow => ({
  kind: 'update-wizard',
  page,
  device,
  folder: 'C:\\Drivers',
  error: null,
});
const uac: StoryWindow = { kind: 'uac', ask: 'consent', program: 'dpinst.exe', publisher: null };
const box: StoryWindow = {
  kind: 'message-box',
  from: 'right-click-install',
  icon: 'error',
  says: 'blocked',
  text: '',
};
const windows: readonly (readonly [string, string, 'acts' | 'leaves', 'acts' | 'leaves', StoryWindow])[] = [
  ['uac', '7', 'leaves', 'leaves', uac],
  ['found-new-hardware', 'vista', 'acts', 'leaves', { kind: 'found-new-hardware', page: 'start', device }],
  [
    'device-manager',
    '10-22h2',
    'acts',
    'leaves',
    { kind: 'device-manager', device, className: 'Net', problem: true },
  ],
  [
    'device-properties',
    '7',
    'acts',
    'leaves',
    { kind: 'device-properties', device, className: 'Net', manufacturer: null, problem: null },
  ],
  ['wizard, search', '8.1', 'acts', 'leaves', wizard('search')],
  ['wizard, folder', '11-24h2', 'acts', 'leaves', wizard('folder')],
  ['wizard, success', '11-24h2', 'acts', 'leaves', wizard('success')],
  ['explorer-menu', '7', 'acts', 'leaves', { kind: 'explorer-menu', file: 'a.inf' }],
  ['message-box', '7', 'acts', 'acts', box],
  ['console', '10-22h2', 'acts', 'leaves', { kind: 'console', title: 'Command Prompt', lines: ['C:\\>'] }],
  ['dpinst', '7', 'acts', 'leaves', { kind: 'dpinst', page: 'welcome', rows: [] }],
  [
    'compatibility-assistant',
    '7',
    'acts',
    'acts',
    { kind: 'compatibility-assistant', program: 'a.exe', publisher: null },
  ],
];
const told = ({ onAct, onLeave }: Pick<ReturnType<typeof draw>, 'onAct' | 'onLeave'>) => [
  ...onAct.mock.calls.map(() => 'acts'),
  ...onLeave.mock.calls.map(() => 'leaves'),
];

describe.each(windows)('keyboard of %s on Windows %s', (_, release, enter, esc, window) => {
  it(`when it takes the focus, then Enter ${enter}`, async () => {
    const drawn = draw(window, release, { takesFocus: true });
    await drawn.user.keyboard('{Enter}');
    expect(told(drawn)).toEqual([enter]);
  });

  it(`when it takes the focus, then Escape ${esc}`, async () => {
    const drawn = draw(window, release, { takesFocus: true });
    await drawn.user.keyboard('{Escape}');
    expect(told(drawn)).toEqual([esc]);
  });

  it('when it does not take the focus, then the page keeps it, and its keys', async () => {
    const drawn = draw(window, release);
    expect(document.activeElement).toBe(document.body);
    await drawn.user.keyboard('{Enter}{Escape}');
    expect(told(drawn)).toEqual([]);
  });

  it('when it is a picture, then it is inert and takes no focus', () => {
    const { container } = draw(window, release, { interactive: false, takesFocus: true });
    expect(container.querySelector('.scene')?.hasAttribute('inert')).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('keys inside the windows', () => {
  it('when Tab goes through the folder page, then it visits field, Browse, check box, list, Next, Cancel, and leaves', async () => {
    const { user } = draw(wizard('folder'), '7');
    const stops = [
      screen.getByRole('textbox'),
      screen.getByRole('button', { name: 'Browse...' }),
      screen.getByRole('checkbox'),
      screen.getByRole('button', { name: /^Let me pick/ }),
      screen.getByRole('button', { name: 'Next' }),
      screen.getByRole('button', { name: 'Cancel' }),
      document.body,
    ];
    for (const stop of stops) {
      await user.tab();
      expect(document.activeElement).toBe(stop);
    }
  });

  it('when a letter is typed into the folder field, then it arrives there', async () => {
    const { user } = draw(wizard('folder'), '7');
    await user.type(screen.getByRole('textbox'), '\\x86');
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'C:\\Drivers\\x86');
  });

  it('when a choice that the story does not follow is pressed, then it leaves', async () => {
    const drawn = draw(wizard('search'), '10-22h2');
    await drawn.user.click(screen.getByRole('button', { name: 'Search automatically for drivers' }));
    expect(told(drawn)).toEqual(['leaves']);
  });

  it('when arrows move in the menu, then they go round', async () => {
    const { user } = draw({ kind: 'explorer-menu', file: 'a.inf' }, '10-22h2', { takesFocus: true });
    const focused = () => document.activeElement?.textContent;
    expect(focused()).toBe('Install');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Open');
    await user.keyboard('{ArrowUp}{Home}{End}');
    expect(focused()).toBe('Install');
  });

  it('when Windows 11 is asked for more options, then the full menu has the focus on Install', async () => {
    const drawn = draw({ kind: 'explorer-menu', file: 'a.inf' }, '11-24h2');
    expect(screen.queryByRole('menuitem', { name: 'Install' })).toBeNull();
    await drawn.user.click(screen.getByRole('menuitem', { name: 'Show more options' }));
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Install' }));
    await drawn.user.keyboard('{Enter}');
    expect(told(drawn)).toEqual(['acts']);
  });

  it('when Escape is pressed in a balloon, then it closes', async () => {
    const drawn = draw({ kind: 'balloon', says: 'installing', device, custom: null }, '7');
    await drawn.user.tab();
    await drawn.user.keyboard('{Escape}');
    expect(told(drawn)).toEqual(['leaves']);
  });

  it('when the window is a prompt, then it answers once and stands inside the page', async () => {
    const onAnswer = vi.fn<(answer: PromptAnswer) => void>();
    const prompt = trustPrompt({ family: '7' });
    render(
      <SceneWindow
        window={{ kind: 'prompt', prompt: { ...prompt, unconfirmed: [] }, answer: null }}
        windows={windowsById('7')}
        onAnswer={onAnswer}
        takesFocus
      />,
    );
    expect(screen.getByRole('alertdialog').hasAttribute('aria-modal')).toBe(false);
    const user = userEvent.setup();
    await user.keyboard('{Enter}{Enter}');
    expect(onAnswer.mock.calls).toEqual([['dont-install']]);
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });
});
