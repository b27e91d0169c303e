import { useId } from 'react';
import { Icon, useDrawing } from '../../dialogs';

const marks = {
  information: {
    from: '#5aa5ee',
    to: '#1b5fb4',
    flat: '#0078d7',
    mark: 'M14.5 7H17.5V10H14.5ZM14.5 12.5H17.5V24.5H14.5Z',
  },
  error: {
    from: '#f26c63',
    to: '#b51b12',
    flat: '#e81123',
    mark: 'M10.2 8.4 16 14.2 21.8 8.4 23.6 10.2 17.8 16 23.6 21.8 21.8 23.6 16 17.8 10.2 23.6 8.4 21.8 14.2 16 8.4 10.2Z',
  },
  done: {
    from: '#6ed36a',
    to: '#1f8a25',
    flat: '#107c10',
    mark: 'M8 16.5 10.2 14.2 14 18 22 9.6 24.2 11.8 14 22.4Z',
  },
} as const;

interface SeverityIconProps {
  readonly severity: 'information' | 'error' | 'warning' | 'done';
  /** In pixels at 96 dpi; 32 when absent. */
  readonly size?: number;
}

/** The sign of a message: letter or cross in a disc, a mark in a yellow triangle; glossy on Vista and 7, flat since 8. */
export function SeverityIcon({ severity, size = 32 }: SeverityIconProps) {
  const glossy = useDrawing().look.frame.kind === 'glass';
  const id = useId();
  if (severity === 'warning')
    return (
      <Icon width={size} height={size} viewBox="0 0 32 32">
        <path
          d="M16 2.5 31 29.5H1Z"
          fill={glossy ? '#fbd83a' : '#ffc83d'}
          stroke={glossy ? '#b98a12' : '#ffc83d'}
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
        <path d="M14.4 10.5H17.6V21H14.4ZM14.4 23.2H17.6V26.4H14.4Z" fill="#1c1a10" />
      </Icon>
    );
  const { from, to, flat, mark } = marks[severity];
  return (
    <Icon width={size} height={size} viewBox="0 0 32 32">
      <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor={glossy ? from : flat} />
        <stop offset="1" stopColor={glossy ? to : flat} />
      </linearGradient>
      <circle cx="16" cy="16" r="14.6" fill={`url(#${id})`} stroke={glossy ? '#e8eef4' : flat} />
      <path d={mark} fill="#fff" />
    </Icon>
  );
}
