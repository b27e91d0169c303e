import { useId } from 'react';
import { useDrawing } from '../look-context';
import { Icon } from './icon';

const outline =
  'M14 .2C11 2.6 6.2 3.6.2 3.6V12c0 7.4 5.6 12.8 13.8 15.8C22.2 24.8 27.8 19.4 27.8 12V3.6C21.8 3.6 17 2.6 14 .2Z';

/** Red shield with a white cross: flat red or orange-red, or glossy with a pale rim. `size` in CSS pixels. */
export function RefusalShieldIcon({ size }: { readonly size: number }) {
  const { look } = useDrawing();
  const id = useId();
  if (look.shield.shape !== 'glossy') {
    return (
      <Icon width={size} height={size} viewBox={size < 20 ? '-2 -2 32 32' : '0 0 28 28'}>
        <linearGradient id={id} x1="0" y1="0" x2=".35" y2="1">
          <stop offset="0" stopColor={look.shield.shape === 'red' ? '#e0393a' : '#ee6a20'} />
          <stop offset="1" stopColor={look.shield.shape === 'red' ? '#a81416' : '#b93a08'} />
        </linearGradient>
        <path d={outline} fill={`url(#${id})`} />
        <path
          d={size < 20 ? 'M8.5 8.5 19.5 19.5M19.5 8.5 8.5 19.5' : 'M8.2 7.7 19.8 19.3M19.8 7.7 8.2 19.3'}
          stroke="#fff"
          strokeWidth={size < 20 ? 2.3 : 1.5}
        />
      </Icon>
    );
  }
  return (
    <Icon width={size} height={size} viewBox="-1 -1 30 30">
      <radialGradient id={id} cx=".38" cy=".3" r=".85">
        <stop offset="0" stopColor="#e98a93" />
        <stop offset=".45" stopColor="#c32a35" />
        <stop offset="1" stopColor="#8d0d14" />
      </radialGradient>
      <path
        d="M14 .8C11.2 3 7.4 4.2 2 4.3V12c0 7.4 4.6 13 12 16C21.4 25 26 19.4 26 12V4.3C20.6 4.2 16.8 3 14 .8Z"
        fill={`url(#${id})`}
        stroke="#f6cfc4"
        strokeWidth="1.5"
      />
      <path d="M9.3 8.8 19 18.5M19 8.8 9.3 18.5" stroke="#fdf6ea" strokeWidth="3.8" />
    </Icon>
  );
}
