// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { StoryWindow } from '../../../../shared/model/story';
import { draw } from './draw';

afterEach(cleanup);

const device = 'Fabrikam Sound Controller';
const rows: readonly (readonly [string, string, string, StoryWindow])[] = [
  [
    'alertdialog',
    'Do you want to allow this app to make changes to your device?',
    '11-24h2',
    { kind: 'uac', ask: 'consent', program: 'dpinst.exe', publisher: null },
  ],
  [
    'dialog',
    'Windows needs driver software for your Fabrikam Sound Controller',
    'vista',
    { kind: 'found-new-hardware', page: 'start', device },
  ],
  [
    'dialog',
    'Your devices are ready to use, device driver software installed successfully.',
    '7',
    { kind: 'balloon', says: 'ready', device, custom: null },
  ],
  ['dialog', 'Devices', '10-22h2', { kind: 'devices-page', device, state: 'ready' }],
  [
    'dialog',
    'Device Manager',
    '10-22h2',
    { kind: 'device-manager', device, className: 'Other devices', problem: true },
  ],
  [
    'dialog',
    'Fabrikam Sound Controller Properties',
    '8.1',
    { kind: 'device-properties', device, className: 'Net', manufacturer: null, problem: null },
  ],
  [
    'dialog',
    'How do you want to search for driver software?',
    '7',
    { kind: 'update-wizard', page: 'search', device, folder: '', error: null },
  ],
  ['menu', 'fabrikam.inf', '7', { kind: 'explorer-menu', file: 'fabrikam.inf' }],
  [
    'alertdialog',
    'Install',
    '11-24h2',
    { kind: 'message-box', from: 'right-click-install', icon: 'information', says: 'done', text: '' },
  ],
  ['log', 'Command Prompt', '7', { kind: 'console', title: 'Command Prompt', lines: ['C:\\>'] }],
  [
    'dialog',
    'Welcome to the Device Driver Installation Wizard!',
    '7',
    { kind: 'dpinst', page: 'welcome', rows: [] },
  ],
  [
    'alertdialog',
    'A digitally signed driver is required',
    '10-22h2',
    { kind: 'compatibility-assistant', program: 'mmc.exe', publisher: null },
  ],
];

describe('windows for screen readers', () => {
  it.each(rows)('when there is a %s, then its name is "%s" on Windows %s', (role, name, release, window) => {
    draw(window, release);
    expect(screen.getByRole(role, { name })).toBeDefined();
  });

  it('when Device Manager lists a device, then a tree holds it in its class, chosen', () => {
    draw({ kind: 'device-manager', device, className: 'Other devices', problem: true }, '7');
    const parent = screen.getByRole('treeitem', { expanded: true });
    expect(within(parent).getByRole('treeitem', { name: device, selected: true })).toBeDefined();
    expect(screen.getByRole('menuitem', { name: 'Update Driver Software...' })).toBeDefined();
  });

  it('when a device has a problem, then the field of its status holds the text', () => {
    const problem = { code: 28, name: 'X', text: 'The drivers are not installed. (Code 28)' };
    draw({ kind: 'device-properties', device, className: 'Net', manufacturer: null, problem }, '7');
    expect(screen.getByRole('textbox', { name: 'Device status' })).toHaveProperty('value', problem.text);
  });

  it('when names are hostile, then they stay isolated text and fill no further place', () => {
    const evil = '\u202Egpj.<img src=x>{publisher}&x\u0007';
    const { container } = draw({ kind: 'uac', ask: 'consent', program: evil, publisher: 'Fabrikam' }, '7');
    expect(container.querySelector('img')).toBeNull();
    const names = [...container.querySelectorAll('bdi')].map(({ textContent }) => textContent);
    expect(names).toEqual([evil.replace('\u0007', '\u2407'), 'Fabrikam']);
  });
});
