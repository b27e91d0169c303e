import { useId } from 'react';
import { useDrawing } from '../look-context';
import { Icon } from './icon';

/** Footer icon of the publisher question: a yellow shield or triangle with "!". */
export function WarningIcon() {
  const { look } = useDrawing();
  const id = useId();
  const isShield = look.footerIcon.shape === 'shield';
  return (
    <Icon width={16} height={16}>
      <linearGradient id={id} x1="0" y1="0" x2={isShield ? '1' : '0'} y2="1">
        <stop offset="0" stopColor={isShield ? '#ffd500' : '#fff27a'} />
        <stop offset=".55" stopColor={isShield ? '#ffd000' : '#f9dc2e'} />
        <stop offset="1" stopColor={isShield ? '#e59c00' : '#f0bd18'} />
      </linearGradient>
      {isShield ? (
        <path
          d="M8 1C6.5 2.3 4 3 1.4 3V7.5C1.4 11 4 13.5 8 14.9 12 13.5 14.6 11 14.6 7.5V3C12 3 9.5 2.3 8 1Z"
          fill={`url(#${id})`}
          stroke="#dfa200"
          strokeWidth=".5"
        />
      ) : (
        <path d="M8 .9 15.5 14.8H.5Z" fill={`url(#${id})`} stroke="#c2a02c" strokeLinejoin="round" />
      )}
      <path
        d={isShield ? 'M7 3.8H9V9.5H7ZM7 10.5H9V12.3H7Z' : 'M7 5.3H9V10H7ZM7 11.3H9V13H7Z'}
        fill="#1c1a10"
      />
    </Icon>
  );
}
