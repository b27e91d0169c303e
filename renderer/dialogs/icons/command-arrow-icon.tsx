import { useId } from 'react';
import { useDrawing } from '../look-context';
import { Icon } from './icon';

/** Arrow before a command link: thin and of the text's colour, or small, solid and green. */
export function CommandArrowIcon() {
  const { look } = useDrawing();
  const id = useId();
  if (look.arrow.shape === 'line') {
    return (
      <Icon width={20} height={16}>
        <path d="M1 8H18M11.6 1.9 17.8 8 11.6 14.1" fill="none" stroke="currentColor" strokeWidth="1.9" />
      </Icon>
    );
  }
  return (
    <Icon width={14} height={14}>
      <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#2a7d1e" />
        <stop offset=".5" stopColor="#1fae35" />
        <stop offset="1" stopColor="#11cf2a" />
      </linearGradient>
      <path
        d="M1 5H6.6L4.9 1.5H7.6L13 7 7.6 12.5H4.9L6.6 9H1Z"
        fill={`url(#${id})`}
        stroke="#bfeac4"
        strokeWidth=".8"
        strokeLinejoin="round"
      />
    </Icon>
  );
}
