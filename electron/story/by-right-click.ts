import type { PackageFacts } from '../../shared/model/package';
import { errorText } from '../../shared/windows/error-codes';
import { baseName } from '../../shared/windows/path';
import { tellAftermath } from './aftermath';
import { elevate } from './elevate';
import { settle } from './settle';
import { neverStaged, type StoryEnding, type Telling } from './types';

type Says = 'done' | 'refused' | 'unsupported' | 'blocked';

/** Explorer, right click on the INF, Install. Sources: public issues of right-click installs (mac-precision-touchpad#248). */
export function byRightClick(telling: Telling): StoryEnding {
  const { input, teller, infPath } = telling;
  teller.tell({
    id: 'explorer',
    title: 'Explorer offers to install the INF.',
    explanation: 'The command runs InfDefaultInstall.',
    window: { kind: 'explorer-menu', file: baseName(infPath) },
    action: 'Choose Install.',
  });
  const box = (says: Says, title: string, explanation: string, text = ''): void =>
    teller.tell({
      id: 'message-box',
      title,
      explanation,
      window: {
        kind: 'message-box',
        from: 'right-click-install',
        icon: says === 'done' ? 'information' : 'error',
        says,
        text,
      },
    });
  if (input.windows.sMode) {
    box(
      'blocked',
      'S mode blocks the command.',
      'InfDefaultInstall is among the programs that S mode does not run.',
    );
    return neverStaged;
  }
  if (!elevate(telling, 'InfDefaultInstall', 'Microsoft Windows')) return neverStaged;
  if (!isInstallable(input.facts)) {
    box(
      'unsupported',
      'The INF cannot be installed like this.',
      'It has neither a DefaultInstall section nor a device for this architecture.',
    );
    return neverStaged;
  }
  const ending = settle(telling, 'right-click');
  const { result } = ending;
  if (result === null) return ending;
  if (result.outcome === 'installed') {
    box(
      'done',
      'A message says that it is done.',
      'The package is in the driver store; its device need not be there.',
    );
    tellAftermath(telling, result, 'InfDefaultInstall.exe');
  } else {
    box(
      'refused',
      'A message gives the reason for the refusal.',
      `It is the system’s text of ${result.callerCode}.`,
      errorText(result.callerCode),
    );
  }
  return ending;
}

/**
 * An INF without devices needs a DefaultInstall section: a primitive driver's is there for its architecture when it
 * leads to files or services. Source: inf-defaultinstall-section; users' reports of the message on Windows 7 and 10.
 */
function isInstallable({ inf }: PackageFacts): boolean {
  return inf.devices.length > 0 || inf.kind === 'legacy' || inf.files.length > 0 || inf.services.length > 0;
}
