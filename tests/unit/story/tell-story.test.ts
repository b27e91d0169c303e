import { describe, expect, it } from 'vitest';
import { stagedPackage, startRun } from '../../../electron/story';
import type { Scene, Story } from '../../../shared/model/story';
import { noRestrictions } from '../../../shared/windows/pc-defaults';
import { windowLines } from '../../../shared/windows/surroundings/window-lines';
import { facts, kernelFile, pc, verdict, windows, withoutCatalog } from '../staging/fab-audio';
import { cases, stillClock, storyInput, told, withDevice } from './stories';

const media = '{4d36e96c-e325-11ce-bfc1-08002be10318}';

function scene(story: Story, id: string): Scene {
  const found = story.scenes.find((each) => each.id === id);
  if (found === undefined)
    throw new Error(`no ${id} among ${story.scenes.map((each) => each.id).join(', ')}`);
  return found;
}

const ids = (story: Story): readonly string[] => story.scenes.map((each) => each.id);

const says = (story: Story, id: string): string =>
  windowLines(scene(story, id).window, windows(story.windows))
    .map(({ text }) => text)
    .join('\n');

describe('a story in Device Manager', () => {
  it('when the answer is Install then the log grows scene by scene up to the whole', () => {
    const story = told('11-24h2', { verdict: verdict('microsoft') });
    expect(scene(story, 'desktop').logEnd).toBe(0);
    const plugged = story.log.slice(0, scene(story, 'plug-in-ended').logEnd);
    expect(plugged).toContain('Device Install');
    expect(plugged).not.toContain('Import Driver Package');
    expect(scene(story, 'wizard-searching').logEnd).toBe(plugged.length);
    expect(story.log.slice(plugged.length)).toContain('Import Driver Package');
    expect(story.log.length).toBeGreaterThan(scene(story, 'wizard-installing').logEnd);
    expect(says(story, 'wizard-success')).toContain('Windows has successfully updated your drivers');
  });

  it('when the prompt waits then the log ends where staging stands', () => {
    const story = told('11-24h2');
    const { log } = startRun({ ...storyInput('11-24h2'), clock: stillClock() });
    expect(story.result).toBeNull();
    expect(story.answers).toEqual(['dont-install', 'install', 'install-always-trust']);
    expect(story.log.endsWith(log)).toBe(true);
  });

  it('when test signing is on then the desktop says so with edition and build', () => {
    const one = pc({ windows: '11-24h2', secureBoot: false, testSigning: true });
    expect(says(told('11-24h2', { pc: one }), 'desktop')).toBe('Test Mode\nWindows 11 24H2\nBuild 26100');
  });

  it('when the package is refused then the wizard shows the text of the code that the caller sees', () => {
    const unsigned = { facts: withDevice(withoutCatalog()), verdict: verdict('no-catalog') };
    const newest = told('11-25h2', unsigned);
    expect(says(newest, 'wizard-failure')).toContain(
      'The third-party INF does not contain digital signature information.',
    );
    const blurred = told('11-23h2', { verdict: verdict('untrusted-root') });
    expect(blurred.result?.callerCode).toBe('0xE0000247');
    expect(says(blurred, 'wizard-failure')).toContain(
      'A problem was encountered while attempting to add the driver to the store.',
    );
  });

  it('when the same package runs the device already then the wizard keeps it and nothing is staged', () => {
    const input = storyInput('11-24h2', { verdict: verdict('microsoft') });
    const { result } = startRun({ ...input, clock: stillClock() });
    const staged = result === null ? null : stagedPackage(input, result, input.clock.now());
    if (staged === null) throw new Error('not staged');
    const story = told('11-24h2', { verdict: verdict('microsoft'), staged: [staged] });
    expect(ids(story)).toContain('wizard-already-best');
    expect(story.result).toBeNull();
    expect(story.log).not.toContain('Import Driver Package');
    expect(scene(story, 'properties-before').window).toMatchObject({ problem: null });
  });

  it('when the INF is meant for a later Windows then the wizard finds nothing to install', () => {
    const given = withDevice(facts());
    const manufacturers = [
      { manufacturer: 'Fabrikam', models: 'Fabrikam', decorations: ['NTamd64.10.0...22000'] },
    ];
    const devices = given.inf.devices.map((device) => ({
      ...device,
      modelsSection: 'Fabrikam.NTamd64.10.0...22000',
      decoration: 'NTamd64.10.0...22000',
    }));
    const later = { ...given, inf: { ...given.inf, manufacturers, devices } };
    const story = told('7', { facts: later, verdict: verdict('microsoft') });
    expect(says(story, 'wizard-failure')).toContain(
      'Windows was unable to install your Fabrikam Sound Controller',
    );
    expect(story.result).toBeNull();
    expect(told('11-24h2', { facts: later, verdict: verdict('microsoft') }).result?.outcome).toBe(
      'installed',
    );
  });

  it('when policy forbids the device then its custom message stands in the balloon of Windows 7', () => {
    const restrictions = {
      ...noRestrictions,
      denyDeviceIds: ['USB\\VID_1234&PID_5678'],
      customMessage: 'Ask the help desk, room 12.',
    };
    const asked = { verdict: verdict('microsoft'), route: 'pnputil' } as const;
    const seven = told('7', { ...asked, pc: pc({ windows: '7', restrictions }) });
    expect(scene(seven, 'plug-in-ended').window).toMatchObject({
      says: 'prevented',
      custom: 'Ask the help desk, room 12.',
    });
    const eleven = told('11-24h2', { ...asked, pc: pc({ windows: '11-24h2', restrictions }) });
    expect(scene(eleven, 'plug-in-ended').explanation).toContain('Ask the help desk, room 12.');
  });

  it('when policy forbids the class then the wizard shows the text of the policy code', () => {
    const restrictions = { ...noRestrictions, denyClasses: [media] };
    const story = told('11-24h2', {
      verdict: verdict('microsoft'),
      pc: pc({ windows: '11-24h2', restrictions }),
    });
    expect(story.result?.code).toBe('0xE0000249');
    expect(story.scenes.at(-1)?.id).toBe('wizard-failure');
  });

  it('when policy lets standard users add the class then nobody is turned away', () => {
    // Signed with SHA-1, which Vista understands.
    const signed = cases.find(({ name }) => name === 'microsoft');
    const user = { user: 'standard', userInstallClasses: [media] } as const;
    for (const id of ['vista', '7', '11-24h2']) {
      const story = told(id, { ...signed, pc: pc({ windows: id, ...user }) });
      expect(ids(story)).not.toContain('uac');
      expect(story.result?.outcome, id).toBe('installed');
    }
  });

  it('when an unsigned kernel file is let in on Windows 7 x64 then Code 52 and the assistant follow', () => {
    const input = { facts: withDevice(withoutCatalog()), verdict: verdict('no-catalog') };
    const story = told('7', { ...input, answer: 'install-anyway' });
    expect(says(story, 'wizard-failure')).toContain('(Code 52)');
    expect(story.scenes.find(({ id }) => id === 'wizard-failure')?.title).toBe(
      'The wizard reports a problem: the driver is installed, but the device does not start.',
    );
    expect(says(story, 'properties')).toContain('(Code 52)');
    expect(says(story, 'compatibility-assistant')).toContain('Windows requires a digitally signed driver');
  });

  it('when Vista meets a standard user then it asks for credentials and the device stays without a driver', () => {
    const story = told('vista', { pc: pc({ windows: 'vista', user: 'standard' }) });
    expect(ids(story)).toEqual(['desktop', 'found-new-hardware', 'uac']);
    expect(scene(story, 'uac').window).toMatchObject({ ask: 'credentials' });
  });
});

