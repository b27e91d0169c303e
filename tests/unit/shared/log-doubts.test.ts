import { describe, expect, it } from 'vitest';
import { pcDetailsText } from '../../../electron/hosts/cli/pc-text';
import { processTerminal } from '../../../electron/hosts/cli/terminal';
import { logDoubts } from '../../../shared/windows/log-doubts';
import { defaultSwitches } from '../../../shared/windows/pc-defaults';
import { windowsVersions } from '../../../shared/windows/versions';

describe('what is unconfirmed of a log', () => {
  it.each(windowsVersions.map((row) => [row.id, row] as const))(
    'when it is of %s then the roll-over is told, and removals where no public log has one',
    (_, windows) => {
      const doubts = logDoubts(windows).join(' ');
      expect(doubts).toContain('16 MiB');
      expect(doubts.includes('uninstalled device')).toBe(windows.build < 18362);
    },
  );

  it('when the command line shows a PC then its doubts stand there', () => {
    const unconfirmed = ['That the moon is made of cheese.'];
    const text = pcDetailsText(
      {
        ...defaultSwitches(null),
        ...{ id: 'win7', name: 'Seven', windows: '7', architecture: 'amd64', user: 'admin' },
        ...{ windowsName: 'Windows 7 SP1', folder: '/pcs/win7', linked: false, staged: 0, unconfirmed },
        certificates: { trusted: 0, disallowed: 0, root: 0 },
      },
      processTerminal({ quiet: true, color: false }),
    );
    expect(text).toContain('Unconfirmed That the moon is made of cheese.');
  });
});
