import { useId } from 'react';
import { useDrawing } from '../look-context';
import { Icon } from './icon';

/** Mark of the details expander: a plain grey chevron on Windows 11, a round button with a chevron on 7. */
export function ExpanderIcon({ open }: { readonly open: boolean }) {
  const { look } = useDrawing();
  const id = useId();
  if (look.expander.shape === 'chevron') {
    return (
      <Icon width={12} height={12}>
        <path
          d={open ? 'M1.2 8.5 6 3.7 10.8 8.5' : 'M1.2 3.7 6 8.5 10.8 3.7'}
          fill="none"
          stroke="#8a8a8a"
          strokeWidth="1.3"
        />
      </Icon>
    );
  }
  return (
    <Icon width={19} height={19}>
      <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#fff" />
        <stop offset=".5" stopColor="#ececec" />
        <stop offset="1" stopColor="#dcdcdc" />
      </linearGradient>
      <circle cx="9.5" cy="9.5" r="8.9" fill={`url(#${id})`} stroke="#929292" />
      <path
        d={open ? 'M5.3 11.4 9.5 7.4 13.7 11.4' : 'M5.3 7.8 9.5 11.8 13.7 7.8'}
        fill="none"
        stroke="#222"
        strokeWidth="2.1"
      />
    </Icon>
  );
}
