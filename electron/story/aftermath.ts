import type { StagingResult } from '../../shared/model/staging';
import { watermarkOf } from './desktop';
import { plug } from './plug';
import { tellAssistant, tellPlugged, tellProperties } from './plug-scenes';
import { stagedPackage } from './run';
import type { Telling } from './types';

/** What comes after a package was staged without its device: the device is plugged in, and installed in silence. */
export function tellAftermath(telling: Telling, result: StagingResult, program: string): void {
  const { input, device } = telling;
  const record = stagedPackage(input, result, input.clock.now());
  if (device === null || record === null || input.windows.preinstallation || !input.pc.interactive) return;
  telling.teller.tell({
    id: 'desktop',
    title: 'The desktop, before the device is plugged in.',
    explanation: 'The package waits in the driver store.',
    window: { kind: 'desktop', watermark: watermarkOf(input.windows, input.pc) },
    action: `Plug in the device: ${device.name}.`,
  });
  const others = input.staged.filter((each) => each.repositoryFolder !== record.repositoryFolder);
  const plugged = plug(telling, device, [...others, record], null);
  tellPlugged(telling, device, plugged);
  tellProperties(telling, device, plugged, 'properties');
  tellAssistant(telling, plugged, program);
}
