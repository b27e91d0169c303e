import type { DialogLook, DialogTrait } from './types';

const words: Readonly<Record<DialogTrait, string>> = {
  frame: 'window border',
  titleBar: 'title bar',
  darkTitleBar: 'dark title bar',
  button: 'buttons',
  checkBox: 'check box',
  commandLink: 'colours of the command links',
  banner: 'colours of the banner',
  setupIcon: 'icon in the title bar',
  shield: 'red shield',
  arrow: 'arrows of the command links',
  expander: 'mark of the details',
  footerIcon: 'icon beside the last sentence',
  classIcon: 'icon of the device class',
  accessKeys: 'moment at which access keys are underlined',
};

/**
 * Sentences about the traits of `look` among `shown` that no picture proves, one for each source, for a place outside
 * the reproduced window.
 */
export function unconfirmedTraits(look: DialogLook, shown: readonly DialogTrait[]): readonly string[] {
  const bySource = new Map<string, string[]>();
  for (const trait of shown) {
    const traced = look[trait];
    if (traced === null || traced.confirmed) continue;
    bySource.set(traced.source, [...(bySource.get(traced.source) ?? []), words[trait]]);
  }
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  return [...bySource].map(([source, traits]) => `${look.name}, ${list.format(traits)}: ${source}.`);
}
