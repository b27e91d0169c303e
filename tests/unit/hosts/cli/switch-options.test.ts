import { Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { optionTerm } from '../../../../electron/hosts/cli/on-off';
import { addSwitchOptions, switchChanges } from '../../../../electron/hosts/cli/switch-options';
import { defaultSwitches, noRestrictions } from '../../../../shared/windows/pc-defaults';

const made = () =>
  addSwitchOptions(new Command('test'))
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({ helpWidth: 80, optionTerm });

const changes = (...args: readonly string[]) => switchChanges(made().parse(args, { from: 'user' }).opts());

function refusal(...args: readonly string[]): string {
  try {
    made().parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
    throw error;
  }
  return 'accepted';
}

const net = '{4D36E972-E325-11CE-BFC1-08002BE10318}';
const digest = 'ab'.repeat(20);

describe('the options for what can be switched on a PC', () => {
  it('when none is given then nothing changes', () => {
    expect(changes()).toEqual({});
  });

  it('when every switch of a PC is given then none of them lacks its option', () => {
    const all = changes(
      ...['--no-secure-boot', '--test-signing', '--no-enforcement', '--memory-integrity'],
      ...['--driver-policy', 'enforced', '--block-file', digest, '--all-signers-equal', 'on'],
      ...['--user-class', 'net', '--upgraded-from', '7', '--non-interactive', '--now', '2024-05-31'],
      ...['--deny-device', 'USB\\VID_1', '--deny-device', 'USB\\VID_2', '--deny-class', net.slice(1, -1)],
      ...['--allow-device', 'PCI\\VEN_1', '--allow-class', 'Ports', '--deny-others', '--admins-override'],
      ...['--deny-instance', 'USB\\VID_1\\1', '--allow-instance', 'USB\\VID_1\\2'],
      ...['--deny-removable', '--layered', '--preproduction-keys', '--prevent-restore-point'],
      ...['--restriction-message', 'Ask your administrator.'],
    );
    expect(Object.keys(all).sort()).toEqual(Object.keys(defaultSwitches(null)).sort());
    expect(Object.keys(all.restrictions ?? {}).sort()).toEqual(Object.keys(noRestrictions).sort());
    expect(all).toMatchObject({
      blockedFiles: [digest.toUpperCase()],
      userInstallClasses: [net],
      upgradedFrom: '7',
      now: '2024-05-31T00:00:00.000Z',
      restrictions: { denyDeviceIds: ['USB\\VID_1', 'USB\\VID_2'], denyClasses: [net], denyOthers: true },
    });
  });

  it('when everything is put back then each is as nobody has changed it', () => {
    const back = changes(
      ...[
        '--no-test-signing',
        '--enforcement',
        '--no-memory-integrity',
        '--secure-boot',
        '--no-preproduction-keys',
        '--no-prevent-restore-point',
      ],
      ...['--driver-policy', 'default', '--block-file', 'none', '--all-signers-equal', 'default'],
      ...['--user-class', 'none', '--upgraded-from', 'none', '--interactive', '--now', 'real'],
      ...['--deny-device', 'none', '--deny-class', 'none', '--allow-device', 'none'],
      ...['--deny-instance', 'none', '--allow-instance', 'none', '--no-deny-removable', '--no-layered'],
      ...['--allow-class', 'none', '--no-deny-others', '--no-admins-override', '--restriction-message', ''],
    );
    expect(back).toEqual(defaultSwitches({ secureBoot: 'supported' }));
  });

  it.each([
    [['--deny-class', 'Nothing'], /--deny-class.*GUID.*such as Net/],
    [['--user-class', '{1}'], /--user-class.*GUID/],
    [['--deny-device', 'two words'], /--deny-device.*hardware or compatible ID/],
    [['--allow-device', ''], /--allow-device.*hardware or compatible ID/],
    [['--deny-instance', ' '], /--deny-instance.*device instance ID/],
    [['--block-file', 'abc'], /--block-file.*SHA-1 or SHA-2/],
    [['--deny-class', 'Net', '--deny-class', 'none'], /--deny-class.*stands alone/],
    [['--deny-class', 'none', '--deny-class', 'Net'], /--deny-class.*stands alone/],
    [['--upgraded-from', '95'], /--upgraded-from.*10-22h2/],
    [['--now', 'yesterday'], /--now.*2024-05-31/],
    [['--driver-policy', 'maybe'], /--driver-policy.*evaluation/],
    [['--restriction-message', 'x'.repeat(2_001)], /--restriction-message.*2000/],
    [['--interactive', '--non-interactive'], /cannot be used with/],
  ] as const)('when %j is given then the refusal names the option and what is accepted', (args, message) => {
    expect(refusal(...args)).toMatch(message);
  });

  it('when help is asked for then each pair stands on one line and no line is wider than 80 columns', () => {
    const help = made().helpInformation();
    expect(help).toContain('--[no-]secure-boot');
    expect(help).not.toMatch(/^ {2}--no-secure-boot/m);
    for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
