import type { DialogFamily } from '../model/pc';

/** The shield that stands in User Account Control's band. */
export type ElevationShield = 'blue-and-gold' | 'blue' | 'gold' | 'yellow' | 'red';

/** The band across User Account Control's window: its colour tells who published the program. */
export interface ElevationBand {
  /** CSS values. */
  readonly ground: string;
  readonly text: string;
  readonly shield: ElevationShield;
  readonly source: string;
  /** `false`: the source names the colour, and the shade is ours. */
  readonly confirmed: boolean;
}

type Publisher = 'windows' | 'verified' | 'unknown';

const vista = 'Understanding and Configuring User Account Control in Windows Vista (colours by name)';
const later = 'How User Account Control works, "The UAC elevation prompts are color-coded" (colours by name)';
const row = (ground: string, text: string, shield: ElevationShield, source: string): ElevationBand => ({
  ground,
  text,
  shield,
  source,
  confirmed: false,
});

const aero = {
  windows: row('linear-gradient(90deg, #04648f, #2f9e9b)', '#fff', 'blue-and-gold', later),
  verified: row('linear-gradient(90deg, #0b4f9c, #3f8fd6)', '#fff', 'blue', later),
  unknown: row('linear-gradient(90deg, #f3b200, #ffd75e)', '#000', 'yellow', later),
};
const flat = {
  windows: row('#0f5fa8', '#fff', 'blue-and-gold', later),
  verified: row('#0f5fa8', '#fff', 'blue', later),
  unknown: row('#ffd24d', '#000', 'yellow', later),
};

const bands: Readonly<Record<DialogFamily, Readonly<Record<Publisher, ElevationBand>>>> = {
  vista: {
    windows: row('linear-gradient(90deg, #04648f, #1c9b8b)', '#fff', 'blue-and-gold', vista),
    verified: row('linear-gradient(90deg, #8c8c8c, #b5b5b5)', '#000', 'gold', vista),
    unknown: row('linear-gradient(90deg, #f3b200, #ffd75e)', '#000', 'red', vista),
  },
  '7': aero,
  '8': flat,
  '10': flat,
  '11': {
    windows: row('#cfe4f7', '#000', 'blue-and-gold', later),
    verified: row('#cfe4f7', '#000', 'blue', later),
    unknown: row('#ffe27a', '#000', 'yellow', later),
  },
};

/** The band for a program: of Windows itself, of a verified publisher, or of none (`null`). */
export function elevationBand(family: DialogFamily, publisher: string | null): ElevationBand {
  if (publisher === null) return bands[family].unknown;
  return publisher === 'Microsoft Windows' ? bands[family].windows : bands[family].verified;
}
