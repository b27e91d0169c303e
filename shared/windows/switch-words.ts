import { formatMoment, plural } from '../format';
import type { PcSwitches } from '../model/pc';
import { defaultSwitches } from './pc-defaults';
import { findWindows } from './versions';

/** A switch that stands otherwise than on a PC that nobody has changed. */
export interface SwitchWords {
  readonly key: keyof PcSwitches;
  /** In a few words, such as `Secure Boot off`. */
  readonly text: string;
  /** The switch makes the PC take more than Windows usually does. */
  readonly lax: boolean;
}

type Words = { readonly [K in keyof PcSwitches]: (value: PcSwitches[K]) => string };

const policies = { none: 'off', evaluation: 'in evaluation', enforced: 'enforced' } as const;

const words: Words = {
  testSigning: (on) => (on ? 'Test Mode' : 'Test signing off'),
  secureBoot: (on) => `Secure Boot ${on ? 'on' : 'off'}`,
  enforcement: (on) => `Signature enforcement ${on ? 'on' : 'off'}`,
  memoryIntegrity: (on) => `Memory integrity ${on ? 'on' : 'off'}`,
  preproductionKeys: (on) => `Preproduction keys ${on ? 'enrolled' : 'not enrolled'}`,
  allSignersEqual: (on) => `AllSignersEqual ${on ? 'on' : 'off'}`,
  driverPolicy: (state) => `2026 driver policy ${policies[state ?? 'none']}`,
  interactive: (yes) => (yes ? 'Prompts' : 'No prompts'),
  restrictions: () => 'Installation restrictions',
  preventRestorePoint: (on) => (on ? 'No restore points' : 'Restore points'),
  userInstallClasses: ({ length }) => `Standard users may install ${plural(length, 'class', 'classes')}`,
  blockedFiles: ({ length }) => `${plural(length, 'file')} blocked`,
  upgradedFrom: (id) => `Upgraded from ${findWindows(id ?? '')?.name ?? id}`,
  now: (moment) => `Clock stands at ${formatMoment(moment ?? '')}`,
};
const order = Object.keys(words) as readonly (keyof PcSwitches)[];

/** What is switched on a PC of a Windows (its identifier) otherwise than on one that nobody has changed. Pure. */
export function switchWords(windows: string, switches: PcSwitches): readonly SwitchWords[] {
  const usual = defaultSwitches(findWindows(windows));
  const say = <K extends keyof PcSwitches>(key: K): SwitchWords[] => {
    if (JSON.stringify(switches[key]) === JSON.stringify(usual[key])) return [];
    const lax =
      (key === 'testSigning' && switches.testSigning) || (key === 'enforcement' && !switches.enforcement);
    return [{ key, text: words[key](switches[key]), lax }];
  };
  return order.flatMap((key) => say(key));
}
