import { tellAftermath } from './aftermath';
import { elevate } from './elevate';
import { settle } from './settle';
import { neverStaged, type StoryEnding, type Telling } from './types';

/** The first Windows 10 whose kit has no DPInst. Source: difx-guidelines. */
const retired = 14393;

/** The vendor's setup with the Device Driver Installation Wizard. Source: DPInst's documentation; setup notes of vendors. */
export function byDpinst(telling: Telling): StoryEnding {
  const { input, teller, deviceName } = telling;
  const driver = [input.facts.inf.provider, deviceName].filter((part) => part !== null).join(' ');
  const old =
    input.windows.build >= retired
      ? ['DPInst is deprecated since Windows 10 1607 and may not work as told.']
      : [];
  // DPInst itself comes from Microsoft and carries its signature; vendors may have put it into a setup of their own.
  if (!elevate(telling, 'dpinst.exe', 'Microsoft Corporation')) return neverStaged;
  teller.tell({
    id: 'dpinst-welcome',
    title: 'The Device Driver Installation Wizard opens.',
    explanation: 'A licence page follows where the vendor added one.',
    window: { kind: 'dpinst', page: 'welcome', rows: [] },
    action: 'Choose Next.',
    unconfirmed: old,
  });
  teller.tell({
    id: 'dpinst-installing',
    title: 'The wizard adds the package to the driver store.',
    window: { kind: 'dpinst', page: 'installing', rows: [] },
  });
  const ending = settle(telling, 'dpinst');
  const { result } = ending;
  if (result === null) return ending;
  const done = result.outcome === 'installed';
  teller.tell({
    id: 'dpinst-finish',
    title: done ? 'The wizard has finished.' : 'The wizard could not install the package.',
    explanation: exitCode(done),
    window: {
      kind: 'dpinst',
      page: done ? 'success' : 'failure',
      rows: [{ driver, status: done ? 'ready' : 'failed' }],
    },
    unconfirmed: ['How the wizard names a driver in its table is not confirmed.'],
  });
  if (done) tellAftermath(telling, result, 'dpinst.exe');
  return ending;
}

/**
 * DPInst's exit code is 0xWWXXYYZZ: WW 0x80 when a package could not be installed, XX how many were not, YY how many were
 * only copied to the driver store, ZZ how many were installed on a device. Source: DPInst's page on its return code.
 */
function exitCode(done: boolean): string {
  return done
    ? 'DPInst returns 0x00000100: one package was copied to the driver store, and none was installed on a device, since none is there yet.'
    : 'DPInst returns 0x80010000: one package could not be installed.';
}