describe('a story of the other ways', () => {
  it('when an answer is not offered then the story ends at its prompt', () => {
    const story = told('11-24h2', { answer: 'install-anyway', route: 'pnputil' });
    expect(story.answer).toBeNull();
    expect(story.scenes.at(-1)?.id).toBe('prompt-1');
  });

  it('when pnputil is told then it prints the blocks of its syntax', () => {
    const signed = { verdict: verdict('microsoft'), route: 'pnputil' } as const;
    expect(says(told('11-24h2', signed), 'console-output').split('\n').slice(2)).toEqual([
      'Microsoft PnP Utility',
      '',
      'Adding driver package:  fabaudio.inf',
      'Driver package added successfully.',
      'Published Name:         oem0.inf',
      '',
      'Total driver packages:  1',
      'Added driver packages:  1',
    ]);
    const user = pc({ windows: '7', user: 'standard' });
    const denied = told('7', { ...signed, pc: user });
    expect(says(denied, 'console-output').split('\n').slice(2)).toEqual([
      'Microsoft PnP Utility',
      '',
      'Processing inf :            fabaudio.inf',
      'Adding the driver package failed : Access is denied.',
      '',
      '',
      'Total attempted:              1',
      'Number successfully imported: 0',
    ]);
    expect(scene(denied, 'console-output').explanation).toContain('exit code is 5');
    expect(denied.log).toBe('');
  });

  it('when nobody can be asked then only the console is left, and the question is a refusal', () => {
    const story = told('10-22h2', { pc: pc({ windows: '10-22h2', interactive: false }) });
    expect(story.routes).toEqual(['pnputil']);
    expect(story.route).toBe('pnputil');
    expect(story.result?.outcome).toBe('refused');
    expect(ids(story)).toEqual(['console-command', 'console-output']);
  });

  it('when Windows PE runs then only pnputil is there, marked as unconfirmed', () => {
    const story = told('winpe', { verdict: verdict('microsoft') });
    expect(story.routes).toEqual(['pnputil']);
    expect(scene(story, 'console-command').unconfirmed.join(' ')).toContain('drvload');
  });

  it('when S mode runs then the console and DPInst are missing and the right click is blocked', () => {
    const story = told('10-22h2-s', { route: 'right-click' });
    expect(story.routes).toEqual(['device-manager', 'right-click']);
    expect(scene(story, 'message-box').window).toMatchObject({ says: 'blocked' });
    expect(story.result).toBeNull();
  });

  it('when the INF has nothing for the architecture then the right click is not supported', () => {
    const empty = facts({ inf: { devices: [], files: [], services: [] }, files: [kernelFile()] });
    const story = told('7', { facts: empty, route: 'device-manager' });
    expect(story.routes).not.toContain('device-manager');
    expect(story.route).toBe('right-click');
    expect(says(story, 'message-box')).toContain('does not support this method of installation.');
  });

  it('when DPInst is told then its exit code counts what went where', () => {
    const done = told('7', { verdict: verdict('microsoft'), route: 'dpinst' });
    expect(scene(done, 'dpinst-finish').explanation).toContain('0x00000100');
    const declined = told('7', { route: 'dpinst', answer: 'dont-install' });
    expect(scene(declined, 'dpinst-finish').explanation).toContain('0x80010000');
    const arm = pc({ windows: '11-24h2', architecture: 'arm64' });
    expect(told('11-24h2', { pc: arm }).routes).not.toContain('dpinst');
  });

  it('when a run is told once more with another published name then nothing else differs', () => {
    const input = storyInput('11-24h2', { verdict: verdict('microsoft') });
    const run = startRun(input);
    const moved = run.named('oem7.inf');
    expect(moved.result?.publishedName).toBe('oem7.inf');
    expect(moved.log).toBe(run.log.replaceAll('oem0.', 'oem7.'));
  });
});
