import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './story.module.css';

interface FittedProps {
  /** The least and the greatest factor by which the content is drawn smaller or larger. */
  readonly least: number;
  readonly most: number;
  readonly children: ReactNode;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws a window as large as its place allows, within bounds. Its own layout stays that of its own size. */
export function Fitted({ least, most, children }: FittedProps) {
  const place = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState<{ readonly factor: number; readonly natural: Size | null }>({
    factor: 1,
    natural: null,
  });

  useLayoutEffect(() => {
    const [outer, inner] = [place.current, content.current];
    if (outer === null || inner === null || typeof ResizeObserver === 'undefined') return;
    const measure = () => {
      const natural = { width: inner.offsetWidth, height: inner.offsetHeight };
      if (natural.width === 0 || natural.height === 0) return;
      const factor = Math.min(most, outer.clientWidth / natural.width, outer.clientHeight / natural.height);
      setFit({ factor: Math.max(least, factor), natural });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    measure();
    return () => observer.disconnect();
  }, [least, most]);

  const { factor, natural } = fit;
  return (
    <div ref={place} className={styles.place}>
      <div
        className={styles.fitted}
        style={natural === null ? {} : { width: natural.width * factor, height: natural.height * factor }}
      >
        <div ref={content} className={styles.natural} style={{ transform: `scale(${factor})` }}>
          {children}
        </div>
      </div>
    </div>
  );
}
