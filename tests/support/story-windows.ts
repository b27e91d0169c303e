import type { StoryWindow } from '../../shared/model/story';
import { errorText } from '../../shared/windows/error-codes';

const device = 'Fabrikam Sound Controller';
const folder = 'C:\\Drivers\\fabrikam';
const className = 'Sound, video and game controllers';

/** Every window that a story can show, in each of its states, except the prompts: what the Windows named can show of it. */
export function windowsOfStories(family: 'vista' | '7' | '8' | '10' | '11'): readonly StoryWindow[] {
  const balloons = family === 'vista' || family === '7';
  return [
    { kind: 'desktop', watermark: ['Test Mode', 'Windows', 'Build 1'] },
    { kind: 'uac', ask: 'consent', program: 'Device Manager', publisher: 'Microsoft Windows' },
    { kind: 'uac', ask: 'consent', program: 'dpinst.exe', publisher: 'Microsoft Corporation' },
    { kind: 'uac', ask: 'credentials', program: 'setup.exe', publisher: null },
    ...(family === 'vista' ? found : []),
    ...(balloons ? balloonsOf : devicePages),
    { kind: 'device-manager', device, className: 'Other devices', problem: true },
    { kind: 'device-manager', device, className, problem: false },
    { kind: 'device-properties', device, className, manufacturer: 'Fabrikam', problem: blocked },
    { kind: 'device-properties', device, className, manufacturer: null, problem: null },
    ...(['search', 'folder', 'searching', 'installing', 'success', 'already-best', 'failure'] as const).map(
      (page) => ({ kind: 'update-wizard' as const, page, device, folder, error: null }),
    ),
    { kind: 'update-wizard', page: 'failure', device, folder, error: errorText('0xE000022F') },
    { kind: 'explorer-menu', file: 'fabrikam.inf' },
    { kind: 'message-box', from: 'right-click-install', icon: 'information', says: 'done', text: '' },
    {
      kind: 'message-box',
      from: 'right-click-install',
      icon: 'error',
      says: 'refused',
      text: errorText('0xE000022F'),
    },
    { kind: 'message-box', from: 'right-click-install', icon: 'error', says: 'unsupported', text: '' },
    { kind: 'message-box', from: 'right-click-install', icon: 'error', says: 'blocked', text: '' },
    { kind: 'message-box', from: 'device-manager-standard-user', icon: 'warning', says: 'notice', text: '' },
    { kind: 'console', title: 'Command Prompt', lines: ['C:\\>pnputil -a a.inf', '', 'Total attempted:  1'] },
    { kind: 'dpinst', page: 'welcome', rows: [] },
    { kind: 'dpinst', page: 'installing', rows: [] },
    { kind: 'dpinst', page: 'success', rows: [{ driver: device, status: 'ready' }] },
    {
      kind: 'dpinst',
      page: 'failure',
      rows: [
        { driver: device, status: 'failed' },
        { driver: 'Fabrikam Mouse', status: 'updated' },
      ],
    },
    { kind: 'compatibility-assistant', program: 'mmc.exe', publisher: 'Fabrikam' },
    { kind: 'compatibility-assistant', program: 'mmc.exe', publisher: null },
  ];
}

const blocked = { code: 52, name: 'CM_PROB_UNSIGNED_DRIVER', text: 'Windows cannot verify it. (Code 52)' };
const found = (['start', 'disc', 'options'] as const).map((page) => ({
  kind: 'found-new-hardware' as const,
  page,
  device,
}));
const balloonsOf = (['installing', 'ready', 'failed', 'prevented'] as const).map((says) => ({
  kind: 'balloon' as const,
  says,
  device,
  custom: says === 'prevented' ? 'Ask the help desk.' : null,
}));
const devicePages = (['setting-up', 'ready', 'driver-missing'] as const).map((state) => ({
  kind: 'devices-page' as const,
  device,
  state,
}));
