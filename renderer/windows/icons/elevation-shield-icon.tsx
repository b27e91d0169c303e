import type { ElevationShield } from '../../../shared/windows/elevation-bands';
import { Icon } from '../../dialogs';

const outline =
  'M16 1.5C12.5 4 8 5.2 3 5.2V14c0 8 5 13.5 13 16.6C24 27.5 29 22 29 14V5.2C24 5.2 19.5 4 16 1.5Z';
const halves = 'M16 1.5C12.5 4 8 5.2 3 5.2V14c0 .7 0 1.3.1 2H16ZM16 30.6C24 27.5 29 22 29 16H16Z';
const faces: Readonly<Record<ElevationShield, { ground: string; other: string; mark: string }>> = {
  'blue-and-gold': { ground: '#f5c400', other: '#2b66c4', mark: '' },
  blue: { ground: '#2b66c4', other: '#2b66c4', mark: '?' },
  gold: { ground: '#f5c400', other: '#f5c400', mark: '!' },
  yellow: { ground: '#f5c400', other: '#f5c400', mark: '!' },
  red: { ground: '#c4242b', other: '#c4242b', mark: '×' },
};

interface ElevationShieldIconProps {
  readonly shield: ElevationShield;
  readonly size: number;
}

/** The shield of User Account Control, drawn by us: quartered in blue and gold, or of one colour with a mark. */
export function ElevationShieldIcon({ shield, size }: ElevationShieldIconProps) {
  const { ground, other, mark } = faces[shield];
  return (
    <Icon width={size} height={size} viewBox="0 0 32 32">
      <path d={outline} fill={ground} stroke="#fff" strokeWidth="1.5" />
      <path d={halves} fill={other} />
      {mark === '!' && <path d="M14.4 8H17.6V18H14.4ZM14.4 20.4H17.6V23.6H14.4Z" fill="#1c1a10" />}
      {mark === '?' && (
        <path
          d="M11.5 12a4.5 4.5 0 1 1 6.6 4c-1.6.9-2.1 1.6-2.1 3.2M16 21.6V24.4"
          fill="none"
          stroke="#fff"
          strokeWidth="2.8"
        />
      )}
      {mark === '×' && <path d="M10.5 9.5 21.5 20.5M21.5 9.5 10.5 20.5" stroke="#fff" strokeWidth="3" />}
    </Icon>
  );
}
