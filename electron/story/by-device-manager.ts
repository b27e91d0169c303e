import { errorText } from '../../shared/windows/error-codes';
import { usersMayInstall } from '../../shared/windows/policy/restrictions';
import { firstBuild } from '../../shared/windows/surroundings/row';
import { type PlugInEnding, repositoryFolder } from '../staging';
import { watermarkOf } from './desktop';
import type { StoryDevice } from './device';
import { elevate } from './elevate';
import { fitsWindows } from './fits-windows';
import { plug } from './plug';
import { deviceError, tellAssistant, tellListed, tellPlugged, tellProperties } from './plug-scenes';
import { stagedPackage } from './run';
import { settle } from './settle';
import { neverStaged, type StoryEnding, type Telling } from './types';
import { tellWizard } from './wizard';

/**
 * The person plugs the device in and names the folder in Device Manager's wizard; on Vista, in Found New Hardware.
 * Sources: users' guides of Update Driver; setup manuals for Windows Vista; TechNet's guide to device control.
 */
export function byDeviceManager(telling: Telling, device: StoryDevice): StoryEnding {
  const { input, teller } = telling;
  teller.tell({
    id: 'desktop',
    title: 'The desktop, before the device is plugged in.',
    explanation: input.pc.testSigning ? 'Test signing is on, which Windows shows in the corner.' : '',
    window: { kind: 'desktop', watermark: watermarkOf(input.windows, input.pc) },
    action: `Plug in the device: ${device.name}.`,
  });
  const first = plug(telling, device, input.staged, null);
  const reached =
    input.windows.build < firstBuild.seven && first.outcome === 'no-driver'
      ? throughFoundNewHardware(telling)
      : throughDeviceManager(telling, device, first);
  if (!reached) return neverStaged;
  tellWizard(telling, 'folder', null, 'Name the folder of the package and go on.');
  tellWizard(telling, 'searching', null);
  const { facts, windows, pc, staged } = input;
  if (first.device.driver?.repositoryFolder === repositoryFolder(facts, windows, pc.architecture)) {
    tellWizard(telling, 'already-best', null);
    return neverStaged;
  }
  if (!fitsWindows(input, device)) {
    tellWizard(telling, 'failure', null);
    return neverStaged;
  }
  const ending = settle(telling, 'device-manager');
  const { result } = ending;
  if (result === null) return ending;
  const record = stagedPackage(input, result, input.clock.now());
  if (record === null) {
    tellWizard(telling, 'failure', errorText(result.callerCode));
    return ending;
  }
  tellWizard(telling, 'installing', null);
  const others = staged.filter((each) => each.repositoryFolder !== record.repositoryFolder);
  const second = plug(telling, device, [...others, record], first.device);
  if (second.outcome === 'installed') {
    const ours = second.device.driver?.publishedName === record.publishedName;
    tellWizard(telling, ours ? 'success' : 'already-best', null);
  } else {
    tellWizard(telling, second.outcome === 'not-started' ? 'not-started' : 'failure', deviceError(second));
  }
  tellProperties(telling, device, second, 'properties');
  tellAssistant(telling, second, 'mmc.exe');
  return ending;
}

/** Vista asks at once. `false`: the person is turned away. */
function throughFoundNewHardware(telling: Telling): boolean {
  const { teller, deviceName } = telling;
  const page = (
    id: string,
    which: 'start' | 'disc' | 'options',
    title: string,
    action: string,
    explanation = '',
  ): void =>
    teller.tell({
      id,
      title,
      explanation,
      window: { kind: 'found-new-hardware', page: which, device: deviceName },
      action,
    });
  page(
    'found-new-hardware',
    'start',
    'Found New Hardware asks what to do about the device.',
    'Choose to locate and install the driver software.',
    'No package in the driver store fits the device.',
  );
  if (!mayAdd(telling) && !elevate(telling, 'Device driver software installation', 'Microsoft Windows'))
    return false;
  page('found-disc', 'disc', 'Windows asks for the disc.', 'Say that there is no disc.');
  page('found-options', 'options', 'Windows offers other ways.', 'Choose to browse the computer.');
  return true;
}

/** Device Manager elevates by itself for administrators; standard users may only look. */
function throughDeviceManager(telling: Telling, device: StoryDevice, first: PlugInEnding): boolean {
  const { input, teller } = telling;
  tellPlugged(telling, device, first);
  tellListed(telling, device, first, 'Open the properties of the device.');
  tellProperties(telling, device, first, 'properties-before', 'Have the driver updated.');
  if (input.pc.user === 'standard' && !mayAdd(telling)) {
    teller.tell({
      id: 'read-only',
      title: 'Device Manager lets a standard user only look.',
      explanation: 'Changing a driver needs an administrator. It ends here, and nothing is installed.',
      window: {
        kind: 'message-box',
        from: 'device-manager-standard-user',
        icon: 'information',
        says: 'notice',
        text: '',
      },
      unconfirmed: ['How Windows 7 and later answer a standard user who names a folder is not confirmed.'],
    });
    return false;
  }
  const asks = input.windows.build < firstBuild.seven && !mayAdd(telling);
  if (asks && !elevate(telling, 'Device Manager', 'Microsoft Windows')) return false;
  tellWizard(telling, 'search', null, 'Choose to browse the computer.');
  return true;
}

/** Group policy lets standard users add packages of the class. Source: DriverInstall_Classes_AllowUser, explain text. */
function mayAdd({ input: { pc, facts } }: Telling): boolean {
  return pc.user === 'standard' && usersMayInstall(pc.userInstallClasses, facts.inf.classGuid);
}
