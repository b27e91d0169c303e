import type { ReactNode } from 'react';

interface IconProps {
  /** Size in pixels at 96 dpi; it grows with the window's scale, and stays whole pixels. */
  readonly width: number;
  readonly height: number;
  readonly viewBox?: string;
  readonly children: ReactNode;
}

/** The ground of every drawn icon: hidden from screen readers, because the text beside it says what it means. */
export function Icon({ width, height, viewBox = `0 0 ${width} ${height}`, children }: IconProps) {
  const scaled = (length: number) => `round(${length} * var(--u, 1px), 1px)`;
  return (
    <svg viewBox={viewBox} style={{ width: scaled(width), height: scaled(height) }} aria-hidden="true">
      {children}
    </svg>
  );
}
