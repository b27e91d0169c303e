import type { StoryRoute } from '../../shared/model/story';
import { storyDevice } from './device';
import type { RunInput } from './run';

/**
 * The ways in which a person at this PC can set about installing the package, the usual one first.
 *
 * - Windows PE has no shell, and a PC whose caller has no desktop shows no windows: only the console is left.
 * - S mode blocks consoles and foreign programs; InfDefaultInstall is in Explorer's menu and blocked, too
 *   (Windows10SDriverRequirements).
 * - A package without a device for the architecture, or one that only extends another's driver, gives Device Manager
 *   nothing to install.
 * - DPInst was made for x86 and x64 alone (difx-guidelines).
 */
export function routesOf({
  facts,
  pc,
  windows,
}: Pick<RunInput, 'facts' | 'pc' | 'windows'>): readonly [StoryRoute, ...StoryRoute[]] {
  if (windows.preinstallation || !pc.interactive) return ['pnputil'];
  const hasDevice = facts.inf.kind !== 'extension' && storyDevice(facts) !== null;
  if (windows.sMode) return hasDevice ? ['device-manager', 'right-click'] : ['right-click'];
  const others: StoryRoute[] = ['pnputil'];
  if (pc.architecture === 'amd64' || pc.architecture === 'x86') others.push('dpinst');
  return hasDevice ? ['device-manager', 'right-click', ...others] : ['right-click', ...others];
}
